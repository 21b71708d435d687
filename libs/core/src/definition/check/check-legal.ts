import type { FindingPlace } from '../file-reader.js';
import { suggestion, type CheckContext } from './check-context.js';

/** Legal bases that the service names exist, and those it rests on that nobody has verified are listed. */
export function checkLegal(context: CheckContext): void {
  const { legalBases } = context.service.service;
  legalBases.forEach((id, index) => checkLegalBasis(context, id, { in: legalBases, key: index }));
}

/** Reports a legal basis that is unknown where it is named, and one nobody has verified where it is written. */
export function checkLegalBasis(context: CheckContext, id: string, place: FindingPlace): void {
  const { legalBases } = context.service;
  const versions = legalBases.filter((basis) => basis.id === id);
  if (versions.length === 0) {
    const known = legalBases.map((basis) => basis.id);
    const remedy = suggestion(id, known, 'Legg det til i shared/legal-bases.json.');
    context.report({ code: 'legal.unknown', message: `Lovgrunnlaget «${id}» finnes ikke.`, remedy }, place);
  }
  const isInForce = versions.some(
    ({ validFrom, validTo }) => validFrom <= context.today && (validTo === undefined || context.today <= validTo),
  );
  if (versions.length > 0 && !isInForce) {
    const remedy = 'Legg til den gjeldende versjonen i shared/legal-bases.json.';
    context.report({ code: 'legal.not-in-force', message: `Lovgrunnlaget «${id}» gjelder ikke ${context.today}.`, remedy }, place);
  }
  for (const basis of versions.filter(({ verified }) => !verified)) {
    const message = `Lovgrunnlaget «${id}» er ikke kontrollert mot kilden og vises som ubekreftet.`;
    const remedy = 'Kontroller teksten, og sett «verified» til true.';
    context.report({ code: 'legal.unverified', severity: 'warning', message, remedy }, { in: basis, key: 'verified' });
  }
}
