import { logInToProduct } from '@sporvalg/testing';
const c = await logInToProduct('http://localhost:4500', process.argv[3] ?? 'Brit Sakkyndig', 'caseworker');
console.log(JSON.stringify((await c.send('/api/v1/caseworker/session')).json));
const inbox = await c.send('/api/v1/caseworker/inbox', { method: 'POST', json: {} });
console.log(inbox.status, JSON.stringify(inbox.json, null, 1).slice(0, 3000));
const id = process.argv[2] ?? (inbox.json as any).items[0].id;
const s = await c.send('/api/v1/caseworker/submissions/' + id);
console.log(s.status, JSON.stringify(s.json, null, 1));
