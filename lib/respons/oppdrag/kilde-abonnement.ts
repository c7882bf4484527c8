import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { vapid } from '../kanal/webpush';
import type { AbonnerInn, AvmeldInn } from './schema-teknisk';
import { somMotoren } from './tilgang';

/** What a browser needs to subscribe: the house's public key, and how many devices this person has subscribed. */
export const hentVarsling = async (actor: Actor): Promise<{ offentligNokkel: string; antall: number }> => {
  krev(actor, 'respons.vakt');
  const [r] = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ n: number }[]>`select count(*)::int n from respons.abonnement where "ansattId" = ${actor.ansattId}::uuid`,
  );
  return { offentligNokkel: (await vapid()).offentlig, antall: r?.n ?? 0 };
};

/** This browser wants to be told. One browser is one person's: whoever subscribes last. */
export const abonner = (actor: Actor, d: AbonnerInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    krev(actor, 'respons.vakt');
    await somMotoren(tx, async () => {
      await tx.$executeRaw`delete from respons.abonnement where endpoint = ${d.endpoint}`;
      await tx.$executeRaw`insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler)
        values (${uuid()}::uuid, ${actor.virksomhetId}::uuid, ${actor.ansattId}::uuid, ${d.endpoint}, ${JSON.stringify({ p256dh: d.p256dh, auth: d.auth })}::jsonb)`;
    });
    return { paa: true };
  });

export const avmeld = (actor: Actor, d: AvmeldInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    await tx.$executeRaw`delete from respons.abonnement where endpoint = ${d.endpoint} and "ansattId" = ${actor.ansattId}::uuid`;
    return { paa: false };
  });

/** The browser has shown the message to this person. */
export const kvitterUtsending = (actor: Actor, id: string): Promise<void> =>
  withActor(actor, async (tx) => {
    await somMotoren(
      tx,
      () =>
        tx.$executeRaw`update respons.utsending set status = 'LEVERT' where id = ${id}::bigint and status = 'SENDT' and kanal = 'webpush' and mottaker = ${`ansatt:${actor.ansattId}`}`,
    );
  });
