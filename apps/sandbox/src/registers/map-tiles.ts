import { crc32, deflateSync } from 'node:zlib';

import { Router } from 'express';

const SIDE = 256;
const PAPER = 1;
const LINE = 0;

/** Stand-in of a tile server: plain squares with an edge, the same everywhere, since the sandbox knows no ground. */
export function mapTilesRouter(): Router {
  const tile = plainTile();
  const router = Router();
  router.get('/:z/:x/:y', (_request, response) => void response.type('png').send(tile));
  return router;
}

/** A PNG of two colours by the shortest way. */
function plainTile(): Buffer {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: SIDE }, (_, x) => (x % 64 === 0 || y % 64 === 0 ? LINE : PAPER))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from([0xd5, 0xdd, 0xd2, 0xee, 0xf1, 0xea]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
