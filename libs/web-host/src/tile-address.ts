/** A square of the map in the usual Web Mercator grid: column and row at a level, from the north-west. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const DEEPEST = 18;
/** Half the width of the Web Mercator world, metres. */
const HALF_WORLD_M = 20_037_508.342789244;

/** @returns `undefined` for what is no tile */
export function readTile(z: string, x: string, y: string): Tile | undefined {
  if (![z, x, y].every((text) => /^\d{1,6}$/.test(text))) return undefined;
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  const count = 2 ** tile.z;
  return tile.z <= DEEPEST && tile.x < count && tile.y < count ? tile : undefined;
}

/**
 * Where a tile is fetched.
 *
 * @param template address with `{z}`, `{x}` and `{y}`, or of a WMS with `{bbox}` (EPSG:3857)
 */
export function tileAddress(template: string, { z, x, y }: Tile): string {
  const side = (2 * HALF_WORLD_M) / 2 ** z;
  const west = x * side - HALF_WORLD_M;
  const north = HALF_WORLD_M - y * side;
  const values: Readonly<Record<string, string>> = {
    z: String(z),
    x: String(x),
    y: String(y),
    bbox: [west, north - side, west + side, north].map((metres) => metres.toFixed(3)).join(','),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
