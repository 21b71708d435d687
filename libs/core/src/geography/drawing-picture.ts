import type { GeoPoint, Shape } from './drawing.js';
import { distanceM } from './measure.js';

const WIDTH = 480;
const HEIGHT = 320;
const MARGIN = 32;
/** Metres shown at the least, so that a single point is not blown up. */
const LEAST_SPAN_M = 200;
const NICE = [1, 2, 5];

const INK = '#0b3d2e';
const PAPER = '#f6f5f0';
const GRID = '#dcd9cd';

/**
 * A still picture of what is drawn, north up, with a grid and a scale: for the summary and the document. Plain SVG
 * without script, style or anything from elsewhere. Empty when nothing is drawn.
 */
export function drawingPicture(shapes: readonly Shape[]): string {
  const points = shapes.flatMap((shape) => shape.points);
  if (points.length === 0) return '';
  const view = viewOf(points);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    grid(view.metresPerUnit),
    ...shapes.map((shape) => drawn(shape, view.place)),
    scale(view.metresPerUnit),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

interface View {
  readonly metresPerUnit: number;
  /** `x,y` of a point. */
  place(point: GeoPoint): string;
}

function viewOf(points: readonly GeoPoint[]): View {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  const centre = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const metresADegreeNorth = distanceM({ ...centre, lat: centre.lat - 0.5 }, { ...centre, lat: centre.lat + 0.5 });
  const metresADegreeEast = distanceM({ ...centre, lon: centre.lon - 0.5 }, { ...centre, lon: centre.lon + 0.5 });
  const wide = Math.max((east - west) * metresADegreeEast, LEAST_SPAN_M);
  const high = Math.max((north - south) * metresADegreeNorth, LEAST_SPAN_M);
  const metresPerUnit = Math.max(wide / (WIDTH - 2 * MARGIN), high / (HEIGHT - 2 * MARGIN));
  const place = ({ lat, lon }: GeoPoint) => {
    const x = WIDTH / 2 + ((lon - centre.lon) * metresADegreeEast) / metresPerUnit;
    const y = HEIGHT / 2 - ((lat - centre.lat) * metresADegreeNorth) / metresPerUnit;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return { metresPerUnit, place };
}

function drawn({ kind, points }: Shape, place: View['place']): string {
  const places = points.map(place);
  const path = places.join(' ');
  const dot = (at: string | undefined, fill: string) => {
    const [x = '0', y = '0'] = (at ?? '').split(',');
    return `<circle cx="${x}" cy="${y}" r="5" fill="${fill}" stroke="${INK}" stroke-width="2"/>`;
  };
  if (kind === 'point' || points.length === 1) return dot(places[0], INK);
  if (kind === 'area') return `<polygon points="${path}" fill="${INK}" fill-opacity="0.15" stroke="${INK}" stroke-width="3"/>`;
  const line = `<polyline points="${path}" fill="none" stroke="${INK}" stroke-width="3" stroke-linejoin="round"/>`;
  // Where it begins is filled, where it ends is open.
  return line + dot(places[0], INK) + dot(places.at(-1), PAPER);
}

/** The largest round number of metres that is at most a fifth of the picture wide. */
function stepM(metresPerUnit: number): number {
  const most = (WIDTH / 5) * metresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (NICE.findLast((nice) => nice * power <= most) ?? 1);
}

function grid(metresPerUnit: number): string {
  const step = stepM(metresPerUnit) / metresPerUnit;
  const across = Array.from({ length: Math.ceil(WIDTH / step) }, (_, index) => `M${(index * step).toFixed(1)} 0V${HEIGHT}`);
  const down = Array.from({ length: Math.ceil(HEIGHT / step) }, (_, index) => `M0 ${(index * step).toFixed(1)}H${WIDTH}`);
  return `<path d="${[...across, ...down].join('')}" fill="none" stroke="${GRID}"/>`;
}

function scale(metresPerUnit: number): string {
  const metres = stepM(metresPerUnit);
  const width = (metres / metresPerUnit).toFixed(1);
  const words = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const bar = `<path d="M12 ${HEIGHT - 18}v6h${width}v-6" fill="none" stroke="${INK}" stroke-width="2"/>`;
  return `${bar}<text x="16" y="${HEIGHT - 18}" font-family="Inter, sans-serif" font-size="12" fill="${INK}">${words}</text>`;
}
