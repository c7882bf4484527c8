/** `npm run dev`: the embedded database with the demo, and Next in development mode. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { migrer } from './felles/migrering.ts';
import { approlle, appUrl, DATA, hemmelighet, ROT } from './felles/miljo.ts';
import { startPostgres } from './felles/postgres.ts';
import { ferdig, skript } from './felles/prosess.ts';

const secret = hemmelighet();
const server = await startPostgres(DATA);
const rolle = approlle(secret);
await migrer(server.url, rolle);
const port = process.env.PORT ?? '3000';
Object.assign(process.env, {
  DATABASE_APP_URL: appUrl(server.url, rolle),
  NEXTAUTH_SECRET: secret,
  NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  HELHET_DEMO: '1',
});
await ferdig(skript('prisma/seed/kjor.ts', [], { env: { ...process.env, ADMIN_URL: server.url } }), 'Demodata');
const next = spawn(process.execPath, [join(ROT, 'node_modules/next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', port], {
  cwd: ROT,
  stdio: 'inherit',
});
let slutter = false;
const slutt = async () => {
  if (slutter) return;
  slutter = true;
  next.kill('SIGTERM');
  await server.stopp();
  process.exit(0);
};
process.on('SIGINT', slutt).on('SIGTERM', slutt);
next.on('exit', slutt);
