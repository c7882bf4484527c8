import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa, osloDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan } from '@/lib/platform/policy';
import type { SakStatus } from '@/lib/platform/prisma/enums';
import { type Saksfilter, tolkSaksnummer, visteStatuser } from './filter';
import { kanLeseSak } from './policy';
import { AAPNE_SAKER } from './rules';

export const SIDE = 25;

export type Saksrad = {
  id: string;
  nummer: string;
  /** As it is today: a pause whose date has come is over. */
  status: SakStatus;
  onsketTjeneste: string | null;
  mottatt: Date;
  svarfrist: Date;
  forventetSvar: Date | null;
  personId: string;
  fornavn: string;
  etternavn: string;
  fodselsdato: Date | null;
  ansvarlig: string | null;
};

/** The list of saker: a page of what the filter lets through, and how many there are in each state. FORBUDT. */
export const hentSaksliste = (actor: Actor, f: Saksfilter) =>
  withActor(actor, async (tx) => {
    if (!kanLeseSak(actor, await stegplan(tx, actor.virksomhetId))) throw forbudt();
    const dag = iDag(naa());
    const antall = await tell(tx, actor, f, dag);
    const enheter = await tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId, type: 'FORVALTNING' },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true },
    });
    const rader = await hentRader(tx, actor, f, dag);
    const vist = rader.map((r) => ({ id: r.personId, virksomhetId: actor.virksomhetId }));
    await skrivInnsyn(tx, actor, vist, 'saker', 'saksbehandling', visteStatuser(f));
    return {
      rader,
      antall,
      treff: visteStatuser(f).reduce((sum, s) => sum + (antall[s] ?? 0), 0),
      enheter,
      dag,
      kanRegistrere: kan(actor, 'sak.registrer'),
    };
  });

/** The numbers of these saker, by id. */
export const saksnumre = async (tx: Tx, ider: string[]): Promise<Map<string, string>> =>
  new Map((await tx.sak.findMany({ where: { id: { in: ider } }, select: { id: true, nummer: true } })).map((s) => [s.id, s.nummer]));

/** The id of the sak with this number; null when there is none that the actor may read. */
export const finnSaksnummer = (actor: Actor, nr: string) =>
  withActor(actor, async (tx) => {
    if (!kanLeseSak(actor, await stegplan(tx, actor.virksomhetId))) throw forbudt();
    const nummer = tolkSaksnummer(nr, Number(osloDato(naa()).slice(0, 4)));
    const sak = nummer && (await tx.sak.findFirst({ where: { virksomhetId: actor.virksomhetId, nummer }, select: { id: true } }));
    return sak ? sak.id : null;
  });

async function tell(tx: Tx, actor: Actor, f: Saksfilter, dag: Date): Promise<Partial<Record<SakStatus, number>>> {
  const rader = await tx.$queryRaw<{ status: SakStatus; n: number }[]>`
    select case when status = 'PAA_VENT' and "paaVentTil" <= ${dag}::date then coalesce("forrigeStatus", 'MOTTATT') else status end status, count(*)::int n
    from "Sak" s where s."virksomhetId" = ${actor.virksomhetId}::uuid
      and (not ${f.mine} or s."ansvarligId" = ${actor.ansattId}::uuid)
      and (${f.enhet}::uuid is null or s."enhetId" = ${f.enhet}::uuid)
      and (not ${f.forfalt} or (coalesce(s."forventetSvar", s.svarfrist) < ${dag}::date and s.avsluttet is null and s.status <> 'VEDTATT'))
    group by 1`;
  return Object.fromEntries(rader.map((r) => [r.status, r.n]));
}

/** One page, the nearest deadline first, in one query. A test that is not in use is folded away when it is planned. */
function hentRader(tx: Tx, actor: Actor, f: Saksfilter, dag: Date): Promise<Saksrad[]> {
  const viste = [...visteStatuser(f)];
  const lagret = viste.some((s) => AAPNE_SAKER.includes(s)) ? [...new Set<SakStatus>([...viste, 'PAA_VENT'])] : viste;
  return tx.$queryRaw`
    select s.*, p.fornavn, p.etternavn, p.fodselsdato, a.navn ansvarlig
    from (
      select s.id, s.nummer, s."personId", s."ansvarligId", s."onsketTjeneste", s.mottatt, s.svarfrist, s."forventetSvar",
        case when s.status = 'PAA_VENT' and s."paaVentTil" <= ${dag}::date then coalesce(s."forrigeStatus", 'MOTTATT') else s.status end status
      from "Sak" s where s."virksomhetId" = ${actor.virksomhetId}::uuid
        and s.status = any(${lagret}::"SakStatus"[])
        and (s.status <> 'PAA_VENT' or case when s."paaVentTil" <= ${dag}::date then coalesce(s."forrigeStatus", 'MOTTATT') else 'PAA_VENT' end = any(${viste}::"SakStatus"[]))
        and (not ${f.mine} or s."ansvarligId" = ${actor.ansattId}::uuid)
        and (${f.enhet}::uuid is null or s."enhetId" = ${f.enhet}::uuid)
        and (not ${f.forfalt} or (coalesce(s."forventetSvar", s.svarfrist) < ${dag}::date and s.avsluttet is null and s.status <> 'VEDTATT'))
      order by s.svarfrist, s.id limit ${SIDE} offset ${(f.side - 1) * SIDE}
    ) s
    join "Person" p on p.id = s."personId"
    left join "Ansatt" a on a.id = s."ansvarligId"
    order by s.svarfrist, s.id`;
}
