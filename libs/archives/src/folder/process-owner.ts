import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Something on another machine that has not been touched for this long belongs to nobody. */
const ABANDONED_AFTER_MS = 120_000;

/**
 * Who holds a lock or a staging folder, as one file-name-safe word: host, boot, process id and the
 * process's start. The last keeps a new process with a dead one's id (a restarted container) apart.
 */
export function currentOwner(): string {
  return [hostname(), bootId(), String(process.pid), processStart(process.pid)].map(encodeURIComponent).join('~');
}

/**
 * Whether an owner can never come back. Only a process on this machine can be asked; one elsewhere is
 * given up once what it left has not been touched for two minutes.
 *
 * @param idleMs time since the owner last touched what it holds
 */
export function isGone(owner: string, idleMs: number): boolean {
  const [host, boot, pid, start] = owner.split('~').map(decodeURIComponent);
  // An unreadable owner is what a power cut leaves: nobody from before it is alive.
  if (host === undefined || boot === undefined || pid === undefined || start === undefined) return true;
  if (host !== hostname()) return idleMs > ABANDONED_AFTER_MS;
  if (boot !== bootId()) return true;
  return !isRunning(Number(pid)) || processStart(Number(pid)) !== start;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clock ticks from boot to the process's start, where the system tells (field 22 of Linux's `/proc/<pid>/stat`). */
function processStart(pid: number): string {
  const stat = readSystemFile(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function bootId(): string {
  return readSystemFile('/proc/sys/kernel/random/boot_id').trim();
}

function readSystemFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
