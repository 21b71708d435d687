import { seedSubmission } from '/work/main/e2e/seed.js';
for (const name of process.argv.slice(2)) {
  try { console.log(name, await seedSubmission({ baseUrl: 'http://localhost:4500', exampleName: name })); } catch (e) { console.log(name, String(e).slice(0,1500)); }
}
