import 'server-only';
import type { Stegeier } from '@/lib/forlop/rules';
import type { Steg } from '@/lib/innhold/rules';
import type { Kommando } from '@/lib/platform/command';

/**
 * Hands the open oppgaver of a step to whoever does the step from now on; those that another virksomhet does stay there.
 * The enhet changes only when it is of the wrong type: to the person's own sone, else the first of the type. Gives how many.
 */
export async function flyttStegetsOppgaver(k: Kommando, steg: Steg, { rolle, enhetstype }: Pick<Stegeier, 'rolle' | 'enhetstype'>): Promise<number> {
  const v = k.actor.virksomhetId;
  return k.tx.$executeRaw`
    update "Oppgave" o set
      rolle = ${rolle}::"Rolle",
      "ansattId" = case when o.rolle = ${rolle}::"Rolle" then o."ansattId" end,
      "enhetId" = case when e.type = ${enhetstype}::"Enhetstype" then o."enhetId" else coalesce(
        (select s.id from "Person" p join "Enhet" s on s.id = p."soneId" where p.id = o."personId" and s.aktiv and s.type = ${enhetstype}::"Enhetstype"),
        (select f.id from "Enhet" f where f."virksomhetId" = ${v}::uuid and f.type = ${enhetstype}::"Enhetstype" and f.aktiv order by f.navn limit 1),
        o."enhetId") end,
      versjon = o.versjon + 1
    from "Enhet" e
    where e.id = o."enhetId" and o."virksomhetId" = ${v}::uuid and o."utforerVirksomhetId" = ${v}::uuid and o.steg = ${steg} and o.status in ('AAPEN', 'PAA_VENT')`;
}
