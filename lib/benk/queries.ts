import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { tjenestetyper } from '@/lib/innhold/queries';
import { STEG, type Steg } from '@/lib/innhold/rules';
import { hentKolleger, type Kollega } from '@/lib/oppgave/kolleger';
import { fanerFor } from '@/lib/oppgave/policy';
import type { Fane } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa, plussDager } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan } from '@/lib/platform/policy';
import { bareFelt, feltFor } from '@/lib/platform/policy-felt';
import type { OppgaveStatus, Rolle } from '@/lib/platform/prisma/enums';
import { type Benkfilter, erFiltrert, lesBenkfilter, type Soketekst } from './rules-filter';

export const SIDE = 25;

export type Benkrad = {
  id: string;
  steg: Steg;
  status: OppgaveStatus;
  sakId: string | null;
  tjenesteId: string | null;
  evalueringId: string | null;
  frist: Date;
  paaVentTil: Date | null;
  paaVentGrunn: string | null;
  venterSiden: Date;
  opprettet: Date;
  versjon: number;
  rolle: Rolle;
  ansattId: string | null;
  utforerVirksomhetId: string;
  personId: string;
  virksomhetId: string;
  fornavn: string;
  etternavn: string;
  fodselsdato: Date | null;
  saksnummer: string | null;
  tjenesteKode: string | null;
  ansattNavn: string | null;
  /** Null for another virksomhet's record: its enheter are not ours to read. */
  enhetNavn: string | null;
  /** The actor wrote the vedtak that is to be controlled, and cannot do it. */
  skrevSelv: boolean;
};

export type Benk = {
  faner: Fane[];
  antall: Record<Fane, number>;
  filter: Benkfilter;
  rader: Benkrad[];
  treff: number;
  steg: Steg[];
  roller: Rolle[];
  kolleger: Kollega[];
  dag: Date;
};

/** The oppgavebenk: what the actor's role is to do, a page of it, with the number in each tab. */
export const hentBenk = (actor: Actor, q: Soketekst): Promise<Benk> =>
  withActor(actor, async (tx) => {
    const dag = iDag(naa());
    const plan = await stegplan(tx, actor.virksomhetId);
    const faner = fanerFor(actor, plan);
    const filter = lesBenkfilter(
      q,
      faner,
      tjenestetyper().map((t) => t.kode),
    );
    const antall = await tell(tx, actor, faner, dag);
    const felt = feltFor(actor.rolle, ['rolle', 'oppgave']);
    const rader = (await hentRader(tx, actor, filter, dag)).map((r) => bareFelt(r, felt));
    const vist = rader.map((r) => ({ id: r.personId, virksomhetId: r.virksomhetId }));
    await skrivInnsyn(tx, actor, vist, 'oppgaver', 'oppgave', [`fane:${filter.fane}`, ...(filter.side > 1 ? [`side:${filter.side}`] : [])]);
    return {
      faner,
      antall,
      filter,
      dag,
      rader,
      treff: erFiltrert(filter) ? (rader[0]?.treff ?? 0) : antall[filter.fane],
      steg: STEG.filter((s) => filter.fane === 'alle' || plan[s].rolle === actor.rolle),
      roller: filter.fane === 'alle' ? [...new Set(STEG.map((s) => plan[s].rolle))] : [],
      kolleger: kan(actor, 'oppgave.fordel') ? await hentKolleger(tx, actor.virksomhetId, [...new Set(rader.map((r) => r.rolle))], dag) : [],
    };
  });

/** How many in each tab, in one pass over the role's open oppgaver. */
async function tell(tx: Tx, actor: Actor, faner: Fane[], dag: Date): Promise<Record<Fane, number>> {
  const [egne] = await tx.$queryRaw<Record<Fane, number>[]>`
    select 0 "alle",
      count(*) filter (where not vent and "ansattId" = ${actor.ansattId}::uuid)::int "mine",
      count(*) filter (where not vent and "ansattId" is null and naer)::int "ledige",
      count(*) filter (where vent and ("ansattId" = ${actor.ansattId}::uuid or ("ansattId" is null and naer)))::int "vent",
      count(*) filter (where not vent and steg = 'KONTROLLERE' and naer)::int "kontroll"
    from (
      select "ansattId", steg, status = 'PAA_VENT' and coalesce("paaVentTil" > ${dag}::date, true) vent,
        "enhetId" = ${actor.enhetId}::uuid or "virksomhetId" <> ${actor.virksomhetId}::uuid naer
      from "Oppgave"
      where "utforerVirksomhetId" = ${actor.virksomhetId}::uuid and status in ('AAPEN', 'PAA_VENT') and rolle = ${actor.rolle}::"Rolle"
    ) o`;
  if (!egne) throw new Error('count gave no row');
  if (faner.includes('alle')) {
    const [alle] = await tx.$queryRaw<{ n: number }[]>`
      select count(*)::int n from "Oppgave" o
      where "utforerVirksomhetId" = ${actor.virksomhetId}::uuid and status in ('AAPEN', 'PAA_VENT') and frist < ${dag}::date
        and (status = 'AAPEN' or "paaVentTil" <= ${dag}::date)`;
    egne.alle = alle?.n ?? 0;
  }
  return egne;
}

