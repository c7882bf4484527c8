import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { INTERN } from '../../mottak/kilder';
import { utenFritekst, utenPaarorende, varselfelt, visesUaapnet } from '../varsel/policy';
import { OVERFORT } from '../varsel/queries-kovarsel';
import type { Varselstatus } from '../varsel/rules';
import { KRITIKALITET, type Kritikalitet, kritikalitet } from './rules-teknisk';

const PER_SIDE = 25;
/** The most that one looks at: more than this is a storm, and those are joined. */
const MAKS_AAPNE = 2000;

export type Tekniskvarsel = {
  id: string;
  verdi: string | null;
  tekst: string | null;
  serie: string | null;
  teknologiKode: string | null;
  status: Varselstatus;
  mottatt: Date;
  tattAvNavn: string | null;
  overfort: boolean;
  merker: string[];
  samlingId: string | null;
  antall: number;
  soneId: string | null;
};
const VELG = `
  select v.id, v.verdi, v.tekst, v.serie, e."teknologiKode", v.status, v.mottatt, v."tattAvNavn", '${OVERFORT}' = any(v.merker) and v."tattAvId" is not null overfort, v.merker, case when s.hovedvarsel = v.id and s.antall > 1 then s.id end "samlingId",
    case when s.hovedvarsel = v.id then s.antall else 1 end antall, v."soneId"
  from respons.varsel v left join respons.samling s on s.id = v."samlingId" left join respons.varsel h on h.id = s.hovedvarsel
    left join respons.enhet e on e."virksomhetId" = v."virksomhetId" and e.serie = v.serie`;

/** What this actor sees of technical varsler: all, who can open them. */
const synlige = (actor: Actor, rader: Tekniskvarsel[]): Tekniskvarsel[] =>
  (kan(actor, 'respons.les') ? rader : rader.filter(visesUaapnet).map(utenFritekst)).map((v) => ({
    ...v,
    tattAvNavn: utenPaarorende(v.tattAvNavn, varselfelt(actor, v, kan(actor, 'respons.les'))),
  }));

export type Tekniskfilter = { verdi?: string; viktig?: string };

/** What is open and technical, the most critical and oldest first; the maintenance that goes on; how many are silent and to be tested. */
export const hentTeknisk = (actor: Actor, f: Tekniskfilter) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.teknisk');
    const v = actor.virksomhetId;
    const alle = await tx.$queryRawUnsafe<Tekniskvarsel[]>(
      `${VELG} where v."virksomhetId" = $1::uuid and v.status <> 'LUKKET' and v.type = 'teknisk' and (s.id is null or s.hovedvarsel = v.id or h.status = 'LUKKET')
       order by v.mottatt limit ${MAKS_AAPNE}`,
      v,
    );
    const med = synlige(actor, alle).map((r) => ({
      ...r,
      kritikalitet: kritikalitet(r.verdi, r.teknologiKode),
      dempet: r.merker.includes('DEMPET'),
    }));
    const tell = (hvis: (r: (typeof med)[number]) => boolean) => med.filter((r) => !r.dempet && hvis(r)).length;
    const orden = (k: Kritikalitet) => KRITIKALITET.indexOf(k);
    const passer = med.filter((r) => !r.dempet && (!f.verdi || r.verdi === f.verdi) && (!f.viktig || r.kritikalitet === f.viktig));
    const [tall] = await tx.$queryRaw<{ tause: number; tester: number }[]>`
      select (select count(*)::int from respons.enhet where "virksomhetId" = ${v}::uuid and mangler) tause,
        (select count(*)::int from respons.runde where "virksomhetId" = ${v}::uuid and art = 'SYSTEMTEST' and utfort is null and planlagt < now()) tester`;
    const vedlikehold = await tx.$queryRaw<{ id: string; tittel: string; til: Date; enheter: number }[]>`
      select id, tittel, til, cardinality(serier) enheter from respons.vedlikehold
      where "virksomhetId" = ${v}::uuid and avlyst is null and fra <= now() and til > now() order by til`;
    return {
      varsler: passer.sort((a, b) => orden(a.kritikalitet) - orden(b.kritikalitet) || a.mottatt.getTime() - b.mottatt.getTime()).slice(0, 200),
      verdier: [...new Set(med.map((r) => r.verdi ?? ''))].filter(Boolean).map((verdi) => ({ verdi, antall: tell((r) => r.verdi === verdi) })),
      viktighet: KRITIKALITET.map((k) => ({ verdi: k, antall: tell((r) => r.kritikalitet === k) })),
      antall: tell(() => true),
      dempet: med.filter((r) => r.dempet).reduce((n, r) => n + r.antall, 0),
      vedlikehold,
      tause: tall?.tause ?? 0,
      tester: tall?.tester ?? 0,
      kan: { endre: kan(actor, 'respons.teknisk.endre'), aapne: kan(actor, 'respons.les') },
    };
  });

const sidetall = (antall: number, side: string | undefined) => {
  const sider = Math.max(1, Math.ceil(antall / PER_SIDE));
  return { sider, side: Math.min(sider, Math.max(1, Number.parseInt(side ?? '1', 10) || 1)) };
};

