import type { Server } from 'node:http';
import { env } from '@/lib/platform/env';
import { logg } from '@/lib/platform/log';
import { type Revisjon, revider, staarStille } from './eskalering/auditor';
import { startMotor } from './eskalering/motor';
import { vaakOverTilgang } from './eskalering/tilgang';
import { hvert } from './hvert';
import { varsleAnsvarlige } from './kanal/ansvarlige';
import { startSender } from './kanal/sender';
import { ryddSvarlenker } from './kanal/svar-kode';
import { varsleDrift } from './kanal/vakthund';
import { vaakOverUhoerte } from './livstegn/aldri';
import { vaakOverKilder } from './livstegn/kilder';
import { vaakTilFerdig } from './livstegn/vakt';
import { skrivAvvist } from './mottak/avvist';
import { presset, vedMottak } from './mottak/ko';
import { skrivLivstegn } from './mottak/livstegn';
import { startMottak } from './mottak/server';
import { eskalerTilsyn, planleggSystemtester, planleggTilsyn } from './oppdrag/runde/commands-plan';

const NOKKEL = Symbol.for('helhet.respons');
const global = globalThis as { [NOKKEL]?: Promise<() => Promise<void>> };

/** Every so often; milliseconds. */
const REVISJON_MS = 15_000;
const PORT_IGJEN_MS = 3_000;
const LUKK_MS = 2_000;
const LIVSTEGN_MS = 15_000;
/** What is counted in hours is looked for once a minute. */
const UHOERTE_MS = 60_000;
/** Who may not be on duty any more is found within a minute. */
const TILGANG_MS = 20_000;
const ANSVARLIGE_MS = 5_000;
const TILSYN_MS = 15_000;
const TILSYNSPLAN_MS = 5 * 60_000;
const TESTPLAN_MS = 60 * 60_000;
/** So late, or so long since anybody looked, and the health check says that we are down. Seconds. */
const STAAR_SEKUNDER = 60;

/**
 * Starts the real-time module in this process, once: the listener for sources, the router, the escalation and the
 * auditor. Gives the function that stops it. Everything it answers for is in the database.
 */
export function startRespons(): Promise<() => Promise<void>> {
  global[NOKKEL] ??= start();
  return global[NOKKEL];
}

/** What has been asked is answered; after two seconds nobody is waited for. */
async function lukkMottak(server: Server): Promise<void> {
  const lukket = new Promise<void>((ok) => server.close(() => ok()));
  server.closeIdleConnections();
  const tvang = setTimeout(() => server.closeAllConnections(), LUKK_MS);
  await lukket;
  clearTimeout(tvang);
}

async function start(): Promise<() => Promise<void>> {
  const { RESPONS_PORT, RESPONS_VERT, RESPONS_DODMANN } = env();
  const motor = startMotor(presset);
  vedMottak(motor.vekk);
  let sist: Revisjon | undefined;
  let sett = Date.now();
  const revisjon = async (): Promise<void> => {
    sist = await revider();
    sett = Date.now();
    // The outside check hears from us only while all is well: silence is what raises the alarm there.
    if (RESPONS_DODMANN && !staarStille(sist))
      await fetch(RESPONS_DODMANN, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(5_000) });
  };
  const sender = startSender();
  const lop = [
    hvert('revisjon', REVISJON_MS, revisjon),
    hvert('vakthund', REVISJON_MS, async () => sist && staarStille(sist) && varsleDrift()),
    hvert('livstegn', LIVSTEGN_MS, vaakTilFerdig),
    hvert('kilder', LIVSTEGN_MS, vaakOverKilder),
    hvert('uhoerte', UHOERTE_MS, vaakOverUhoerte),
    hvert('ansvarlige', ANSVARLIGE_MS, varsleAnsvarlige),
    hvert('tilgang', TILGANG_MS, vaakOverTilgang),
    hvert('tilsyn', TILSYN_MS, eskalerTilsyn),
    hvert('tilsynsplan', TILSYNSPLAN_MS, planleggTilsyn),
    hvert('testplan', TESTPLAN_MS, planleggSystemtester),
    hvert('svarlenker', TESTPLAN_MS, ryddSvarlenker),
  ];
  let stoppet = false;
  let server: Server | undefined;
  const lytt = async (): Promise<void> => {
    if (stoppet) return;
    try {
      server = await startMottak(RESPONS_PORT, RESPONS_VERT, async () => ({
        koe: sist?.urutet ?? 0,
        forsinketSekunder: sist?.forsinketSekunder ?? 0,
        staar: (sist?.forsinketSekunder ?? 0) > STAAR_SEKUNDER || Date.now() - sett > STAAR_SEKUNDER * 1000,
      }));
      logg('info', 'respons.lytter', { port: RESPONS_PORT });
    } catch (e) {
      // Another process has the port: this one stands by and takes it over when it is free.
      logg('info', 'respons.porten er opptatt', { port: RESPONS_PORT, kode: (e as { code?: string }).code ?? '' });
      setTimeout(() => void lytt(), PORT_IGJEN_MS).unref();
    }
  };
  await lytt();
  return async () => {
    stoppet = true;
    if (server) await lukkMottak(server);
    await Promise.all([skrivLivstegn(false).catch(() => {}), skrivAvvist(), motor.stopp(), sender.stopp(), ...lop.map((stopp) => stopp())]);
    delete global[NOKKEL];
  };
}
