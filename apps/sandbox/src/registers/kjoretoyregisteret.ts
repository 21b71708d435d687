import { world, type SyntheticVehicle } from '@sporvalg/testing';
import { Router } from 'express';

/** The only key it knows. */
const API_KEY = 'Apikey sandkasse';

/** Number plates come with a space, as the real register writes them. */
const spaced = (kjennemerke: string) => kjennemerke.replace(/^(\D{2})/, '$1 ');
const kode = (kodeVerdi: string, kodeBeskrivelse?: string) => ({ kodeVerdi, kodeBeskrivelse, tidligereKodeVerdi: [] });

const kjoretoydata = (vehicle: SyntheticVehicle) => ({
  kjoretoyId: { kjennemerke: spaced(vehicle.kjennemerke), understellsnummer: `SYNTETISK${vehicle.kjennemerke}` },
  forstegangsregistrering: { registrertForstegangNorgeDato: '2021-02-01' },
  registrering: { fomTidspunkt: '2021-02-01T00:00:00+01:00', registreringsstatus: kode(vehicle.registrationStatus) },
  ...(vehicle.category && {
    godkjenning: {
      tekniskGodkjenning: {
        kjoretoyklassifisering: { beskrivelse: vehicle.categoryName, tekniskKode: kode(vehicle.category, vehicle.categoryName) },
        tekniskeData: {
          generelt: { merke: [{ merke: vehicle.make, merkeKode: 'X' }], handelsbetegnelse: [vehicle.model], typebetegnelse: '' },
        },
      },
    },
  }),
  ...(vehicle.inspectionDueOn && { periodiskKjoretoyKontroll: { kontrollfrist: vehicle.inspectionDueOn } }),
});

/** Stand-in of Statens vegvesen's look-up of one vehicle. A number plate nobody has is 204 without a body. */
export function kjoretoyregisteretRouter(): Router {
  const router = Router();
  router.get('/kjoretoydata', (request, response) => {
    if (request.get('SVV-Authorization') !== API_KEY) return void response.status(403).json({ message: 'Ugyldig nøkkel' });
    const sought = request.query['kjennemerke'];
    if (typeof sought !== 'string' || sought === '') return void response.status(400).json({ message: 'Mangler kjennemerke' });
    const vehicle = world.vehicles.find(({ kjennemerke }) => kjennemerke === sought.replaceAll(/\s/g, '').toUpperCase());
    if (!vehicle) return void response.status(204).end();
    response.json({ feilmelding: null, kjoretoydataListe: [kjoretoydata(vehicle)] });
  });
  return router;
}
