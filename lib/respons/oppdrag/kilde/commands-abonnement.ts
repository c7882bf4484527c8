import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { type Tx, withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { egneAnsatte } from '../queries-ansatte';
import { somMotoren } from '../queries-motor';
import type { AbonnerInn, AvmeldInn, FornyInn } from './schema-abonnement';

const legg = (tx: Tx, id: string, hvem: { virksomhetId: string; ansattId: string }, d: Omit<AbonnerInn, 'nokkel'>) =>
  tx.$executeRaw`insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler)
    values (${id}::uuid, ${hvem.virksomhetId}::uuid, ${hvem.ansattId}::uuid, ${d.endpoint}, ${JSON.stringify({ p256dh: d.p256dh, auth: d.auth })}::jsonb)`;

/** This browser wants to be told. One browser is one person's: whoever subscribes last. */
export const abonner = (actor: Actor, d: AbonnerInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    krev(actor, 'respons.vakt');
    const egne = await egneAnsatte(tx, actor.kontoId);
    const id = await somMotoren(tx, async () => {
      await tx.$executeRaw`delete from respons.abonnement where endpoint = ${d.endpoint} and ("ansattId" = ${actor.ansattId}::uuid or "ansattId" <> all(${egne}::uuid[]))`;
      const [r] = await tx.$queryRaw<{ id: string }[]>`select id from respons.abonnement where endpoint = ${d.endpoint} limit 1`;
      const id = r?.id ?? uuid();
      await legg(tx, id, actor, d);
      return id;
    });
    return { paa: true, id };
  });

/** Off in this browser, as all that this person is. */
export const avmeld = (actor: Actor, d: AvmeldInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    const egne = await egneAnsatte(tx, actor.kontoId);
    await somMotoren(tx, () => tx.$executeRaw`delete from respons.abonnement where endpoint = ${d.endpoint} and "ansattId" = any(${egne}::uuid[])`);
    return { paa: false };
  });

/**
 * Whose this browser's subscription is, by the server: mine, mine in another virksomhet alone, nobody's (it has ended), or
 * was somebody else's, and is not any more.
 */
export const hvemsAbonnement = (actor: Actor, d: { endpoint: string }): Promise<{ hvem: 'min' | 'egen' | 'ingen' | 'annen' }> =>
  withActor(actor, async (tx) => {
    const egne = await egneAnsatte(tx, actor.kontoId);
    return somMotoren(tx, async () => {
      const rader = await tx.$queryRaw<{ ansattId: string }[]>`select "ansattId" from respons.abonnement where endpoint = ${d.endpoint}`;
      if (rader.length === 0) return { hvem: 'ingen' };
      if (rader.some((r) => r.ansattId === actor.ansattId)) return { hvem: 'min' };
      if (rader.some((r) => egne.includes(r.ansattId))) return { hvem: 'egen' };
      // Another person sits at this machine now.
      await tx.$executeRaw`delete from respons.abonnement where endpoint = ${d.endpoint}`;
      return { hvem: 'annen' };
    });
  });

/** The browser has got a new address for a subscription that is this person's. False when the old one is not theirs. */
export const fornyAbonnement = (actor: Actor, d: FornyInn): Promise<boolean> =>
  withActor(actor, async (tx) => {
    const egne = await egneAnsatte(tx, actor.kontoId);
    return somMotoren(tx, async () => {
      await tx.$executeRaw`delete from respons.abonnement where endpoint = ${d.endpoint} and "ansattId" <> all(${egne}::uuid[])`;
      const gamle = await tx.$queryRaw<{ id: string; virksomhetId: string; ansattId: string }[]>`
        delete from respons.abonnement where endpoint = ${d.gammel} and "ansattId" = any(${egne}::uuid[]) returning id, "virksomhetId", "ansattId"`;
      // A subscription is for one address for good: these are new ones, of the browser that carries the id.
      for (const g of gamle) await legg(tx, g.id, g, d);
      return gamle.length > 0;
    });
  });

const mottakere = async (tx: Tx, actor: Actor): Promise<string[]> => (await egneAnsatte(tx, actor.kontoId)).map((id) => `ansatt:${id}`);

/** Whether a message is for whoever is logged in where it arrived. If not, that browser is told nothing more. */
export const erUtsendingMin = async (actor: Actor, d: { id: string; endpoint: string }): Promise<boolean> => {
  const min = await withActor(actor, async (tx) => {
    const egne = await mottakere(tx, actor);
    const [r] = await somMotoren(tx, () => tx.$queryRaw<{ mottaker: string }[]>`select mottaker from respons.utsending where id = ${d.id}::bigint`);
    return !r || egne.includes(r.mottaker);
  });
  if (!min) await hvemsAbonnement(actor, d);
  return min;
};

/** The browser has shown the message to this person. */
export const kvitterUtsending = (actor: Actor, id: string): Promise<void> =>
  withActor(actor, async (tx) => {
    const egne = await mottakere(tx, actor);
    await somMotoren(
      tx,
      () =>
        tx.$executeRaw`update respons.utsending set status = 'LEVERT' where id = ${id}::bigint and status = 'SENDT' and kanal = 'webpush' and mottaker = any(${egne})`,
    );
  });
