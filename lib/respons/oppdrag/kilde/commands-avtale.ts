import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { melding } from '../../kanal/tekst';
import { reisVarsler } from '../../mottak/intern';
import { INTERN } from '../../mottak/kilder';
import { somKlient, somMotoren } from '../queries-motor';
import type { AvtaleInn, SporAvtaleInn, TvistInn } from './schema';

export type Kildeavtale = { kildeId: string; virksomhetId: string; leverandorId: string; spurtAvLeverandor: boolean; godtatt: boolean };
/** The one who is asked. */
export const spurt = (a: Kildeavtale): string => (a.spurtAvLeverandor ? a.virksomhetId : a.leverandorId);
/** What the rooms outside do in the same transaction: the duties of the two. */
type Etter = (k: Kommando, a: Kildeavtale) => Promise<unknown>;
const ingenting: Etter = async () => {};

/** What was done is in one's own log. */
const noter = (k: Kommando, data: object, hos: readonly string[] = [k.actor.virksomhetId]) =>
  k.tx.$executeRaw`insert into respons.hendelse ("virksomhetId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    select hos, 'KILDE_ENDRET', ${k.actor.ansattId}::uuid, ${k.actor.virksomhetId}::uuid, ${k.actor.navn}, ${JSON.stringify(data)}::jsonb from unnest(${hos}::uuid[]) hos`;

/** And in the log of both: one event for each. */
const noterBegge = (k: Kommando, a: Kildeavtale, hva: string) =>
  somMotoren(k.tx, () => noter(k, { kilde: a.kildeId, hva }, [a.virksomhetId, a.leverandorId]));

/** A supplier asks a virksomhet whether its source may speak for the supplier's devices there. Nothing opens before the other says yes. */
export const sporOmAvtale = (actor: Actor, d: SporAvtaleInn, etter = ingenting) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const [kilde] = await k.tx.$queryRaw<{ id: string }[]>`
      select k.id from respons.kilde k join "Virksomhet" v on v.id = k."virksomhetId"
      where k.id = ${d.id}::uuid and k."virksomhetId" = ${actor.virksomhetId}::uuid and k.aktiv and v.type = 'LEVERANDOR'`;
    const til = await k.tx.virksomhet.findFirst({ where: { id: d.virksomhetId, type: { not: 'LEVERANDOR' } }, select: { id: true } });
    if (!kilde || !til) throw ikkeFunnet();
    const antall = await k.tx.$executeRaw`
      insert into respons.kildeavtale as a ("kildeId", "virksomhetId", "leverandorId", "spurtAv") values (${d.id}::uuid, ${til.id}::uuid, ${actor.virksomhetId}::uuid, ${actor.navn})
      on conflict ("kildeId", "virksomhetId") do update set status = 'SPURT', spurt = now(), svart = null, "svartAv" = null, avsluttet = null, "avsluttetAv" = null,
        "spurtAv" = excluded."spurtAv", "spurtAvLeverandor" = true, versjon = a.versjon + 1
        where a.status = 'AVSLUTTET'`;
    if (antall === 0) throw regel('avtaleFinnes', { virksomhetId: 'avtaleFinnes' });
    const a = { kildeId: d.id, virksomhetId: til.id, leverandorId: actor.virksomhetId, spurtAvLeverandor: true, godtatt: false };
    await noterBegge(k, a, 'spurt om avtale');
    await etter(k, a);
    return { id: d.id };
  });