/** The members of one samling, a page at a time. Null when it is not this virksomhet's. */
export const hentSamling = (actor: Actor, id: string, side?: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.teknisk');
    if (!erId(id)) return null;
    const [s] = await tx.$queryRaw<
      { id: string; hovedvarsel: string; startet: Date; sist: Date; antall: number; verdi: string | null; leverandor: string | null }[]
    >`
      select s.id, s.hovedvarsel, s.startet, s.sist, s.antall, v.verdi, e.leverandor from respons.samling s join respons.varsel v on v.id = s.hovedvarsel
        left join respons.enhet e on e."virksomhetId" = v."virksomhetId" and e.serie = v.serie
      where s.id = ${id}::uuid and s."virksomhetId" = ${actor.virksomhetId}::uuid`;
    if (!s) return null;
    const n = sidetall(s.antall, side);
    const medlemmer = await tx.$queryRawUnsafe<Tekniskvarsel[]>(
      `${VELG} where v."virksomhetId" = $1::uuid and v."samlingId" = $2::uuid order by (v.status = 'LUKKET'), v.mottatt, v.id limit ${PER_SIDE} offset ${(n.side - 1) * PER_SIDE}`,
      actor.virksomhetId,
      id,
    );
    return { ...s, ...n, medlemmer: synlige(actor, medlemmer), kanAapne: kan(actor, 'respons.les') };
  });

const MAKS_UHOERTE = 100;
type Uhoert = {
  serie: string;
  teknologiKode: string;
  leverandor: string | null;
  intervall: number | null;
  installertSiden: Date | null;
  aldriMeldt: Date | null;
};

/** In use and never heard, neither by a sign of life nor by an alarm: the one that has been so longest first, and last those that no sign is expected of. */
const lesUhoerte = (tx: Tx, virksomhetId: string) => tx.$queryRaw<(Uhoert & { alle: number })[]>`
  select serie, "teknologiKode", leverandor, intervall, "installertSiden", "aldriMeldt", count(*) over ()::int alle from respons.enhet e
  where "virksomhetId" = ${virksomhetId}::uuid and installert and "sistLivstegn" is null
    and not exists (select 1 from respons.varsel v where v."virksomhetId" = e."virksomhetId" and v.serie = e.serie and not exists (
      select 1 from respons.kilde k where k.id = v."kildeId" and k."tokenHash" like ${INTERN}))
  order by intervall is null, "installertSiden", serie limit ${MAKS_UHOERTE}`;

/** Devices that have gone silent, longest first; and those in use that have never been heard. */
export const hentTause = (actor: Actor, side?: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.teknisk');
    const [tall] = await tx.$queryRaw<{ n: number }[]>`
      select count(*)::int n from respons.enhet where "virksomhetId" = ${actor.virksomhetId}::uuid and mangler`;
    const uhoerte = await lesUhoerte(tx, actor.virksomhetId);
    const n = sidetall(tall?.n ?? 0, side);
    const rader = await tx.$queryRaw<
      { serie: string; teknologiKode: string; leverandor: string | null; sistLivstegn: Date | null; intervall: number | null }[]
    >`
      select serie, "teknologiKode", leverandor, "sistLivstegn", intervall from respons.enhet where "virksomhetId" = ${actor.virksomhetId}::uuid and mangler
      order by "sistLivstegn", serie limit ${PER_SIDE} offset ${(n.side - 1) * PER_SIDE}`;
    return { ...n, antall: tall?.n ?? 0, rader, uhoerte, antallUhoerte: uhoerte[0]?.alle ?? 0 };
  });

/** One device's state and history: its varsler and its tests. No names of persons. Null when it is not this virksomhet's. */
export const hentEnhetshistorikk = (actor: Actor, serie: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.teknisk');
    const enhet = await lesEnhet(tx, actor, serie);
    if (!enhet) return null;
    const varsler = await tx.$queryRaw<
      {
        id: string;
        type: string;
        verdi: string | null;
        status: string;
        mottatt: Date;
        utfall: string | null;
        lukket: Date | null;
        lukketAvNavn: string | null;
      }[]
    >`
      select id, type, verdi, status, mottatt, utfall, lukket, "lukketAvNavn" from respons.varsel
      where "virksomhetId" = ${actor.virksomhetId}::uuid and serie = ${serie} and status <> 'MOTTATT' and type in ('teknisk', 'test') order by mottatt desc limit 100`;
    const tester = await tx.$queryRaw<
      {
        id: string;
        planlagt: Date;
        utfort: Date | null;
        utfortAvNavn: string | null;
        resultat: string | null;
        merknad: string | null;
        startet: Date | null;
        versjon: number;
      }[]
    >`
      select id, planlagt, utfort, "utfortAvNavn", resultat, merknad, startet, versjon from respons.runde
      where "virksomhetId" = ${actor.virksomhetId}::uuid and serie = ${serie} and art = 'SYSTEMTEST' order by planlagt desc limit 20`;
    return {
      enhet,
      varsler,
      tester,
      kan: { endre: kan(actor, 'respons.teknisk.endre'), aapne: kan(actor, 'respons.les'), utstyr: kan(actor, 'utstyr.les') },
    };
  });

async function lesEnhet(tx: Tx, actor: Actor, serie: string) {
  const [e] = await tx.$queryRaw<
    {
      serie: string;
      utstyrId: string;
      teknologiKode: string;
      leverandor: string | null;
      installert: boolean;
      intervall: number | null;
      sistLivstegn: Date | null;
      mangler: boolean;
    }[]
  >`
    select serie, "utstyrId", "teknologiKode", leverandor, installert, intervall, "sistLivstegn", mangler from respons.enhet
    where "virksomhetId" = ${actor.virksomhetId}::uuid and serie = ${serie}`;
  return e ?? null;
}
