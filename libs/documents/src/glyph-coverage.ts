/**
 * Which characters a TrueType font can show, read from its `cmap` table. PDF/A refuses a document
 * with a character its font lacks, so it must be known before the document is set.
 *
 * @see OpenType specification, `cmap`: subtable formats 4 and 12, the two that Unicode fonts carry
 * @throws RangeError when the font has neither
 */
export function glyphCoverage(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableOffset(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8));
  const full = subtables.find((offset) => font.readUInt16BE(offset) === 12);
  if (full !== undefined) return inRanges(segmentedCoverage(font, full));
  const basic = subtables.find((offset) => font.readUInt16BE(offset) === 4);
  if (basic !== undefined) return inRanges(segmentsToDelta(font, basic));
  throw new RangeError('The font has no Unicode character map in format 4 or 12');
}

type Range = readonly [first: number, last: number];

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`The font has no ${tag} table`);
}

function segmentedCoverage(font: Buffer, offset: number): readonly Range[] {
  return Array.from({ length: font.readUInt32BE(offset + 12) }, (_, index) => {
    const group = offset + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function segmentsToDelta(font: Buffer, offset: number): readonly Range[] {
  const doubled = font.readUInt16BE(offset + 6);
  const ranges = Array.from({ length: doubled / 2 }, (_, index) => {
    const last = font.readUInt16BE(offset + 14 + index * 2);
    return [font.readUInt16BE(offset + 16 + doubled + index * 2), last] as const;
  });
  return ranges.filter(([, last]) => last !== 0xffff);
}

function inRanges(ranges: readonly Range[]): (codePoint: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  return (codePoint) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = sorted[middle] as Range;
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
