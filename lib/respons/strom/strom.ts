import type { PoolClient } from 'pg';
import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import type { Kovarsel } from '../oppdrag/varsel/queries-kovarsel';
import { erPosisjon, lesEtter, lesPosisjon, lesVarslerFor, type Stromhendelse } from './les';

/** What a subscriber is told: what happened, and the varsler it happened to as they are now. `alt`: read the whole queue. */
export type Melding = { posisjon: string; hendelser: Stromhendelse[]; varsler: Kovarsel[]; alt?: boolean };
type Abonnent = { virksomhetId: string; gi: (m: Melding) => void };
type Nav = { abonnenter: Set<Abonnent>; posisjon: string | null; stopp: boolean; vekk: () => void; ferdig: Promise<void> };

/** Notices that come close are read as one. */
const SAMLES_MS = 40;
/** Without a notice it looks all the same, should one be lost. */
const SER_ETTER_MS = 5_000;
const IGJEN_MS = 500;

const NOKKEL = Symbol.for('helhet.strom');
const global = globalThis as { [NOKKEL]?: Nav };

const hvil = (ms: number) => new Promise<void>((ok) => setTimeout(ok, ms).unref());

/**
 * Listens to the database for this process, once, and gives every subscriber what concerns its virksomhet. It starts with
 * the first. When the connection is lost it is made again, and what came meanwhile is read from where it was.
 */
export function abonner(virksomhetId: string, gi: (m: Melding) => void): () => void {
  global[NOKKEL] ??= start();
  const nav = global[NOKKEL];
  const a = { virksomhetId, gi };
  nav.abonnenter.add(a);
  return () => nav.abonnenter.delete(a);
}

/** What has happened to a virksomhet's varsler since a place in the stream; `alt` when that is too far back. */
export async function siden(virksomhetId: string, posisjon: string): Promise<Melding> {
  if (!erPosisjon(posisjon)) return { posisjon: await lesPosisjon(motorpool()), hendelser: [], varsler: [], alt: true };
  const lest = await lesEtter(motorpool(), posisjon, virksomhetId);
  if (lest.forMye) return { posisjon: lest.posisjon, hendelser: [], varsler: [], alt: true };
  const varsler = await lesVarslerFor(motorpool(), lest.rader);
  return { posisjon: lest.posisjon, hendelser: lest.rader.map(smal), varsler: varsler.filter((v) => angaar(virksomhetId, v)) };
}

/** Stops listening: for scripts and tests. */
export async function stoppStrom(): Promise<void> {
  const nav = global[NOKKEL];
  if (!nav) return;
  delete global[NOKKEL];
  nav.stopp = true;
  nav.vekk();
  await nav.ferdig;
}

const angaar = (virksomhetId: string, x: { virksomhetId: string; mottakerVirksomhetId: string | null }): boolean =>
  x.virksomhetId === virksomhetId || x.mottakerVirksomhetId === virksomhetId;
/** Without the names of those who are not employees: not every screen may see a person's next of kin. */
const smal = ({ id, type, varselId, av, ansattId, tid }: Stromhendelse): Stromhendelse => ({
  id,
  type,
  varselId,
  av: ansattId ? av : '',
  ansattId,
  tid,
});

function start(): Nav {
  const nav: Nav = { abonnenter: new Set(), posisjon: null, stopp: false, vekk: () => {}, ferdig: Promise.resolve() };
  nav.ferdig = gaa(nav);
  return nav;
}

async function gaa(nav: Nav): Promise<void> {
  while (!nav.stopp) {
    let c: PoolClient | undefined;
    let tapt: Error | undefined;
    try {
      c = await motorpool().connect();
      await lytt(nav, c);
    } catch (e) {
      tapt = e as Error;
      logg('advarsel', 'respons.strom', { feil: tapt.name, kode: (tapt as { code?: string }).code ?? '' });
    } finally {
      c?.release(tapt ?? true);
    }
    if (!nav.stopp) await hvil(IGJEN_MS);
  }
}

/** Reads and tells until the connection fails or the stream is stopped. */
async function lytt(nav: Nav, c: PoolClient): Promise<void> {
  let brutt: Error | undefined;
  let nytt = true;
  let vekk: () => void = () => {};
  nav.vekk = () => {
    nytt = true;
    vekk();
  };
  c.on('error', (e) => {
    brutt = e;
    nav.vekk();
  });
  c.on('end', () => {
    brutt ??= new Error('forbindelsen ble brutt');
    nav.vekk();
  });
  c.on('notification', nav.vekk);
  try {
    await c.query('listen respons');
    nav.posisjon ??= await lesPosisjon(c);
    while (!nav.stopp && !brutt) {
      nytt = false;
      await fortell(nav, c);
      await hvil(SAMLES_MS);
      if (!nytt && !brutt && !nav.stopp)
        await new Promise<void>((ok) => {
          const t = setTimeout(ok, SER_ETTER_MS);
          vekk = () => {
            clearTimeout(t);
            ok();
          };
          if (nytt) vekk();
        });
    }
    if (brutt) throw brutt;
  } finally {
    c.removeAllListeners('notification');
  }
}

async function fortell(nav: Nav, c: PoolClient): Promise<void> {
  const lest = await lesEtter(c, nav.posisjon ?? '');
  if (lest.forMye) {
    for (const a of nav.abonnenter) gi(a, { posisjon: lest.posisjon, hendelser: [], varsler: [], alt: true });
  } else if (lest.rader.length > 0 && nav.abonnenter.size > 0) {
    const varsler = await lesVarslerFor(c, lest.rader);
    for (const a of nav.abonnenter) {
      const egne = varsler.filter((v) => angaar(a.virksomhetId, v));
      const hendelser = lest.rader.filter((r) => angaar(a.virksomhetId, r)).map(smal);
      if (egne.length > 0 || hendelser.length > 0) gi(a, { posisjon: lest.posisjon, hendelser, varsler: egne });
    }
  }
  nav.posisjon = lest.posisjon;
}

/** One subscriber that fails takes nobody with it. */
function gi(a: Abonnent, m: Melding): void {
  try {
    a.gi(m);
  } catch (e) {
    logg('feil', 'respons.strom.abonnent', { feil: (e as Error).name });
  }
}
