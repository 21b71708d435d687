import { ExampleApplication } from './example-application.js';

const tracks = { sporvalg: { mat: true, alkohol: true } };
const answers = {
  ...tracks,
  navn: 'Havna Kro',
  dato: '2027-03-01',
  ute: true,
  plasser: 24,
  omsetning: 1250000,
  personer: [
    { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0001', navn: 'Kari Vakkerblomst', telefon: '900 00 000' },
    { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0002', navn: 'Ola Lystigbekk' },
  ],
  grupper: 'ol,vin',
};

export default { title: 'Application', component: ExampleApplication };
export const TracksFirstQuestion = { args: { page: 'start' } };
export const TracksSecondQuestion = { args: { page: 'start', answers: { sporvalg: { mat: true } } } };
export const TracksResult = { args: { page: 'start', answers: tracks } };
export const TracksGuidance = { args: { page: 'start', answers: { sporvalg: { mat: false } } } };
export const PageEmpty = { args: { page: 'stedet', answers: tracks } };
export const PageFilled = { args: { page: 'stedet', answers } };
export const Summary = { args: { page: 'oppsummering', answers } };
