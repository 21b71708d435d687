import { Router } from 'express';

const TILE = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
<rect width="256" height="256" fill="#eef1ea" stroke="#d5ddd2"/>
<text x="128" y="120" text-anchor="middle" font-family="sans-serif" font-size="12" fill="#5c665b"><tspan x="128">Her er det ikke noe bakgrunnskart.</tspan><tspan x="128" dy="18">Sett MAP_TILES_URL for å se det.</tspan></text>
</svg>`;

/** Tiles where no background map is set up: squares to draw on, which say to the designer how to get the map. */
export function tilesWithoutMap(): Router {
  const router = Router();
  router.get('/:z/:x/:y', (_request, response) => void response.set('Cache-Control', 'no-cache').type('svg').send(TILE));
  return router;
}