/** Either one asks again where an agreement has ended, and the other answers. A supplier asks with a source that is in use. */
export const sporIgjen = (actor: Actor, d: AvtaleInn, etter = ingenting) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const [a] = await k.tx.$queryRaw<Kildeavtale[]>`
      update respons.kildeavtale set status = 'SPURT', spurt = now(), svart = null, "svartAv" = null, avsluttet = null, "avsluttetAv" = null,
        "spurtAv" = ${actor.navn}, "spurtAvLeverandor" = "leverandorId" = ${actor.virksomhetId}::uuid, versjon = versjon + 1
      where "kildeId" = ${d.id}::uuid and "virksomhetId" = ${d.virksomhetId}::uuid and status = 'AVSLUTTET' and versjon = ${d.versjon}
        and ("virksomhetId" = ${actor.virksomhetId}::uuid
          or "leverandorId" = ${actor.virksomhetId}::uuid and "kildeId" in (select id from respons.kilde where "virksomhetId" = ${actor.virksomhetId}::uuid and aktiv))
      returning "kildeId", "virksomhetId", "leverandorId", "spurtAvLeverandor", svart is not null godtatt`;
    if (!a) throw konflikt(d.id);
    await noterBegge(k, a, 'spurt om avtale');
    await etter(k, a);
    return { id: d.id };
  });

/** The one who is asked says yes: from now on the source speaks for that supplier's devices there. */
export const godtaAvtale = (actor: Actor, d: AvtaleInn, etter = ingenting) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const [avtale] = await k.tx.$queryRaw<Kildeavtale[]>`
      select "kildeId", "virksomhetId", "leverandorId", "spurtAvLeverandor", svart is not null godtatt from respons.kildeavtale where "kildeId" = ${d.id}::uuid and "virksomhetId" = ${d.virksomhetId}::uuid for update`;
    if (!avtale || spurt(avtale) !== actor.virksomhetId) throw ikkeFunnet();
    const [a] = await k.tx.$queryRaw<Kildeavtale[]>`
      update respons.kildeavtale set status = 'GODTATT', svart = now(), "svartAv" = ${actor.navn}, versjon = versjon + 1
      where "kildeId" = ${d.id}::uuid and "virksomhetId" = ${d.virksomhetId}::uuid and status = 'SPURT' and versjon = ${d.versjon}
      returning "kildeId", "virksomhetId", "leverandorId", "spurtAvLeverandor", svart is not null godtatt`;
    if (!a) throw konflikt(d.id);
    await noterBegge(k, a, 'avtale godtatt');
    await etter(k, a);
    return { id: d.id };
  });

/** Either one says no, or ends it: the source speaks for no device there any more, and who loses alarms by it is told at once. */
export const avsluttAvtale = (actor: Actor, d: AvtaleInn, etter = ingenting) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const [a] = await k.tx.$queryRaw<Kildeavtale[]>`
      update respons.kildeavtale set status = 'AVSLUTTET', avsluttet = now(), "avsluttetAv" = ${actor.navn}, versjon = versjon + 1
      where "kildeId" = ${d.id}::uuid and "virksomhetId" = ${d.virksomhetId}::uuid and ${actor.virksomhetId}::uuid in ("virksomhetId", "leverandorId")
        and status <> 'AVSLUTTET' and versjon = ${d.versjon}
      returning "kildeId", "virksomhetId", "leverandorId", "spurtAvLeverandor", svart is not null godtatt`;
    if (!a) throw konflikt(d.id);
    await noterBegge(k, a, 'avtale avsluttet');
    if (a.godtatt) await reisSlutt(k, a, d.versjon);
    await etter(k, a);
    return { id: d.id };
  });

/** A technical varsel to the virksomhet that the source does not reach any more; with what else it has for that supplier's devices. */
async function reisSlutt(k: Kommando, a: Kildeavtale, versjon: number): Promise<void> {
  const { navn } = await k.tx.virksomhet.findUniqueOrThrow({ where: { id: a.leverandorId }, select: { navn: true } });
  const varsel = { virksomhetId: a.virksomhetId, eksternId: `kildeavtale:${a.kildeId}:${versjon}`, type: 'teknisk', verdi: 'kilde_slutt' } as const;
  await somMotoren(k.tx, async () => {
    const kilder = (await andreKilder(k, a)).map((x) => `«${x.navn}»`).join(', ');
    const tekst = kilder ? melding('kildeSluttAndre', { navn, kilder }) : melding('kildeSlutt', { navn });
    await reisVarsler(somKlient(k.tx), [{ ...varsel, tekst }]);
  });
}

