-- An A counts only at an employee by name who works here; the overviews keep the name's last day.
alter table "Oppgavestatus" add column navngitt boolean not null default false, add column "navngittTil" date;

alter table "Oppgavestatus" no force row level security;
alter table "Ansvar" no force row level security;
alter table "Modellaktor" no force row level security;
alter table "Ansatt" no force row level security;

update "Oppgavestatus" s set navngitt = true, "navngittTil" = x.til
from (
  select a."oppgaveId", count(*) antall, count(n.id) navn, min(n.sluttet) til
  from "Ansvar" a
  join "Modellaktor" m on m.id = a."aktorId" and m.utgaatt is null
  left join "Ansatt" n on n.id = coalesce(a."ansattId", m."ansattId") and n."virksomhetId" = a."virksomhetId"
  where a.kode = 'A' and a."gyldigTil" is null
  group by 1) x
where x."oppgaveId" = s."oppgaveId" and x.antall = 1 and x.navn = 1;

alter table "Oppgavestatus" force row level security;
alter table "Ansvar" force row level security;
alter table "Modellaktor" force row level security;
alter table "Ansatt" force row level security;
