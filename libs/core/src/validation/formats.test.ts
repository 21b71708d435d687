import { describe, expect, it } from 'vitest';

import { createFormats } from './formats.js';

const formats = createFormats({ synthetic: true });

function accepts(name: string, value: string): boolean {
  const format = formats[name];
  if (format === undefined) throw new Error(`no format ${name}`);
  return format instanceof RegExp ? format.test(value) : format(value);
}

describe('formats', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['date', ['2026-11-20', '2028-02-29', '1900-01-01'], ['2026-02-29', '2026-13-01', '20.11.2026', '2026-11-20T00:00', '2026-1-1', '']],
    ['time', ['00:00', '23:59'], ['24:00', '9:30', '09:60', '09:30:00', 'kl. 09.30']],
    [
      'email',
      ['kari@eksempel.no', 'kari.v+post@post.eksempel.no', 'per@blåbær.no'],
      ['kari', 'kari@eksempel', 'kari@@eksempel.no', 'kari @eksempel.no', '@eksempel.no', 'kari@eksempel..no', 'Kari <kari@eksempel.no>'],
    ],
    [
      'uri',
      ['https://eksempel.no', 'http://eksempel.no:8080/sti?a=b#c'],
      ['eksempel.no', 'javascript:alert(1)', 'https://', 'https://eksempel', 'https://eks empel.no', 'ftp://eksempel.no'],
    ],
    ['fodselsnummer', ['12838510068', '52858010047', '12858099062'], ['12838510069', '1283851006', 'abc']],
    ['organisasjonsnummer', ['310000000', '964983291'], ['310000001', '31000000', 'abc']],
    ['kontonummer', ['86011117947'], ['86011117948', '8601.11.17947']],
    ['telefon', ['90000001', '+4722222222'], ['10000000', '9000000', '004790000001', '900 00 001']],
    ['postnummer', ['8900', '0001'], ['890', '89000', 'A900']],
  ])('%s', (name, right, wrong) => {
    expect(right.filter((value) => !accepts(name, value))).toEqual([]);
    expect(wrong.filter((value) => accepts(name, value))).toEqual([]);
  });

  it('answer at once, however long the text', () => {
    const started = Date.now();
    for (const name of Object.keys(formats))
      for (const text of ['a@' + 'a.'.repeat(50_000), 'https://' + 'a.'.repeat(50_000) + '@', '-'.repeat(100_000)]) accepts(name, text);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
