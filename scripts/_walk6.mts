import { start } from './_skudd_vedtak.mts';
const s = await start('saksbehandler@skogvang.demo');
for (const u of ['/saker/01a1fd26-a2e2-766a-b1f1-000000000000', '/saker/tull', '/saker/tull/vedtak', '/saker/01a1fd26-a2e2-766a-b1f1-000000000000/vedtak']) { const r = await s.p.goto(u, { waitUntil: 'networkidle' }); console.log(u, r?.status(), (await s.p.locator('h1').allInnerTexts()).join('|')); }
await s.b.close();
