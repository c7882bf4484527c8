import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan, krev } from '@/lib/platform/policy';
import { serAlltid } from '@/lib/platform/policy-felt';
import { lesInnstillinger } from '../../eskalering/modeller';
import { kameralenke, SYSTEMTEST_DAGER_FOER, tilstand } from './rules';

type Tilsynsrad = {
  id: string;
  personId: string;
  planlagt: Date;
  tjenesteId: string;
  soneId: string | null;
  fornavn: string;
  etternavn: string;
  varselId: string | null;
  versjon: number;
  teknologiKode: string | null;
  serie: string | null;
  alle: number;
};
/** As many as anybody does before the list is read again. */
const MAKS = 300;
type Gjort = {
  id: string;
  personId: string;
  planlagt: Date;
  utfort: Date;
  utfortAvNavn: string;
  resultat: string;
  merknad: string | null;
  fornavn: string;
  etternavn: string;
};

/**
 * The supervision that is to be done now: that of the soner one is on duty in, or of the whole virksomhet when one is on
 * duty for all of them or not at all. From half an hour before its time until somebody has done it.
 */
export const hentTilsyn = (actor: Actor, { alle = false }: { alle?: boolean } = {}) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.tilsyn');
    const v = actor.virksomhetId;
    const vakter = await tx.$queryRaw<{ soneId: string | null }[]>`
      select "soneId" from respons.vakt where "virksomhetId" = ${v}::uuid and "ansattId" = ${actor.ansattId}::uuid and til is null`;
    const mine = vakter.some((x) => !x.soneId) ? [] : vakter.flatMap((x) => x.soneId ?? []);
    const bareMine = !alle && mine.length > 0;
    const rader = await tx.$queryRaw<Tilsynsrad[]>`
      select r.id, r."personId", r.planlagt, r."tjenesteId", r."soneId", p.fornavn, p.etternavn, r."varselId", r.versjon, e."teknologiKode", e.serie, count(*) over ()::int alle
      from respons.runde r join "Person" p on p.id = r."personId"
        left join lateral (select "teknologiKode", serie from respons.enhet e where e."virksomhetId" = r."virksomhetId" and e."tjenesteId" = r."tjenesteId" and e.installert
          order by e."teknologiKode" limit 1) e on true
      where r."virksomhetId" = ${v}::uuid and r.art = 'TILSYN' and r.utfort is null and r.planlagt < now() + interval '30 minutes' and r.planlagt > now() - interval '24 hours'
        and (not ${bareMine} or r."soneId" is null or r."soneId" = any(${mine}::uuid[]))
      order by r.planlagt, p.etternavn limit ${MAKS}`;
    const gjort = await tx.$queryRaw<Gjort[]>`
      select r.id, r."personId", r.planlagt, r.utfort, r."utfortAvNavn", r.resultat, r.merknad, p.fornavn, p.etternavn from respons.runde r join "Person" p on p.id = r."personId"
      where r."virksomhetId" = ${v}::uuid and r.art = 'TILSYN' and r.utfort > now() - interval '12 hours'
        and (not ${bareMine} or r."soneId" is null or r."soneId" = any(${mine}::uuid[]))
      order by r.utfort desc limit 50`;
    const [neste] = await tx.$queryRaw<{ planlagt: Date; antall: number }[]>`
      select planlagt, count(*)::int antall from respons.runde where "virksomhetId" = ${v}::uuid and art = 'TILSYN' and utfort is null and planlagt >= now() + interval '30 minutes'
      group by 1 order by 1 limit 1`;
    const soner = await tx.enhet.findMany({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' }, select: { id: true, navn: true } });
    const [m] = await tx.$queryRaw<{ innstillinger: unknown; naa: Date }[]>`
      select coalesce((select innstillinger from respons.modell where "virksomhetId" = ${v}::uuid), '{}') innstillinger, now() naa`;
    const i = lesInnstillinger(m?.innstillinger);
    const naa = m?.naa ?? new Date();
    const vist = [...rader, ...gjort].map((r) => ({ id: r.personId, virksomhetId: v }));
    await skrivInnsyn(tx, actor, vist, 'tilsyn', 'respons', alle ? ['alle'] : []);
    const navn = (p: { fornavn: string; etternavn: string }) => `${p.fornavn} ${p.etternavn}`;
    return {
      bareMine,
      mineSoner: soner.filter((s) => mine.includes(s.id)).map((s) => s.navn),
      frist: i.tilsynsfristMinutter,
      runder: rader.map((r) => ({
        id: r.id,
        navn: navn(r),
        planlagt: r.planlagt,
        tilstand: tilstand(r.planlagt, naa, i.tilsynsfristMinutter),
        sone: soner.find((s) => s.id === r.soneId)?.navn ?? null,
        kamera: kameralenke(i.kameralenker, r.teknologiKode, r.serie),
        tjenesteId: r.tjenesteId,
        varselId: r.varselId,
        versjon: r.versjon,
      })),
      /** How many more there are, after these. */
      flere: (rader[0]?.alle ?? 0) - rader.length,
      gjort: gjort.map((g) => ({ ...g, navn: navn(g) })),
      neste: neste ?? null,
      kanLeseTjeneste: kan(actor, 'tjeneste.les') && serAlltid(actor.rolle, 'navn'),
    };
  });
export type Tilsynsside = Awaited<ReturnType<typeof hentTilsyn>>;
export type Tilsynsrunde = Tilsynsside['runder'][number];

/** Tests that are due, or soon: a page at a time; and how the last half year went. */
export const hentSystemtester = (actor: Actor, side?: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.teknisk');
    const v = actor.virksomhetId;
    const [tall] = await tx.$queryRaw<{ aktuelle: number; forfalt: number; ok: number; feil: number }[]>`
      select count(*) filter (where utfort is null and planlagt < now() + make_interval(days => ${SYSTEMTEST_DAGER_FOER}))::int aktuelle,
        count(*) filter (where utfort is null and planlagt < now())::int forfalt,
        count(*) filter (where utfort > now() - interval '182 days' and resultat = 'OK')::int ok,
        count(*) filter (where utfort > now() - interval '182 days' and resultat = 'FEIL')::int feil
      from respons.runde where "virksomhetId" = ${v}::uuid and art = 'SYSTEMTEST'`;
    const sider = Math.max(1, Math.ceil((tall?.aktuelle ?? 0) / 25));
    const n = Math.min(sider, Math.max(1, Number.parseInt(side ?? '1', 10) || 1));
    const rader = await tx.$queryRaw<
      { id: string; serie: string; planlagt: Date; startet: Date | null; teknologiKode: string | null; versjon: number; venter: boolean }[]
    >`
      select r.id, r.serie, r.planlagt, r.startet, e."teknologiKode", r.versjon, coalesce(r.startet > now() - interval '1 hour', false) venter
      from respons.runde r left join respons.enhet e on e."virksomhetId" = r."virksomhetId" and e.serie = r.serie
      where r."virksomhetId" = ${v}::uuid and r.art = 'SYSTEMTEST' and r.utfort is null and r.planlagt < now() + make_interval(days => ${SYSTEMTEST_DAGER_FOER})
      order by r.planlagt, r.serie limit 25 offset ${(n - 1) * 25}`;
    return { ...(tall ?? { aktuelle: 0, forfalt: 0, ok: 0, feil: 0 }), side: n, sider, rader, kanEndre: kan(actor, 'respons.teknisk.endre') };
  });
