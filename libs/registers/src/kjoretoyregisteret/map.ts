import type { Vehicle } from '@sporvalg/ports';

import { properCase } from '../shared/proper-case.js';
import type { Kjoretoydata } from './response.js';

export function toVehicle({ kjoretoyId, registrering, godkjenning, periodiskKjoretoyKontroll }: Kjoretoydata): Vehicle {
  const { kjoretoyklassifisering: kind, tekniskeData } = godkjenning?.tekniskGodkjenning ?? {};
  const make = tekniskeData?.generelt?.merke?.find(({ merke }) => merke)?.merke;
  const model = tekniskeData?.generelt?.handelsbetegnelse?.find((name) => name !== '');
  const status = registrering?.registreringsstatus?.kodeVerdi;
  return {
    kjennemerke: kjoretoyId.kjennemerke.replaceAll(/\s/g, '').toLocaleUpperCase('nb'),
    ...(make && { make: properCase(make) }),
    ...(model && { model }),
    ...(kind?.tekniskKode?.kodeVerdi && { category: kind.tekniskKode.kodeVerdi }),
    ...(kind?.beskrivelse && { categoryName: kind.beskrivelse }),
    ...(status && { registrationStatus: status }),
    ...(periodiskKjoretoyKontroll?.kontrollfrist && { inspectionDueOn: periodiskKjoretoyKontroll.kontrollfrist.slice(0, 10) }),
  };
}
