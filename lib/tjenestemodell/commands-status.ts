import 'server-only';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { MED_A, PLASSERT } from './queries-ansvar';

/**
 * Brings the overviews up to date after a change: the row of each task (of one, when given), and today's row of the
 * trend. Every command that changes a cell, an item or a task calls it in its own transaction.
 */
export async function friskOppStatus(k: Kommando, modellId: string, oppgaveId?: string): Promise<void> {
  await k.tx.$executeRaw`
    insert into "Oppgavestatus" ("oppgaveId", "virksomhetId", "modellId", kode, omraade, nr, tittel, relevant, "antallA", navngitt, "navngittTil",
      "sjekkTotalt", "sjekkPaaPlass", "sjekkUnderArbeid", "nesteFrist")
    select o.id, o."virksomhetId", o."modellId", o.kode, o.omraade, o.nr, coalesce(o."egenTittel", o."malTittel"), o."ikkeRelevantGrunn" is null,
      a."antallA", a.navngitt, a."navngittTil",
      coalesce(p.totalt, 0), coalesce(p."paaPlass", 0), coalesce(p."underArbeid", 0), p.frist
    from "Modelloppgave" o
    cross join lateral ${MED_A} a
    left join lateral (
      select count(*) filter (where status <> 'IKKE_RELEVANT') totalt, count(*) filter (where status = 'PAA_PLASS') "paaPlass",
        count(*) filter (where status = 'UNDER_ARBEID') "underArbeid", min(frist) filter (where status in ('IKKE_STARTET', 'UNDER_ARBEID')) frist
      from "Modellpunkt" where "oppgaveId" = o.id and del = 'sjekkliste' and utgaatt is null and "ikkeRelevantGrunn" is null) p on true
    where o."virksomhetId" = ${k.actor.virksomhetId}::uuid and o."modellId" = ${modellId}::uuid and o.utgaatt is null
      and (${oppgaveId ?? null}::uuid is null or o.id = ${oppgaveId ?? null}::uuid)
    on conflict ("oppgaveId", "virksomhetId") do update set omraade = excluded.omraade, nr = excluded.nr, tittel = excluded.tittel, relevant = excluded.relevant,
      "antallA" = excluded."antallA", navngitt = excluded.navngitt, "navngittTil" = excluded."navngittTil", "sjekkTotalt" = excluded."sjekkTotalt", "sjekkPaaPlass" = excluded."sjekkPaaPlass",
      "sjekkUnderArbeid" = excluded."sjekkUnderArbeid", "nesteFrist" = excluded."nesteFrist"`;
  await k.tx.$executeRaw`
    delete from "Oppgavestatus" s using "Modelloppgave" o
    where s."oppgaveId" = o.id and o."modellId" = ${modellId}::uuid and o."virksomhetId" = ${k.actor.virksomhetId}::uuid and o.utgaatt is not null`;
  await skrivHistorikk(k, modellId);
}

/** Sets the number of open questions of a task. The questions are another room's; the overview is ours. */
export async function settAapneSporsmaal(k: Kommando, oppgave: { id: string; modellId: string }, antall: number): Promise<void> {
  await k.tx.oppgavestatus.updateMany({ where: { oppgaveId: oppgave.id }, data: { aapneSporsmaal: antall } });
  await skrivHistorikk(k, oppgave.modellId);
}

/**
 * After somebody has left, is to leave or stays after all: brings up to date the models whose overview says something else
 * than the matrix, or in which a name ends today. Run again, it does no more.
 */
export async function friskOppNavn(k: Kommando): Promise<void> {
  const modeller = await k.tx.$queryRaw<{ id: string }[]>`
    select distinct o."modellId" id from "Oppgavestatus" s join "Modelloppgave" o on o.id = s."oppgaveId" cross join lateral ${MED_A} a
    where s."virksomhetId" = ${k.actor.virksomhetId}::uuid and o."virksomhetId" = s."virksomhetId"
      and ((s.navngitt, s."navngittTil") is distinct from (a.navngitt, a."navngittTil") or s."navngittTil" = ${iDag(k.naa)}::date)
    order by 1`;
  for (const m of modeller) await friskOppStatus(k, m.id);
}

async function skrivHistorikk(k: Kommando, modellId: string): Promise<void> {
  const dag = iDag(k.naa);
  await k.tx.$executeRaw`
    insert into "Modellhistorikk" ("virksomhetId", "modellId", dato, omraade, oppgaver, "medA", "sjekkTotalt", "sjekkPaaPlass", "sjekkUnderArbeid", "aapneSporsmaal")
    select "virksomhetId", "modellId", ${dag}::date, omraade, count(*), count(*) filter (where ${PLASSERT(dag)}), sum("sjekkTotalt"), sum("sjekkPaaPlass"),
      sum("sjekkUnderArbeid"), sum("aapneSporsmaal")
    from "Oppgavestatus" where "virksomhetId" = ${k.actor.virksomhetId}::uuid and "modellId" = ${modellId}::uuid and relevant
    group by 1, 2, omraade
    on conflict ("modellId", dato, omraade, "virksomhetId") do update set oppgaver = excluded.oppgaver, "medA" = excluded."medA", "sjekkTotalt" = excluded."sjekkTotalt",
      "sjekkPaaPlass" = excluded."sjekkPaaPlass", "sjekkUnderArbeid" = excluded."sjekkUnderArbeid", "aapneSporsmaal" = excluded."aapneSporsmaal"`;
}
