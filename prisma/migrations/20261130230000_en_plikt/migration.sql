-- Some sjekkpunkter cannot be in place without evidence.
alter table "Modellpunkt" add column "kreverBevis" boolean not null default false;

-- What is a sjekkpunkt in a decided plan is that sjekkpunkt: its status, who has it and by when stand there alone. What was
-- set last wins: a measure's by its last event or the decision, a sjekkpunkt's by its last event on the task.
alter table "Tiltak" no force row level security;
alter table "Handlingsplan" no force row level security;
alter table "Modellpunkt" no force row level security;
alter table "Oppgavestatus" no force row level security;
alter table "Gjoremaal" no force row level security;
alter table "Hendelse" no force row level security;

create table plikt as
  select distinct on (t."punktId") t.id "tiltakId", t."punktId", t.status, t."ansvarligId", t.frist, t.kommentar, p.status "punktstatus",
    p."statusEndret", ht.naar tiltaksnaar, hp.naar punktnaar
  from "Tiltak" t
  join "Handlingsplan" h on h.id = t."planId" and h."virksomhetId" = t."virksomhetId" and h.status = 'VEDTATT'
  join "Modellpunkt" p on p.id = t."punktId" and p."virksomhetId" = t."virksomhetId" and p.utgaatt is null
  left join lateral (
    select max(e.tidspunkt) naar from "Hendelse" e
    where e."virksomhetId" = t."virksomhetId"
      and (e."objektId" = t.id or (e."objektId" = h.id and e.type in ('PLAN_VEDTATT', 'TILTAK_FORDELT')))) ht on true
  left join lateral (
    select max(e.tidspunkt) naar from "Hendelse" e
    where e."virksomhetId" = p."virksomhetId" and e."objektId" = p."oppgaveId" and e.type = 'MODELLSJEKK_ENDRET'
      and e.data->>'punkt' = coalesce(p."egenTekst", p."malTekst")) hp on true
  where t.kilde = 'SJEKKPUNKT' and t.status <> 'UTGAAR'
  order by t."punktId", ht.naar desc nulls last;

update "Modellpunkt" p set
  status = case when nyere.status then
      (case x.status when 'FERDIG' then 'PAA_PLASS' when 'I_GANG' then 'UNDER_ARBEID' else 'IKKE_STARTET' end)::"Sjekkstatus" else p.status end,
  "statusEndret" = case when nyere.status then x.tiltaksnaar else p."statusEndret" end,
  "ansvarligId" = case when nyere.hvem then coalesce(x."ansvarligId", p."ansvarligId") else coalesce(p."ansvarligId", x."ansvarligId") end,
  frist = case when nyere.hvem then coalesce(x.frist, p.frist) else coalesce(p.frist, x.frist) end,
  kommentar = coalesce(p.kommentar, x.kommentar),
  versjon = p.versjon + 1
from plikt x
cross join lateral (select
  x."punktstatus" <> 'IKKE_RELEVANT' and x.status <> 'PLANLAGT' and x.tiltaksnaar > coalesce(x."statusEndret", '-infinity') status,
  x.tiltaksnaar > coalesce(x.punktnaar, '-infinity') hvem) nyere
where p.id = x."punktId";

update "Tiltak" t set "ansvarligId" = null, frist = null, kommentar = null, versjon = t.versjon + 1
from "Handlingsplan" h where h.id = t."planId" and h."virksomhetId" = t."virksomhetId" and h.status = 'VEDTATT' and t.kilde = 'SJEKKPUNKT';

-- One duty: the measure's falls away, the sjekkpunkt's follows who has it now.
update "Gjoremaal" g set status = 'BORTFALT', avsluttet = now(), versjon = g.versjon + 1
from "Tiltak" t
where g.type = 'TILTAK' and g.status = 'AAPENT' and t.id = g."objektId" and t."virksomhetId" = g."virksomhetId" and t.kilde = 'SJEKKPUNKT';

update "Gjoremaal" g set status = case when p.status = 'PAA_PLASS' then 'UTFORT' else 'BORTFALT' end::"Gjoremaalstatus", avsluttet = now(), versjon = g.versjon + 1
from plikt x join "Modellpunkt" p on p.id = x."punktId"
where g.type = 'SJEKKPUNKT' and g.status = 'AAPENT' and g."objektId" = p.id and g."virksomhetId" = p."virksomhetId"
  and (p.status not in ('IKKE_STARTET', 'UNDER_ARBEID') or g."ansattId" is distinct from p."ansvarligId" or (p.frist is not null and g.frist <> p.frist));

insert into "Gjoremaal" (id, "virksomhetId", type, "objektType", "objektId", "ansattId", lenke, data, frist, opprettet)
select gen_random_uuid(), p."virksomhetId", 'SJEKKPUNKT', 'Modellpunkt', p.id, p."ansvarligId",
  '/tjenestemodell/' || p."modellId" || '/oppgaver/' || p."oppgaveId" || '#punkt-' || p.id,
  jsonb_build_object('hva', coalesce(p."egenTekst", p."malTekst", '')), coalesce(p.frist, current_date + 30), now()
from plikt x join "Modellpunkt" p on p.id = x."punktId"
where p."ansvarligId" is not null and p.status in ('IKKE_STARTET', 'UNDER_ARBEID') and p."ikkeRelevantGrunn" is null
on conflict do nothing;

update "Oppgavestatus" s set "sjekkTotalt" = n.totalt, "sjekkPaaPlass" = n."paaPlass", "sjekkUnderArbeid" = n."underArbeid", "nesteFrist" = n.frist
from (
  select p."oppgaveId", count(*) filter (where status <> 'IKKE_RELEVANT') totalt, count(*) filter (where status = 'PAA_PLASS') "paaPlass",
    count(*) filter (where status = 'UNDER_ARBEID') "underArbeid", min(frist) filter (where status in ('IKKE_STARTET', 'UNDER_ARBEID')) frist
  from "Modellpunkt" p where del = 'sjekkliste' and utgaatt is null and "ikkeRelevantGrunn" is null group by 1) n
where s."oppgaveId" = n."oppgaveId" and s."oppgaveId" in (select p."oppgaveId" from plikt x join "Modellpunkt" p on p.id = x."punktId");

drop table plikt;
alter table "Tiltak" force row level security;
alter table "Handlingsplan" force row level security;
alter table "Modellpunkt" force row level security;
alter table "Oppgavestatus" force row level security;
alter table "Gjoremaal" force row level security;
alter table "Hendelse" force row level security;
