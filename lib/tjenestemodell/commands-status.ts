import 'server-only';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';

/**
 * Brings the overviews up to date after a change: the row of each task (of one, when given), and today's row of the
 * trend. Every command that changes a cell, an item or a task calls it in its own transaction.
 */
export async function friskOppStatus(k: Kommando, modellId: string, oppgaveId?: string): Promise<void> {
  await k.tx.$executeRaw`
    insert into "Oppgavestatus" ("oppgaveId", "virksomhetId", "modellId", kode, omraade, nr, tittel, relevant, "antallA",
      "sjekkTotalt", "sjekkPaaPlass", "sjekkUnderArbeid", "nesteFrist")
    select o.id, o."virksomhetId", o."modellId", o.kode, o.omraade, o.nr, coalesce(o."egenTittel", o."malTittel"), o."ikkeRelevantGrunn" is null,
      (select count(*) from "Ansvar" a join "Modellaktor" m on m.id = a."aktorId" where a."oppgaveId" = o.id and a."gyldigTil" is null and a.kode = 'A' and m.utgaatt is null),
      coalesce(p.totalt, 0), coalesce(p."paaPlass", 0), coalesce(p."underArbeid", 0), p.frist
    from "Modelloppgave" o
    left join lateral (
      select count(*) filter (where status <> 'IKKE_RELEVANT') totalt, count(*) filter (where status = 'PAA_PLASS') "paaPlass",
        count(*) filter (where status = 'UNDER_ARBEID') "underArbeid", min(frist) filter (where status in ('IKKE_STARTET', 'UNDER_ARBEID')) frist
      from "Modellpunkt" where "oppgaveId" = o.id and del = 'sjekkliste' and utgaatt is null and "ikkeRelevantGrunn" is null) p on true
    where o."virksomhetId" = ${k.actor.virksomhetId}::uuid and o."modellId" = ${modellId}::uuid and o.utgaatt is null
      and (${oppgaveId ?? null}::uuid is null or o.id = ${oppgaveId ?? null}::uuid)
    on conflict ("oppgaveId", "virksomhetId") do update set omraade = excluded.omraade, nr = excluded.nr, tittel = excluded.tittel, relevant = excluded.relevant,
      "antallA" = excluded."antallA", "sjekkTotalt" = excluded."sjekkTotalt", "sjekkPaaPlass" = excluded."sjekkPaaPlass",
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

async function skrivHistorikk(k: Kommando, modellId: string): Promise<void> {
  await k.tx.$executeRaw`
    insert into "Modellhistorikk" ("virksomhetId", "modellId", dato, omraade, oppgaver, "medA", "sjekkTotalt", "sjekkPaaPlass", "sjekkUnderArbeid", "aapneSporsmaal")
    select "virksomhetId", "modellId", ${iDag(k.naa)}::date, omraade, count(*), count(*) filter (where "antallA" = 1), sum("sjekkTotalt"), sum("sjekkPaaPlass"),
      sum("sjekkUnderArbeid"), sum("aapneSporsmaal")
    from "Oppgavestatus" where "virksomhetId" = ${k.actor.virksomhetId}::uuid and "modellId" = ${modellId}::uuid and relevant
    group by 1, 2, omraade
    on conflict ("modellId", dato, omraade, "virksomhetId") do update set oppgaver = excluded.oppgaver, "medA" = excluded."medA", "sjekkTotalt" = excluded."sjekkTotalt",
      "sjekkPaaPlass" = excluded."sjekkPaaPlass", "sjekkUnderArbeid" = excluded."sjekkUnderArbeid", "aapneSporsmaal" = excluded."aapneSporsmaal"`;
}
