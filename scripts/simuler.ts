/**
 * `npm run simuler -- --enheter 400 --varsler-per-dag 1200 [--fart 10] [--operatorer 2] [--virksomhet fjordvik]`: drives the
 * running module with realistic load over HTTP until it is stopped (ctrl-C, or `--sekunder`). `--port` is the module's.
 */
import { parseArgs } from 'node:util';
import { lukk, utenActor } from '@/lib/platform/db';
import { startSimulering } from '@/lib/respons/simulering/simuler';
import { brukAppmiljo } from './felles/appmiljo.ts';
import { operatorer } from './felles/operatorer.ts';

const tekst = { type: 'string' } as const;
const BRUK = 'Bruk: npm run simuler -- --enheter N --varsler-per-dag M [--fart x] [--operatorer k] [--virksomhet kortnavn] [--sekunder s]';

try {
  const { values } = parseArgs({
    options: {
      enheter: tekst,
      'varsler-per-dag': tekst,
      fart: { ...tekst, default: '1' },
      operatorer: { ...tekst, default: '0' },
      virksomhet: { ...tekst, default: 'fjordvik' },
      port: { ...tekst, default: process.env.RESPONS_PORT ?? '3100' },
      sekunder: tekst,
    },
  });
  const tall = (navn: 'enheter' | 'varsler-per-dag' | 'fart' | 'operatorer' | 'port') => {
    const n = Number(values[navn]);
    if (values[navn] === undefined || !Number.isFinite(n) || n < 0) throw new Error(BRUK);
    return n;
  };
  const adminUrl = brukAppmiljo();
  const kode = values.virksomhet;
  const v = await utenActor((tx) => tx.virksomhet.findUnique({ where: { kode }, select: { id: true, navn: true } }));
  if (!v) throw new Error(`Finner ingen virksomhet med kortnavnet ${kode}`);
  const s = await startSimulering({
    virksomhetId: v.id,
    port: tall('port'),
    enheter: tall('enheter'),
    varslerPerDag: tall('varsler-per-dag'),
    fart: tall('fart'),
    operatorer: await operatorer(adminUrl, kode, tall('operatorer')),
  });
  const vis = () =>
    console.log(
      `${s.tall.sendt} varsler sendt (${s.tall.avvist} ikke tatt imot), ${s.tall.livstegn} livstegn, ${s.tall.tatt} tatt, ${s.tall.lukket} lukket, ${s.tall.utrykninger} utrykninger, ${s.tall.feil} feil`,
    );
  console.log(`Simulerer ${v.navn}. Stopp med ctrl-C.`);
  const linje = setInterval(vis, 10_000);
  await new Promise<void>((ferdig) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ferdig());
    if (values.sekunder) setTimeout(ferdig, Number(values.sekunder) * 1000);
  });
  clearInterval(linje);
  await s.stopp();
  vis();
} catch (e) {
  console.error((e as Error).message);
  process.exitCode = 1;
} finally {
  await lukk();
}
process.exit();
