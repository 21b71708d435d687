import { randomUUID, randomBytes } from 'node:crypto';
import { openExternalTestDatabase, findExternalServer } from '../src/testing/test-servers.js';
import { createStores } from '../src/index.js';
import { readFileSync } from 'node:fs';
const o = await openExternalTestDatabase((await findExternalServer())!);
const { pool, envelope } = o.database;
const stores = createStores(o.database);
await pool.query('create sequence if not exists submission_reference_2026');
import { statementForTest } from "../src/stores/submit.js"; const text = "";
const c = await pool.connect();
let plan: string[] = [];
for (let i=0;i<400;i++){
  const d = await stores.drafts.create({ id: randomUUID(), owner:{personKey:randomUUID()}, serviceId:'s', definitionHash:'a', municipalityNumber:'1813', language:'nb', answers:{x:'x'.repeat(1500)}, promisedLater:[], facts:[], unconfirmed:[]});
  const id=randomUUID(); const key=envelope.newKey('submission',id);
  const v=[d.id,[],1,d.owner.personKey,randomUUID(),id,'SPV-2026-','submission_reference_2026','h','s','1','a','1813',['x'],new Date().toISOString(),key.wrapped,key.seal('content',Buffer.alloc(1500)),key.seal('n',Buffer.from('Kari')),new Date().toISOString()].slice(0, Math.max(...[...text.matchAll(/\$(\d+)/g)].map(m=>+m[1]!)));
  const r = await c.query({text:'explain (analyze, buffers off, timing off, summary on) '+text, values:v});
  plan = r.rows.map((x: any)=>x['QUERY PLAN']);
}
console.log(plan.join('\n'));
c.release(); await o.close();