/** The sources in use that may still speak for the supplier's devices there: the virksomhet's own, and the supplier's others. */
const andreKilder = (k: Kommando, a: Kildeavtale) =>
  k.tx.$queryRaw<{ navn: string }[]>`
    select k.navn from respons.kilde k where k.aktiv and k."tokenHash" not like ${INTERN} and (
      (k."virksomhetId" = ${a.virksomhetId}::uuid and (k.leverandor is null or k.leverandor = (select l.kode from "Virksomhet" l where l.id = ${a.leverandorId}::uuid)))
      or k."virksomhetId" = ${a.leverandorId}::uuid
        and exists (select from respons.kildeavtale x where x."kildeId" = k.id and x."virksomhetId" = ${a.virksomhetId}::uuid and x.status = 'GODTATT'))
    order by k.navn`;

/** A source that is stopped or started again, is so for every virksomhet it speaks in: each has it in its log, and of a stop a technical varsel. */
export async function siFraOmStans(k: Kommando, kilde: { id: string; navn: string; versjon: number; aktiv: boolean }): Promise<void> {
  const avtaler = await k.tx.$queryRaw<Kildeavtale[]>`
    select "kildeId", "virksomhetId", "leverandorId", "spurtAvLeverandor", svart is not null godtatt from respons.kildeavtale where "kildeId" = ${kilde.id}::uuid and status = 'GODTATT'`;
  const tekst = melding('kildeStanset', { navn: k.actor.virksomhetNavn, kilde: kilde.navn });
  await somMotoren(k.tx, async () => {
    const hva = kilde.aktiv ? 'startet' : 'stanset';
    await noter(
      k,
      { kilde: kilde.id, navn: kilde.navn, hva },
      avtaler.map((a) => a.virksomhetId),
    );
    if (kilde.aktiv) return;
    const eksternId = (v: string) => `kildestans:${kilde.id}:${kilde.versjon}:${v}`;
    await reisVarsler(
      somKlient(k.tx),
      avtaler.map(({ virksomhetId: v }) => ({ virksomhetId: v, eksternId: eksternId(v), type: 'teknisk', verdi: 'kilde_stanset', tekst })),
    );
  });
}

/**
 * A human's answer about a device that another virksomhet also has in use. «Not ours» lets go of it: its varsler are the
 * other's alone. «Ours» takes nothing from the other: as long as both say so, both are told.
 */
export const avgjorSerie = (actor: Actor, d: TvistInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.kilde');
    const [e] = await k.tx.$queryRaw<{ norm: string; levNorm: string | null }[]>`
      update respons.enhet set "tvistSvar" = ${d.svar}, "tvistSvarAv" = ${actor.navn}, fraskrevet = ${d.svar === 'IKKE_VAAR'}
      where "virksomhetId" = ${actor.virksomhetId}::uuid and serie = ${d.serie} and "tvistSiden" is not null returning norm, "levNorm"`;
    if (!e) throw ikkeFunnet();
    // Whoever is left with it alone has nothing to decide any more.
    if (d.svar === 'IKKE_VAAR')
      await somMotoren(
        k.tx,
        () => k.tx.$executeRaw`
          update respons.enhet o set "tvistSiden" = null, "tvistSvar" = null, "tvistSvarAv" = null
          where o.norm = ${e.norm} and o."levNorm" = ${e.levNorm} and not o.fraskrevet and o."tvistSiden" is not null
            and (select count(*) from respons.enhet e where e.norm = o.norm and e."levNorm" = o."levNorm" and e.installert and not e.fraskrevet) = 1`,
      );
    await noter(k, { serie: d.serie, hva: d.svar === 'IKKE_VAAR' ? 'enheten er ikke vår' : 'enheten er vår' });
    return { serie: d.serie };
  });
