/** `npm run dev`: the embedded database with the demo, and Next in development mode. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { migrer } from './felles/migrering.ts';
import { brukNokler, DATA, dbmiljo, dbtilgang, ROT } from './felles/miljo.ts';
import { startPostgres } from './felles/postgres.ts';
import { avslutt, ferdig, skript } from './felles/prosess.ts';
import { startRespons, svarer } from './felles/respons.ts';
import { hold } from './felles/tilsyn.ts';
import { vokt } from './felles/vokt.ts';

brukNokler(true);
const server = await startPostgres(DATA);
const tilgang = dbtilgang();
await migrer(server.url, tilgang);
const port = process.env.PORT ?? '3000';
Object.assign(process.env, {
  ...dbmiljo(server.url, tilgang),
  NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  HELHET_DEMO: '1',
});
await ferdig(skript('prisma/seed/kjor.ts', [], { env: { ...process.env, ADMIN_URL: server.url } }), 'Demodata');
const respons =
  (process.env.RESPONS || 'egen') === 'egen'
    ? hold({
        navn: 'Responsmodulen',
        start: () => startRespons({}, ['ignore', 'inherit', 'inherit']),
        si: (linje) => console.error(linje),
        svarer: () => svarer(process.env.RESPONS_PORT || 3100),
      })
    : undefined;
const next = spawn(process.execPath, [join(ROT, 'node_modules/next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', port], {
  cwd: ROT,
  stdio: 'inherit',
});
if (next.pid) vokt(next.pid);
let slutter = false;
const slutt = async (kode: number) => {
  if (slutter) return;
  slutter = true;
  await avslutt(next);
  await respons?.stopp();
  await server.stopp();
  process.exit(kode);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void slutt(0));
next.on('exit', (kode) => void slutt(kode ?? 1));
