import 'server-only';
import { createHmac } from 'node:crypto';
import { v5 } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { konflikt, regel } from '@/lib/platform/errors';
import { type Nokkel, nokkel, nokkelMedId } from '@/lib/platform/nokler';
import { krev } from '@/lib/platform/policy';
import { hash, INTERN } from '../../mottak/kilder';
import { noter } from '../commands-noter';
import { siFraOmStans } from './commands-avtale';
import type { KameraInn, KildeInn, NyKildeInn, TausgrenseInn } from './schema';

/** Hours that the old token is good for after a rotation. */
const GAMMELT_TIMER = 24;

/** The token of one submission: the same when it is sent again, by the key it was made with, and kept nowhere. */
const tokenFor = (actor: Actor, sending: string, n: Nokkel): string =>
  `hlh_${createHmac('sha256', n.verdi).update(`${actor.virksomhetId} ${actor.ansattId} ${sending}`).digest('base64url')}`;

/** The token of a submission that was made with this key. Throws KONFLIKT when the key is gone: it cannot be shown again. */
function tokenVed(actor: Actor, sending: string, nokkelId: string): string {
  const n = nokkelMedId('kilde', nokkelId);
  if (!n) throw konflikt(sending);
  return tokenFor(actor, sending, n);
}

/** Registers a source; its token is shown this once. */
export async function registrerNyKilde(actor: Actor, d: NyKildeInn): Promise<{ id: string; token: string }> {
  const { id, nokkelId } = await utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    if (d.leverandor && !(await k.tx.virksomhet.findFirst({ where: { kode: d.leverandor, type: 'LEVERANDOR' }, select: { id: true } })))
      throw regel('ugyldig', { leverandor: 'ugyldig' });
    const n = nokkel('kilde');
    const id = v5(d.nokkel, actor.virksomhetId);
    const antall = await k.tx.$executeRaw`
      insert into respons.kilde (id, "virksomhetId", navn, "tokenHash", leverandor) values (${id}::uuid, ${actor.virksomhetId}::uuid, ${d.navn}, ${hash(tokenFor(actor, d.nokkel, n))}, ${d.leverandor || null}) on conflict do nothing`;
    if (antall === 0) throw regel('kildeFinnes', { navn: 'kildeFinnes' });
    await noter(k, 'KILDE_ENDRET', { kilde: id, hva: 'registrert', navn: d.navn });
    return { id, nokkelId: n.id };
  });
  return { id, token: tokenVed(actor, d.nokkel, nokkelId) };
}

/** Gives the source a new token, shown this once; each old one is good for a day after it was replaced, so that nothing is lost while it is changed. */
export async function byttKildetoken(actor: Actor, d: KildeInn): Promise<{ id: string; token: string }> {
  const { nokkelId } = await utfor(actor, d.nokkel, async (k) => {
    const n = nokkel('kilde');
    await krevEgen(k, d.id);
    await k.tx.$executeRaw`delete from respons.gammeltoken where "kildeId" = ${d.id}::uuid and til < now()`;
    await k.tx.$executeRaw`
      insert into respons.gammeltoken (hash, "kildeId", "virksomhetId", til)
      select "tokenHash", id, "virksomhetId", now() + make_interval(hours => ${GAMMELT_TIMER}) from respons.kilde
      where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and aktiv and versjon = ${d.versjon} for update`;
    const antall = await k.tx.$executeRaw`
      update respons.kilde set "tokenHash" = ${hash(tokenFor(actor, d.nokkel, n))}, versjon = versjon + 1
      where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and aktiv and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, d.id);
    await noter(k, 'KILDE_ENDRET', { kilde: d.id, hva: 'nytt token' });
    return { nokkelId: n.id };
  });
  return { id: d.id, token: tokenVed(actor, d.nokkel, nokkelId) };
}

/** Ends the tokens before the one in use now, within fifteen seconds: for one that has leaked. */
export const avsluttGamleTokener = (actor: Actor, d: KildeInn) =>
  utfor(actor, d.nokkel, async (k) => {
    await krevEgen(k, d.id);
    const antall = await k.tx
      .$executeRaw`delete from respons.gammeltoken where "kildeId" = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid`;
    if (antall === 0) throw konflikt(d.id);
    await noter(k, 'KILDE_ENDRET', { kilde: d.id, hva: 'gamle token avsluttet' });
    return { id: d.id };
  });

const aktiver = (aktiv: boolean) => (actor: Actor, d: KildeInn) =>
  utfor(actor, d.nokkel, async (k) => {
    await krevEgen(k, d.id);
    // A source that is stopped gets no second chance by its old tokens.
    await k.tx.$executeRaw`delete from respons.gammeltoken where "kildeId" = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid`;
    const [kilde] = await k.tx.$queryRaw<{ id: string; navn: string; versjon: number; aktiv: boolean }[]>`
      update respons.kilde set aktiv = ${aktiv}, "vaaketFra" = now(), versjon = versjon + 1
      where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and aktiv <> ${aktiv} and versjon = ${d.versjon}
      returning id, navn, versjon, aktiv`;
    if (!kilde) throw konflikt(d.id);
    await noter(k, 'KILDE_ENDRET', { kilde: d.id, hva: aktiv ? 'startet' : 'stanset' });
    await siFraOmStans(k, kilde);
    return { id: d.id };
  });

/** Stops a source: within fifteen seconds nothing more is taken from it. Those who have accepted it are told. */
export const stansKilde = aktiver(false);
export const startKilde = aktiver(true);

/** How long a source may be silent before its owner is told. One that has been told of already stays so till it is heard. */
export const settTausgrense = (actor: Actor, d: TausgrenseInn) =>
  utfor(actor, d.nokkel, async (k) => {
    await krevEgen(k, d.id);
    const antall = await k.tx.$executeRaw`
      update respons.kilde set "tausEtter" = ${d.minutter}, versjon = versjon + 1
      where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, d.id);
    await noter(k, 'KILDE_ENDRET', { kilde: d.id, hva: 'tid før varsel om taushet', minutter: d.minutter });
    return { id: d.id };
  });

async function krevEgen({ tx, actor }: Kommando, id: string): Promise<void> {
  krev(actor, 'respons.kilde');
  const intern = await tx.$queryRaw<unknown[]>`select 1 from respons.kilde k where k.id = ${id}::uuid and k."tokenHash" like ${INTERN}`;
  if (intern.length > 0) throw regel('ugyldig');
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
    await noter(k, 'KILDE_ENDRET', { hva: 'kameralenker' });
    return { id: actor.virksomhetId };
  });