/**
 * One page of a tab, most urgent first, in one query: the names are joined after the page is cut. A test of a tab or
 * filter that is not in use is folded away when the statement is planned, and so is the count when the tab's own number
 * is the answer: then the page is read in order and no further.
 */
function hentRader(tx: Tx, actor: Actor, f: Benkfilter, dag: Date): Promise<(Benkrad & { treff: number | null })[]> {
  const sondag = plussDager(dag, (7 - dag.getUTCDay()) % 7);
  return tx.$queryRaw`
    select o.*, p.fornavn, p.etternavn, p.fodselsdato, s.nummer saksnummer, coalesce(t.kode, s."onsketTjeneste") "tjenesteKode",
      a.navn "ansattNavn", e.navn "enhetNavn", coalesce(v."saksbehandlerId" = ${actor.ansattId}::uuid, false) "skrevSelv"
    from (
      select o.id, o.steg, o.status, o."sakId", o."tjenesteId", o."evalueringId", o."personId", o."virksomhetId", o.frist, o."paaVentTil", o."paaVentGrunn", o."venterSiden",
        o.opprettet, o.versjon, o.rolle, o."ansattId", o."utforerVirksomhetId", o."enhetId", case when ${erFiltrert(f)} then (count(*) over ())::int end treff
      from "Oppgave" o
      where o."utforerVirksomhetId" = ${actor.virksomhetId}::uuid and o.status in ('AAPEN', 'PAA_VENT')
        and case when ${f.fane} = 'vent' then o.status = 'PAA_VENT' and coalesce(o."paaVentTil" > ${dag}::date, true)
          else o.status = 'AAPEN' or o."paaVentTil" <= ${dag}::date end
        and (${f.fane} = 'alle' or o.rolle = ${actor.rolle}::"Rolle")
        and (${f.fane} <> 'alle' or o.frist < ${dag}::date)
        and (${f.fane} <> 'mine' or o."ansattId" = ${actor.ansattId}::uuid)
        and (${f.fane} <> 'ledige' or o."ansattId" is null)
        and (${f.fane} <> 'vent' or o."ansattId" = ${actor.ansattId}::uuid or o."ansattId" is null)
        and (${f.fane} <> 'kontroll' or o.steg = 'KONTROLLERE')
        and (${f.fane} in ('alle', 'mine') or o."ansattId" = ${actor.ansattId}::uuid
          or o."enhetId" = ${actor.enhetId}::uuid or o."virksomhetId" <> ${actor.virksomhetId}::uuid)
        and (${f.steg.length} = 0 or o.steg = any(${f.steg}))
        and (${f.rolle}::text is null or o.rolle = ${f.rolle}::"Rolle")
        and (${f.frist}::text is distinct from 'forfalt' or o.frist < ${dag}::date)
        and (${f.frist}::text is distinct from 'denne-uken' or o.frist between ${dag}::date and ${sondag}::date)
        and (${f.tjeneste}::text is null
          or exists (select 1 from "Tjeneste" t where t.id = o."tjenesteId" and t.kode = ${f.tjeneste})
          or exists (select 1 from "Sak" s where s.id = o."sakId" and s."onsketTjeneste" = ${f.tjeneste}))
      order by o.frist, o.id limit ${SIDE} offset ${(f.side - 1) * SIDE}
    ) o
    join "Person" p on p.id = o."personId"
    left join "Sak" s on s.id = o."sakId"
    left join "Tjeneste" t on t.id = o."tjenesteId"
    left join "Vedtak" v on v."sakId" = o."sakId" and o.steg = 'KONTROLLERE'
    left join "Ansatt" a on a.id = o."ansattId"
    left join "Enhet" e on e.id = o."enhetId"
    order by o.frist, o.id`;
}
