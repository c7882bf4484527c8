import 'server-only';
import type { Actor } from './actor';
import { naa } from './clock';
import { type Tx, withActor } from './db';
import { konflikt } from './errors';
import { type Objekt, skrivArbeid, skrivHendelse } from './events';
import type { Prisma } from './prisma/client';
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
 * Runs one write in one transaction, safe to repeat: a second call with the same `nokkel` (uuid) waits for the first and
 * gives its result. The result must be JSON.
 */
export function utfor<T>(actor: Actor, nokkel: string, fn: (k: Kommando) => Promise<T>, klokke: () => Date = naa): Promise<T> {
  return withActor(actor, async (tx) => {
    const forst = await tx.$executeRaw`
      insert into "Gjentakelse" ("virksomhetId", nokkel, "ansattId") values (${actor.virksomhetId}::uuid, ${nokkel}::uuid, ${actor.ansattId}::uuid)
      on conflict do nothing`;
    const id = { virksomhetId_nokkel: { virksomhetId: actor.virksomhetId, nokkel } };
    if (forst === 0) {
      const r = await tx.gjentakelse.findUnique({ where: id });
      if (r?.ansattId !== actor.ansattId) throw konflikt(nokkel);
      return r.resultat as T;
    }
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
}

/**
 * The guard of every transition: `antall` is what `updateMany where id, versjon and status` changed. Not one row means
 * that somebody else was first. Throws KONFLIKT.
 */
export function maaVaereEn(svar: { count: number }, objektId: string): void {
  if (svar.count !== 1) throw konflikt(objektId);
}
