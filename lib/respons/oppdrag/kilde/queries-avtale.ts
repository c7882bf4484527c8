import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { somMotoren } from '../queries-motor';

/** So long what could not be read is listed. */
const AVVIST_DAGER = 30;
export type Avtale = {
  kildeId: string;
  virksomhetId: string;
  leverandorId: string;
  kilde: string | null;
  motpart: string;
  status: 'SPURT' | 'GODTATT' | 'AVSLUTTET';
  /** Whether the answer is ours to give. */
  spurtOss: boolean;
  spurt: Date;
  spurtAv: string;
  svart: Date | null;
  svartAv: string | null;
  avsluttet: Date | null;
  avsluttetAv: string | null;
  versjon: number;
};
type Avvist = { kildeId: string; navn: string; grunn: string; felt: string; antall: number; siste: Date };
type Tvist = { serie: string; teknologiKode: string; tvistSiden: Date; tvistSvar: 'VAAR' | 'IKKE_VAAR' | null; tvistSvarAv: string | null };

/** What sources of an agreement of one's own are called: whoever is asked must know which it is about. */
export const kildenavn = async (tx: Tx, ider: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (
      await somMotoren(tx, () => tx.$queryRaw<{ id: string; navn: string }[]>`select id, navn from respons.kilde where id = any(${ider}::uuid[])`)
    ).map((x) => [x.id, x.navn]),
  );

/** Who may speak for devices where and who did, what could not be read of late, and the devices that another virksomhet also has in use. */
export const hentKildeavtaler = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.kilde');
    const v = actor.virksomhetId;
    const egen = await tx.virksomhet.findUniqueOrThrow({ where: { id: v }, select: { type: true } });
    const avtaler = await tx.$queryRaw<Omit<Avtale, 'kilde'>[]>`
      select a."kildeId", a."virksomhetId", a."leverandorId", m.navn motpart, a.status, a."spurtAvLeverandor" = (a."virksomhetId" = ${v}::uuid) "spurtOss", a.spurt, a."spurtAv", a.svart, a."svartAv",
        a.avsluttet, a."avsluttetAv", a.versjon
      from respons.kildeavtale a join "Virksomhet" m on m.id = case when a."leverandorId" = ${v}::uuid then a."virksomhetId" else a."leverandorId" end
      where ${v}::uuid in (a."virksomhetId", a."leverandorId")
      order by case a.status when 'SPURT' then 0 when 'GODTATT' then 1 else 2 end, m.navn`;
    const navn = await kildenavn(
      tx,
      avtaler.map((a) => a.kildeId),
    );
    const virksomheter = await tx.virksomhet.findMany({ orderBy: { navn: 'asc' }, select: { id: true, navn: true, kode: true, type: true } });
    const avvist = await tx.$queryRaw<Avvist[]>`
      select a."kildeId", k.navn, a.grunn, a.felt, sum(a.antall)::int antall, max(a.siste) siste
      from respons.avvist a join respons.kilde k on k.id = a."kildeId"
      where a."virksomhetId" = ${v}::uuid and a.time > now() - make_interval(days => ${AVVIST_DAGER}) group by 1, 2, 3, 4 order by siste desc limit 50`;
    const tvister = await tx.$queryRaw<Tvist[]>`
      select serie, "teknologiKode", "tvistSiden", "tvistSvar", "tvistSvarAv" from respons.enhet
      where "virksomhetId" = ${v}::uuid and "tvistSiden" is not null order by "tvistSvar" is not null, "tvistSiden" limit 100`;
    return {
      erLeverandor: egen.type === 'LEVERANDOR',
      avtaler: avtaler.map((a) => ({ ...a, kilde: navn.get(a.kildeId) ?? null })),
      avvist,
      tvister,
      /** `utenAvtale`: one is asked for or has ended, and none is in force. */
      leverandorer: virksomheter
        .filter((x) => x.type === 'LEVERANDOR')
        .map((l) => {
          const med = avtaler.filter((a) => a.leverandorId === l.id);
          return { ...l, utenAvtale: med.length > 0 && med.every((a) => a.status !== 'GODTATT') };
        }),
      /** Whom a supplier may ask. */
      andre: virksomheter.filter((x) => x.type !== 'LEVERANDOR'),
    };
  });
