import 'server-only';
import { createHmac } from 'node:crypto';
import { v5 } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { env } from '@/lib/platform/env';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { erIntern } from '../mottak/intern';
import { hash } from '../mottak/kilder';
import type { KameraInn, KildeInn, NyKildeInn } from './schema-teknisk';

/** Hours that the old token is good for after a rotation. */
const GAMMELT_TIMER = 24;

/** The token of one submission: the same when it is sent again, and kept nowhere. */
const tokenFor = (actor: Actor, nokkel: string): string =>
  `hlh_${createHmac('sha256', env().NEXTAUTH_SECRET).update(`kilde ${actor.virksomhetId} ${actor.ansattId} ${nokkel}`).digest('base64url')}`;

const noter = (k: Kommando, data: object) =>
  k.tx.$executeRaw`insert into respons.hendelse ("virksomhetId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    values (${k.actor.virksomhetId}::uuid, 'KILDE_ENDRET', ${k.actor.ansattId}::uuid, ${k.actor.virksomhetId}::uuid, ${k.actor.navn}, ${JSON.stringify(data)}::jsonb)`;

/** Registers a source; its token is shown this once. */
export async function registrerNyKilde(actor: Actor, d: NyKildeInn): Promise<{ id: string; token: string }> {
  const token = tokenFor(actor, d.nokkel);
  const { id } = await utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const id = v5(d.nokkel, actor.virksomhetId);
    const antall = await k.tx.$executeRaw`
      insert into respons.kilde (id, "virksomhetId", navn, "tokenHash") values (${id}::uuid, ${actor.virksomhetId}::uuid, ${d.navn}, ${hash(token)}) on conflict do nothing`;
    if (antall === 0) throw regel('kildeFinnes', { navn: 'kildeFinnes' });
    await noter(k, { kilde: id, hva: 'registrert', navn: d.navn });
    return { id };
  });
  return { id, token };
}

/** Gives the source a new token, shown this once; the old one is good for a day, so that nothing is lost while it is changed. */
export async function byttKildetoken(actor: Actor, d: KildeInn): Promise<{ id: string; token: string }> {
  const token = tokenFor(actor, d.nokkel);
  await utfor(actor, d.nokkel, async (k) => {
    krevEgen(actor, d.id);
    const antall = await k.tx.$executeRaw`
      update respons.kilde set "forrigeHash" = "tokenHash", "forrigeTil" = now() + make_interval(hours => ${GAMMELT_TIMER}), "tokenHash" = ${hash(token)}, versjon = versjon + 1
      where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and aktiv and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, d.id);
    await noter(k, { kilde: d.id, hva: 'nytt token' });
    return null;
  });
  return { id: d.id, token };
}

const aktiver = (aktiv: boolean) => (actor: Actor, d: KildeInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krevEgen(actor, d.id);
    // A source that is stopped gets no second chance by its old token.
    const antall = await k.tx.$executeRaw`
      update respons.kilde set aktiv = ${aktiv}, "forrigeHash" = null, "forrigeTil" = null, versjon = versjon + 1
      where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and aktiv <> ${aktiv} and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, d.id);
    await noter(k, { kilde: d.id, hva: aktiv ? 'startet' : 'stanset' });
    return { id: d.id };
  });

/** Stops a source: within fifteen seconds nothing more is taken from it. */
export const stansKilde = aktiver(false);
export const startKilde = aktiver(true);

function krevEgen(actor: Actor, id: string): void {
  krev(actor, 'respons.kilde');
  if (erIntern({ id, virksomhetId: actor.virksomhetId })) throw regel('ugyldig');
}

/** Where the cameras of digitalt tilsyn are seen. The rest of the settings stands where the model is. */
export const lagreKameralenker = (actor: Actor, d: KameraInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const nye = { kameralenker: Object.fromEntries(d.lenker.filter((l) => l.mal).map((l) => [l.teknologi, l.mal])) };
    const antall = await k.tx.$executeRaw`
      update respons.modell set innstillinger = innstillinger || ${JSON.stringify(nye)}::jsonb, versjon = versjon + 1, endret = now(), "endretAv" = ${actor.navn}
      where "virksomhetId" = ${actor.virksomhetId}::uuid`;
    if (antall === 0) throw regel('ingenResponsmodell');
    await noter(k, { hva: 'kameralenker' });
    return { id: actor.virksomhetId };
  });
