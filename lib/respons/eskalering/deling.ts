import type { PoolClient } from 'pg';
import { motorpool } from '@/lib/platform/db';
import { hverVirksomhet } from '@/lib/platform/jobb/hver';
import { logg } from '@/lib/platform/log';
import { reisVarsler } from '../mottak/intern';
import { erVarig, iTransaksjon } from './transaksjon';

type Rad = { id: string; virksomhetId: string; verdi: string | null };
type Deler<T> = {
  /** Claims what is next, or, with ids, only those of them that are still to be claimed. */
  krev: (c: PoolClient, bare?: string[]) => Promise<T[]>;
  utfor: (c: PoolClient, rader: T[]) => Promise<void>;
  /** So that a row that fails alone is not claimed again at once. */
  tilSide: (c: PoolClient, rad: T) => Promise<unknown>;
};

/** A technical varsel: one of the owner's could not be handled. */
const FEILET = 'varsel_feilet';

/**
 * Claims rows and works on them in one transaction. When that fails for good, again one virksomhet at a time, then one row
 * at a time: the bad one is set aside and its owner told, and its neighbours go on. Gives how many were claimed.
 */
export async function iDeler<T extends Rad>({ krev, utfor, tilSide }: Deler<T>): Promise<number> {
  let krevd: T[] = [];
  const runde = (bare?: string[]): Promise<number> =>
    iTransaksjon(async (c) => {
      const rader = await krev(c, bare);
      if (!bare) krevd = rader;
      if (rader.length > 0) await utfor(c, rader);
      return rader.length;
    });
  const del = async (rader: T[], e: unknown): Promise<number> => {
    const [forste] = rader;
    if (!forste || !erVarig(e)) throw e;
    if (rader.length === 1) return settTilSide(forste, (c) => tilSide(c, forste), e);
    const eiere = [...new Set(rader.map((r) => r.virksomhetId))];
    const deler = eiere.length > 1 ? eiere.map((v) => rader.filter((r) => r.virksomhetId === v)) : rader.map((r) => [r]);
    let antall = 0;
    for (const d of deler) antall += await runde(d.map((r) => r.id)).catch((x) => del(d, x));
    return antall;
  };
  return runde().catch((e) => del(krevd, e));
}

async function settTilSide(r: Rad, tilSide: (c: PoolClient) => Promise<unknown>, e: unknown): Promise<number> {
  const si = (hva: string, x: unknown) =>
    logg('feil', hva, { virksomhet: r.virksomhetId, varsel: r.id, feil: (x as Error).name, kode: (x as { code?: string }).code ?? '' });
  si('respons.satt til side', e);
  const gikk = await iTransaksjon(tilSide).then(
    () => 1,
    (x) => {
      si('respons.ikke satt til side', x);
      return 0;
    },
  );
  if (r.verdi !== FEILET)
    await iTransaksjon((c) => reisVarsler(c, [{ virksomhetId: r.virksomhetId, eksternId: `feilet:${r.id}`, type: 'teknisk', verdi: FEILET }])).catch(
      (x) => si('respons.feilet ikke fortalt', x),
    );
  return gikk;
}

/** `fn` for all at once (null); when that fails for good, for each virksomhet by itself: one that fails stops no other. */
export async function samletEllerHver<T>(navn: string, fn: (bare: string | null) => Promise<T>): Promise<T[]> {
  try {
    return [await fn(null)];
  } catch (e) {
    if (!erVarig(e)) throw e;
    logg('feil', `respons.${navn} hver for seg`, { feil: (e as Error).name, kode: (e as { code?: string }).code ?? '' });
    const { rows } = await motorpool().query<{ id: string }>('select id from "Virksomhet" order by id');
    return hverVirksomhet(
      `respons.${navn}`,
      rows.map((r) => r.id),
      fn,
    );
  }
}
