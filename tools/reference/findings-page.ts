import { code, table } from './markdown.js';
import { readFindingTexts, type FindingText } from './finding-texts.js';

const SEVERITY: Readonly<Record<string, string>> = { error: 'feil', warning: 'advarsel', hint: 'hint' };

/** `docs/reference/findings.md`, from the code that makes the findings; in Norwegian, as the findings are. */
export async function findingsPage(): Promise<string> {
  const texts = await readFindingTexts();
  const families = [...new Set(texts.map(familyOf))].sort();
  return [
    '# Funn fra `check`',
    'Koden står etter plasseringen i hvert funn, og endrer seg ikke. «…» står der funnet nevner noe fra din definisjon. Bare feil stopper en definisjon fra å bli publisert.',
    ...families.flatMap((family) => [`## ${family}`, familyTable(texts.filter((text) => familyOf(text) === family))]),
  ].join('\n\n');
}

function familyOf({ code: name }: FindingText): string {
  return name.split('.')[0] ?? name;
}

function familyTable(texts: readonly FindingText[]): string {
  return table(
    ['kode', '', 'hva funnet sier', 'hva du gjør'],
    texts.map(({ code: name, severity, messages, remedies }) => [
      code(name),
      SEVERITY[severity] ?? severity,
      messages.join(' / ') || '…',
      remedies.join(' / '),
    ]),
  );
}
