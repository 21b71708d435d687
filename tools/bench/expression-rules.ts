/** One rule in three languages; all three give `expects` over `DATA`. */
export interface Rule {
  readonly name: string;
  readonly sporvalg: unknown;
  readonly jsonLogic: unknown;
  readonly jsonata: string;
  readonly expects: unknown;
}

/** Answers of the size and kind a form for a permit has. */
export const DATA = {
  virksomhet: { navn: 'Havna Kro AS', kommune: 'bronnoy', ansatte: 12, adresse: { gate: 'Havnegata', postnummer: '8900' } },
  arrangement: { type: 'lukket', start: '2026-11-20', slutt: '2026-11-21', gjester: 180, ute: false },
  alkohol: { gruppe: 'ol-og-vin', liter: 450, pris: 45.5 },
  styrer: { alder: 34, fornavn: 'Kari', etternavn: 'Vakkerblomst', prove: true },
  personer: [{ alder: 17 }, { alder: 44 }, { alder: 61 }],
  belop: [1200, 350, 90, 4100, 15, 600],
};

const field = (path: string) => ['dataModel', path];
const variable = (path: string) => ({ var: path });

/** The kinds of rules service definitions are made of, each as a designer would write it in that language. */
export const RULES: readonly Rule[] = [
  {
    name: 'number at least',
    sporvalg: ['greaterThanEq', field('styrer.alder'), 20],
    jsonLogic: { '>=': [variable('styrer.alder'), 20] },
    jsonata: 'styrer.alder >= 20',
    expects: true,
  },
  {
    name: 'text equals',
    sporvalg: ['equals', field('virksomhet.kommune'), 'bronnoy'],
    jsonLogic: { '===': [variable('virksomhet.kommune'), 'bronnoy'] },
    jsonata: "virksomhet.kommune = 'bronnoy'",
    expects: true,
  },
  {
    name: 'not and boolean',
    sporvalg: ['and', ['not', field('arrangement.ute')], field('styrer.prove')],
    jsonLogic: { and: [{ '!': [variable('arrangement.ute')] }, variable('styrer.prove')] },
    jsonata: '$not(arrangement.ute) and styrer.prove',
    expects: true,
  },
  {
    name: 'one of three values',
    sporvalg: ['or', ...['apent', 'halvapent', 'lukket'].map((type) => ['equals', field('arrangement.type'), type])],
    jsonLogic: { or: ['apent', 'halvapent', 'lukket'].map((type) => ({ '===': [variable('arrangement.type'), type] })) },
    jsonata: "arrangement.type = 'apent' or arrangement.type = 'halvapent' or arrangement.type = 'lukket'",
    expects: true,
  },
  {
    name: 'two conditions',
    sporvalg: ['and', ['equals', field('arrangement.type'), 'lukket'], ['lessThan', field('arrangement.gjester'), 200]],
    jsonLogic: { and: [{ '===': [variable('arrangement.type'), 'lukket'] }, { '<': [variable('arrangement.gjester'), 200] }] },
    jsonata: "arrangement.type = 'lukket' and arrangement.gjester < 200",
    expects: true,
  },
  {
    name: 'choice of text',
    sporvalg: ['if', ['greaterThan', field('arrangement.gjester'), 100], 'stort', 'else', 'lite'],
    jsonLogic: { if: [{ '>': [variable('arrangement.gjester'), 100] }, 'stort', 'lite'] },
    jsonata: "arrangement.gjester > 100 ? 'stort' : 'lite'",
    expects: 'stort',
  },
  {
    name: 'fee by steps',
    sporvalg: [
      'if',
      ['lessThan', field('alkohol.liter'), 100],
      500,
      'else',
      ['if', ['lessThan', field('alkohol.liter'), 400], 1200, 'else', ['multiply', field('alkohol.liter'), 3]],
    ],
    jsonLogic: {
      if: [
        { '<': [variable('alkohol.liter'), 100] },
        500,
        { '<': [variable('alkohol.liter'), 400] },
        1200,
        { '*': [variable('alkohol.liter'), 3] },
      ],
    },
    jsonata: 'alkohol.liter < 100 ? 500 : alkohol.liter < 400 ? 1200 : alkohol.liter * 3',
    expects: 1350,
  },
  {
    name: 'sum of three numbers',
    sporvalg: ['plus', field('arrangement.gjester'), field('virksomhet.ansatte'), 8],
    jsonLogic: { '+': [variable('arrangement.gjester'), variable('virksomhet.ansatte'), 8] },
    jsonata: 'arrangement.gjester + virksomhet.ansatte + 8',
    expects: 200,
  },
  {
    name: 'price with decimals',
    sporvalg: ['multiply', field('alkohol.pris'), 3],
    jsonLogic: { '*': [variable('alkohol.pris'), 3] },
    jsonata: 'alkohol.pris * 3',
    expects: 136.5,
  },
  {
    name: 'full name',
    sporvalg: ['concat', field('styrer.fornavn'), ' ', field('styrer.etternavn')],
    jsonLogic: { cat: [variable('styrer.fornavn'), ' ', variable('styrer.etternavn')] },
    jsonata: "styrer.fornavn & ' ' & styrer.etternavn",
    expects: 'Kari Vakkerblomst',
  },
  {
    name: 'text contains',
    sporvalg: ['contains', field('alkohol.gruppe'), 'vin'],
    jsonLogic: { in: ['vin', variable('alkohol.gruppe')] },
    jsonata: "$contains(alkohol.gruppe, 'vin')",
    expects: true,
  },
  {
    name: 'part of a text',
    sporvalg: ['stringSlice', field('virksomhet.adresse.postnummer'), 0, 2],
    jsonLogic: { substr: [variable('virksomhet.adresse.postnummer'), 0, 2] },
    jsonata: '$substring(virksomhet.adresse.postnummer, 0, 2)',
    expects: '89',
  },
  {
    name: 'day before day',
    sporvalg: ['compare', field('arrangement.start'), 'isBefore', field('arrangement.slutt')],
    jsonLogic: { '<': [variable('arrangement.start'), variable('arrangement.slutt')] },
    jsonata: 'arrangement.start < arrangement.slutt',
    expects: true,
  },
  {
    name: 'a named row',
    sporvalg: ['lessThan', field('personer[0].alder'), 18],
    jsonLogic: { '<': [variable('personer.0.alder'), 18] },
    jsonata: 'personer[0].alder < 18',
    expects: true,
  },
  {
    name: 'an answer that is not there',
    sporvalg: ['equals', field('virksomhet.eier.navn'), null],
    jsonLogic: { '==': [variable('virksomhet.eier.navn'), null] },
    jsonata: '$not($exists(virksomhet.eier.navn))',
    expects: true,
  },
  {
    name: 'sum of a list',
    sporvalg: ['sum', field('belop')],
    jsonLogic: { reduce: [variable('belop'), { '+': [variable('current'), variable('accumulator')] }, 0] },
    jsonata: '$sum(belop)',
    expects: 6355,
  },
];
