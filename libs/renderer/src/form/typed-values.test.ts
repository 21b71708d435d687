import { describe, expect, it } from 'vitest';

import { answersFrom, placesOf } from './answer-values.js';
import { parseDay, showDay } from './dates.js';
import { parseNumber, showNumber } from './numbers.js';
import { parseTime, showTime } from './times.js';

describe('a date typed by hand', () => {
  it.each([
    ['20.11.2026', '2026-11-20'],
    ['1.3.27', '2027-03-01'],
    ['20112026', '2026-11-20'],
    ['20/11-2026', '2026-11-20'],
    [' 2026-11-20 ', '2026-11-20'],
    ['12.03.85', '1985-03-12'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  it.each(['32.13.2026', '29.02.2027', '20.11', 'i morgen', '', '1.1.026'])('%s is no date', (typed) =>
    expect(parseDay(typed)).toBeUndefined(),
  );

  it('is shown as people write it, and otherwise as it was typed', () => {
    expect(showDay('2026-11-20')).toBe('20.11.2026');
    expect(showDay('32.13.2026')).toBe('32.13.2026');
  });
});

describe('a time typed by hand', () => {
  it.each([
    ['22', '22:00'],
    ['2200', '22:00'],
    ['930', '09:30'],
    ['22:00', '22:00'],
    ['22.15', '22:15'],
    ['kl. 7', '07:00'],
    ['24:00', '00:00'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each(['25', '22:60', '22000', 'sent', ''])('%s is no time', (typed) => expect(parseTime(typed)).toBeUndefined());

  it('is shown with a point', () => expect(showTime('22:00')).toBe('22.00'));
});

describe('a number typed by hand', () => {
  it.each([
    ['1 200', 1200],
    ['1200,5', 1200.5],
    ['kr 6 400', 6400],
    ['-3', -3],
    ['6400,-', 6400],
  ])('%s is %d', (typed, number) => expect(parseNumber(typed)).toBe(number));

  it.each(['', 'mye', '1.200.000', '12a', '99999999999999999999'])('%s is none', (typed) => expect(parseNumber(typed)).toBeUndefined());

  it('is grouped when it is an amount', () => {
    expect(showNumber(1250000, true)).toBe('1\u00a0250\u00a0000');
    expect(showNumber(2026, false)).toBe('2026');
    expect(showNumber(84.5, false)).toBe('84,5');
  });
});

describe('answers from the form', () => {
  it('leave out what is emptied, but keep rows and false', () => {
    const values = {
      navn: '',
      stedet: { adresse: null },
      ute: false,
      personer: [{ altinnRowId: 'a', navn: '' }, { altinnRowId: 'b' }],
      tomt: [],
    };

    expect(answersFrom(values)).toEqual({ ute: false, personer: [{ altinnRowId: 'a' }, { altinnRowId: 'b' }] });
  });

  it('name every row a path stands for', () => {
    expect(placesOf({ personer: [{}, {}] }, 'personer.alder')).toEqual(['personer[0].alder', 'personer[1].alder']);
    expect(placesOf({}, 'gebyr.estimat')).toEqual(['gebyr.estimat']);
  });
});
