import { GRUNNSPRAK } from '@/lib/platform/sprak';
import 'server-only';
import { v5 } from 'uuid';
import type { Actor } from './actor';
import { naa } from './clock';
import { type Tx, withActor, withVirksomhet } from './db';
import { erFeil, ikkeFunnet, konflikt } from './errors';
import { type Objekt, skrivArbeid, skrivHendelse } from './events';
import { logg } from './log';
import type { Prisma } from './prisma/client';
import type { Rolle } from './prisma/enums';
import type { Hendelsetype } from './tekst';

/** What a command works with: the transaction, who acts, the time, and the event writer. */
export type Kommando = {
  tx: Tx;
  actor: Actor;
  naa: Date;
  hendelse: (type: Hendelsetype, objekt: Objekt, data?: Prisma.InputJsonObject) => Promise<void>;
  /** One event per sitting, for autosave. */
  arbeid: (type: Hendelsetype, objekt: Objekt) => Promise<void>;
};

/**
 * Runs one write in one transaction, safe to repeat: a second call with the same `sendt` (uuid) in the same role waits for
 * the first and gives its result. The result must be JSON.
 */
export function utfor<T>(actor: Actor, sendt: string, fn: (k: Kommando) => Promise<T>, klokke: () => Date = naa): Promise<T> {
  // In another role it is asked for anew, and what that role may not is refused.
  const nokkel = v5(`${actor.rolletildelingId} ${actor.rolle}`, sendt);
  const svar = withActor(actor, async (tx) => {
    const forst = await tx.$executeRaw`
      insert into "Gjentakelse" ("virksomhetId", nokkel, "ansattId") values (${actor.virksomhetId}::uuid, ${nokkel}::uuid, ${actor.ansattId}::uuid)
      on conflict do nothing`;
    const id = { virksomhetId_nokkel: { virksomhetId: actor.virksomhetId, nokkel } };
    if (forst === 0) return (await tx.gjentakelse.findUniqueOrThrow({ where: id })).resultat as T;
    const resultat = await fn({
      tx,
      actor,
      naa: klokke(),
      hendelse: (type, objekt, data) => skrivHendelse(tx, actor, type, objekt, data),
      arbeid: (type, objekt) => skrivArbeid(tx, actor, type, objekt),
    });
    await tx.gjentakelse.update({ where: id, data: { resultat: (resultat ?? null) as Prisma.InputJsonValue } });
    return resultat;
  });
  return svar.catch((e: unknown) => {
    throw erFeil(e) ? e : (databasensNei(e, sendt) ?? e);
  });
}

/** Holds back whoever else does this, until the transaction ends: what is counted is not counted by two at once. */
export const enOmGangen = (tx: Tx, hva: string) => tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${hva}, 0))`;

/** The house itself: what it does has no employee, role or enhet behind it. */
const helhet = (virksomhetId: string): Actor => ({
  kontoId: '',
  ansattId: '',
  navn: 'Helhet',
  virksomhetId,
  virksomhetNavn: '',
  virksomhetstype: 'KOMMUNE',
  enhetId: '',
  enhetNavn: '',
  enhetstype: 'LEDELSE',
  rolle: '' as Rolle,
  rolletildelingId: '',
  sprak: GRUNNSPRAK,
});

/** One write that a date or the house asks for, in one virksomhet. It must be one that may be done again. */
export const somHelhet = <T>(virksomhetId: string, fn: (k: Kommando) => Promise<T>): Promise<T> =>
  withVirksomhet(virksomhetId, (tx) => {
    const actor = helhet(virksomhetId);
    return fn({
      tx,
      actor,
      naa: naa(),
      hendelse: (type, objekt, data) => skrivHendelse(tx, actor, type, objekt, data),
      arbeid: (type, objekt) => skrivArbeid(tx, actor, type, objekt),
    });
  });

type Databasefeil = { code?: string; meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } } };
const SQLKODE: Record<string, string> = { P2002: '23505', P2003: '23503' };

/**
 * What the database refused, as an answer that is the same whether the other row is somebody else's or nobody's: an id that
 * is not ours is not found, and what is taken is in conflict. Undefined for everything else.
 */
function databasensNei(e: unknown, nokkel: string): Error | undefined {
  const f = e as Databasefeil;
  const kode = SQLKODE[f.code ?? ''] ?? f.meta?.driverAdapterError?.cause?.originalCode ?? f.meta?.code;
  if (kode !== '23503' && kode !== '42501' && kode !== '23505') return undefined;
  // The message names the rule and the table, never what stood in the row.
  logg('advarsel', 'databasen nektet', { kode, melding: f.meta?.driverAdapterError?.cause?.originalMessage ?? '' });
  return kode === '23505' ? konflikt(nokkel) : ikkeFunnet();
}

/**
 * The guard of every transition: `antall` is what `updateMany where id, versjon and status` changed. Not one row means
 * that somebody else was first. Throws KONFLIKT.
 */
export function maaVaereEn(svar: { count: number }, objektId: string): void {
  if (svar.count !== 1) throw konflikt(objektId);
}
