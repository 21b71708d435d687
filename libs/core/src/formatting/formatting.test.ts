import { describe, expect, it } from 'vitest';

import { formatDay, formatInstant, formatTime, isDay } from './days.js';
import { labelsInLine } from './labels.js';
import { formatBytes, formatKroner, formatNumber } from './numbers.js';
import { osloDay, osloOffsetIso } from './oslo-time.js';

describe('a day', () => {
  it('is written in words in each language', () => {
    expect(formatDay('2026-11-20', 'nb')).toBe('20. november 2026');
    expect(formatDay('2026-11-20', 'nb', 'long')).toBe('fredag 20. november 2026');
    expect(formatDay('2026-11-21', 'nn', 'long')).toBe('laurdag 21. november 2026');
    expect(formatDay('2026-12-01', 'en', 'long')).toBe('Tuesday 1 December 2026');
  });

  it('is written in figures where we have no words', () => {
    expect(formatDay('2026-11-20', 'sma', 'long')).toBe('20.11.2026');
  });

  it.each(['2026-02-29', '2026-13-01', '20.11.2026', '2026-11-20T10:00:00Z', ''])('"%s" is none', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => formatDay(text, 'nb')).toThrow(RangeError);
  });

  it('knows leap years', () => {
    expect(formatDay('2028-02-29', 'nb', 'long')).toBe('tirsdag 29. februar 2028');
  });
});

describe('a time of day', () => {
  it('follows the language', () => {
    expect(formatTime('22:00', 'nb')).toBe('kl. 22.00');
    expect(formatTime('06:05:59', 'nn')).toBe('kl. 06.05');
    expect(formatTime('22:00', 'en')).toBe('22:00');
  });

  it.each(['22', '25:00', '22:60', ''])('"%s" is none', (text) => {
    expect(() => formatTime(text, 'nb')).toThrow(RangeError);
  });
});

describe('a moment', () => {
  it('is shown in Oslo time', () => {
    expect(formatInstant('2026-11-20T21:00:00Z', 'nb')).toBe('20. november 2026 kl. 22.00');
    expect(formatInstant('2026-11-20T21:00:00Z', 'nb', 'long')).toBe('fredag 20. november 2026 kl. 22.00');
    expect(formatInstant('2026-11-20T21:00:00Z', 'en')).toBe('20 November 2026 at 22:00');
    expect(formatInstant(new Date('2026-07-01T22:30:00Z'), 'nb')).toBe('2. juli 2026 kl. 00.30');
  });

  it.each(['2026-11-20', '2026-11-20T21:00:00', 'i morgen'])('"%s" is none: it does not say which', (text) => {
    expect(() => formatInstant(text, 'nb')).toThrow(RangeError);
  });

  it.each([
    ['before the clock goes forward', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['after it went forward', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['the hour that comes twice, first', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['the hour that comes twice, second', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
    ['winter', '2026-11-20T20:45:00.999Z', '2026-11-20T21:45:00+01:00'],
    ['another offset', '2026-11-20T15:45:00-05:00', '2026-11-20T21:45:00+01:00'],
    ['new year', '2026-12-31T23:00:00Z', '2027-01-01T00:00:00+01:00'],
  ])('keeps its offset: %s', (_when, instant, expected) => {
    expect(osloOffsetIso(instant)).toBe(expected);
    expect(Date.parse(osloOffsetIso(instant))).toBe(Math.floor(Date.parse(instant) / 1000) * 1000);
  });

  it.each([
    ['2026-11-20T22:59:59Z', '2026-11-20'],
    ['2026-11-20T23:00:00Z', '2026-11-21'],
    ['2026-06-20T21:59:59Z', '2026-06-20'],
    ['2026-06-20T22:00:00Z', '2026-06-21'],
  ])('%s is on %s in Oslo', (instant, day) => {
    expect(osloDay(instant)).toBe(day);
  });
});

describe('a number', () => {
  it('has its digits in groups that stay on one line', () => {
    expect(formatNumber(1234567.5)).toBe('1\u202f234\u202f567,5');
    expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(-1500)).toBe('−1\u202f500');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(2, 'nb', 1)).toBe('2,0');
    expect(formatNumber(-0.001, 'nb', 1)).toBe('0,0');
    expect(formatNumber(0.0000001)).toBe('0,0000001');
  });

  it('is an amount in kroner', () => {
    expect(formatKroner(6400)).toBe('kr\u00a06\u202f400');
    expect(formatKroner(6400.5)).toBe('kr\u00a06\u202f400,50');
    expect(formatKroner(0)).toBe('kr\u00a00');
    expect(formatKroner(6400, 'en')).toBe('NOK\u00a06,400');
  });

  it.each([
    [0, '0\u00a0byte'],
    [532, '532\u00a0byte'],
    [1000, '1\u00a0kB'],
    [1400, '1,4\u00a0kB'],
    [999_999, '1\u00a0MB'],
    [1_440_000, '1,4\u00a0MB'],
    [25_000_000, '25\u00a0MB'],
    [123_400_000, '123\u00a0MB'],
  ])('%i bytes is the file size %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('labels on one line', () => {
  it('have a capital only where the line begins', () => {
    expect(labelsInLine(['Daglig leder', 'Styrer', 'Øl og vin'])).toBe('Daglig leder, styrer, øl og vin');
    expect(labelsInLine(['Styrer'])).toBe('Styrer');
    expect(labelsInLine([])).toBe('');
  });

  it('keep the capitals of an abbreviation', () => {
    expect(labelsInLine(['Eier', 'AS-eier', 'NAV', 'I styret'])).toBe('Eier, AS-eier, NAV, I styret');
  });
});
