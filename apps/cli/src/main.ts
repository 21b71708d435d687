/** One command of `sporvalg`; loaded only when it is asked for. */
interface Command {
  readonly summary: string;
  /** @returns the run of the command: arguments in, exit code out (0 well, 1 something failed, 2 used wrongly) */
  load(): Promise<(args: string[]) => Promise<number>>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    summary: 'check [dir…] [--json]: every fault in the service definitions, with file, line and remedy',
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  examples: {
    summary: 'examples [dir…] [--coverage]: runs the examples of the service definitions, and says what they do not meet',
    load: async () => (await import('./commands/examples.js')).examplesCommand,
  },
  new: {
    summary: 'new service <name> [--municipality <number>]: makes a new service that can be checked, run and previewed',
    load: async () => (await import('./commands/new.js')).newCommand,
  },
  conformance: {
    summary: "conformance expressions <dir> [--dialect v8|v9]: runs Altinn's shared expression tests",
    load: async () => (await import('./commands/conformance.js')).conformanceCommand,
  },
  preview: {
    summary: 'preview [dir] [--port <number>] [--open]: the form as it stands on disk, shown again at every save',
    load: async () => (await import('./commands/preview.js')).previewCommand,
  },
  archive: {
    summary: 'archive <service> --example <name> --municipality <number> --out <dir>: writes what the archive would get',
    load: async () => (await import('./commands/archive.js')).archiveCommand,
  },
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return (await command.load())(args);
  if (name !== undefined && name !== 'help' && name !== '--help') console.error(`Unknown command: ${name}\n`);
  console.error(usage());
  return name === 'help' || name === '--help' ? 0 : 2;
}

function usage(): string {
  return ['Usage: npm run sporvalg -- <command>', '', ...Object.values(COMMANDS).map(({ summary }) => `  ${summary}`)].join('\n');
}

export {};
