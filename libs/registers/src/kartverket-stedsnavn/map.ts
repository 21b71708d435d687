import type { PlaceNameHit } from '@sporvalg/ports';

import type { Navn } from './response.js';

/** Of several municipalities the first is given: a lake on the border belongs to both. */
export function toPlaceNameHit(navn: Navn): PlaceNameHit {
  const municipality = navn.kommuner?.[0];
  return {
    name: navn.skrivemåte,
    kind: navn.navneobjekttype,
    ...(municipality && { municipalityNumber: municipality.kommunenummer, municipalityName: municipality.kommunenavn }),
    position: { lat: navn.representasjonspunkt.nord, lon: navn.representasjonspunkt.øst },
  };
}
