/**
 * `npm run simuler -- --enheter 400 --varsler-per-dag 1200 [--fart 10] [--operatorer 2] [--virksomhet fjordvik]`: drives the
 * running module with realistic load over HTTP until it is stopped (ctrl-C, or `--sekunder`). `--port` is the module's.
 */
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Actor } from '@/lib/platform/actor';
import { lukk, utenActor } from '@/lib/platform/db';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { startSimulering } from '@/lib/respons/simulering/simuler';
import { brukAppmiljo } from './felles/appmiljo.ts';

const tekst = { type: 'string' } as const;
const BRUK = 'Bruk: npm run simuler -- --enheter N --varsler-per-dag M [--fart x] [--operatorer k] [--virksomhet kortnavn] [--sekunder s]';

/** The virksomhet's own responsoperatører, as many as are asked for; the same one may work as several robots. */
async function operatorer(kode: string, antall: number): Promise<Actor[]> {
  if (antall === 0) return [];
  const admin = new PrismaClient({ adapter: new PrismaPg(process.env.DATABASE_URL ?? '') });
  try {
    const r = await admin.rolletildeling.findMany({
      where: { rolle: 'responsoperator', ansatt: { virksomhet: { kode } } },
      include: { ansatt: { include: { virksomhet: true } }, enhet: true },
      orderBy: { id: 'asc' },
      take: antall,
    });
    if (r.length === 0) throw new Error(`${kode} har ingen responsoperatør`);
    const alle = r.map(
      ({ ansatt, enhet, ...t }): Actor => ({
        kontoId: t.kontoId,
        ansattId: t.ansattId,
        navn: ansatt.navn,
        virksomhetId: ansatt.virksomhetId,
        virksomhetNavn: ansatt.virksomhet.navn,
        virksomhetstype: ansatt.virksomhet.type,
        enhetId: t.enhetId,
        enhetNavn: enhet.navn,
        enhetstype: enhet.type,
        rolle: 'responsoperator',
        rolletildelingId: t.id,
      }),
    );
    return Array.from({ length: antall }, (_, i) => alle[i % alle.length] as Actor);
  } finally {
    await admin.$disconnect();
  }
}

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
  brukAppmiljo();
  const kode = values.virksomhet;
  const v = await utenActor((tx) => tx.virksomhet.findUnique({ where: { kode }, select: { id: true, navn: true } }));
  if (!v) throw new Error(`Finner ingen virksomhet med kortnavnet ${kode}`);
  const s = await startSimulering({
    virksomhetId: v.id,
    port: tall('port'),
    enheter: tall('enheter'),
    varslerPerDag: tall('varsler-per-dag'),
    fart: tall('fart'),
    operatorer: await operatorer(kode, tall('operatorer')),
  });
  const vis = () =>
    console.log(
      `${s.tall.sendt} varsler sendt (${s.tall.avvist} ikke tatt imot), ${s.tall.livstegn} livstegn, ${s.tall.tatt} tatt, ${s.tall.lukket} lukket, ${s.tall.utrykninger} utrykninger`,
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
