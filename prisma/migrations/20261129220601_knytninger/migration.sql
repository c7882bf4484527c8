-- A row points at a row of the virksomhet it says, and at no other: foreign keys carry the owner. Somebody else's id and an
-- id that does not exist get the same answer. ADR 013.

-- Lets `tabell.kolonne` point at `maal` of the virksomhet in `eier`. Replaces the foreign key on the column alone, with the
-- same name and what it did when the target went away. prisma/schema knows the relation by the column: scripts/db-migrering.ts.
create procedure knytt(tabell regclass, kolonne name, maal regclass, eier name default 'virksomhetId') language plpgsql as $$
declare
  t name := (select relname from pg_class where oid = tabell);
  m name := (select relname from pg_class where oid = maal);
  gammel record;
  slett text := '';
begin
  select k.conname navn, k.confdeltype art into gammel from pg_constraint k where k.conrelid = tabell and k.contype = 'f'
    and k.conkey = array[(select attnum from pg_attribute where attrelid = tabell and attname = kolonne)];
  if found then
    execute format('alter table %s drop constraint %I', tabell, gammel.navn);
    slett := case gammel.art when 'n' then format('on delete set null (%I)', kolonne) when 'c' then 'on delete cascade' else '' end;
  end if;
  if not exists (select from pg_constraint where conrelid = maal and conname = m || '_eier_key') then
    execute format('alter table %s add constraint %I unique ("virksomhetId", id)', maal, m || '_eier_key');
  end if;
  execute format('alter table %s add constraint %I foreign key (%I, %I) references %s ("virksomhetId", id) %s', tabell,
    case when gammel.navn is null then t || '_' || kolonne || '_eier_fkey' else gammel.navn end, eier, kolonne, maal, slett);
end $$;

-- The owner of a table is bound by its policies while a key is checked against the rows that are there: not now.
do $$ declare t regclass; begin
  for t in select oid from pg_class where relforcerowsecurity and relkind = 'r' and relnamespace in ('public'::regnamespace, 'respons'::regnamespace) loop
    execute format('alter table %s no force row level security', t);
  end loop;
end $$;

call knytt('"Evaluering"', 'tjenesteId', '"Tjeneste"');
call knytt('"Evaluering"', 'anbefaltAvId', '"Evaluering"');
call knytt('"Evaluering"', 'nySakId', '"Sak"');
call knytt('"Kartlegging"', 'sakId', '"Sak"');
call knytt('"Kartlegging"', 'ansvarligId', '"Ansatt"');
call knytt('"Oppgave"', 'sakId', '"Sak"');
call knytt('"Oppgave"', 'tjenesteId', '"Tjeneste"');
call knytt('"Oppgave"', 'evalueringId', '"Evaluering"');
call knytt('"Oppgave"', 'personId', '"Person"');
call knytt('"Oppgave"', 'enhetId', '"Enhet"');
call knytt('"Oppgave"', 'ansattId', '"Ansatt"', 'utforerVirksomhetId');
call knytt('"Hendelse"', 'ansattId', '"Ansatt"', 'aktorVirksomhetId');
call knytt('"Hendelse"', 'enhetId', '"Enhet"', 'aktorVirksomhetId');
call knytt('"Hendelse"', 'personId', '"Person"');
call knytt('"Hendelse"', 'sakId', '"Sak"');
call knytt('"Hendelse"', 'tjenesteId', '"Tjeneste"');
call knytt('"HendelseSegl"', 'hendelseId', '"Hendelse"');
call knytt('"Innsyn"', 'ansattId', '"Ansatt"', 'aktorVirksomhetId');
call knytt('"Innsyn"', 'enhetId', '"Enhet"', 'aktorVirksomhetId');
call knytt('"InnsynPerson"', 'personId', '"Person"');
call knytt('"InnsynPerson"', 'innsynId', '"Innsyn"');
call knytt('"InnsynSegl"', 'innsynId', '"Innsyn"');
call knytt('"Gjentakelse"', 'ansattId', '"Ansatt"');
call knytt('"Deling"', 'tjenesteId', '"Tjeneste"');
call knytt('"Deling"', 'personId', '"Person"');
call knytt('"Sak"', 'personId', '"Person"');
call knytt('"Sak"', 'enhetId', '"Enhet"');
call knytt('"Sak"', 'ansvarligId', '"Ansatt"');
call knytt('"Sak"', 'gjelderTjenesteId', '"Tjeneste"');
call knytt('"Brev"', 'personId', '"Person"');
call knytt('"Brev"', 'sakId', '"Sak"');
call knytt('"Brev"', 'tjenesteId', '"Tjeneste"');
call knytt('"Tjeneste"', 'personId', '"Person"');
call knytt('"Tjeneste"', 'sakId', '"Sak"');
call knytt('"Tjeneste"', 'vedtakId', '"Vedtak"');
call knytt('"Tjeneste"', 'enhetId', '"Enhet"');
call knytt('"Tjeneste"', 'erstatterId', '"Tjeneste"');
call knytt('"Bestilling"', 'tjenesteId', '"Tjeneste"');
call knytt('"Bestilling"', 'enhetId', '"Enhet"');
call knytt('"Installasjon"', 'tjenesteId', '"Tjeneste"');
call knytt('"Avslutningssteg"', 'tjenesteId', '"Tjeneste"');
call knytt('"Avslutningssteg"', 'utstyrId', '"Utstyr"');
call knytt('"Avslutningssteg"', 'utfortAvId', '"Ansatt"');
call knytt('"Person"', 'soneId', '"Enhet"');
call knytt('"Paarorende"', 'personId', '"Person"');
call knytt('"Sokeord"', 'personId', '"Person"');
call knytt('"Utstyr"', 'tjenesteId', '"Tjeneste"');
call knytt('"Vedtak"', 'sakId', '"Sak"');
call knytt('"Vedtak"', 'personId', '"Person"');
call knytt('"Vedtak"', 'brevId', '"Brev"');
call knytt('"Vedtak"', 'saksbehandlerId', '"Ansatt"');
call knytt('"Vedtak"', 'godkjennerId', '"Ansatt"');
call knytt('"Rolletildeling"', 'ansattId', '"Ansatt"');
call knytt('"Rolletildeling"', 'enhetId', '"Enhet"');
call knytt('"Avklaring"', 'modellId', '"Modell"');
call knytt('"Avklaring"', 'oppgaveId', '"Modelloppgave"');
call knytt('"Avklaring"', 'aktorId', '"Modellaktor"');
call knytt('"Avklaring"', 'ansvarligId', '"Ansatt"');
call knytt('"Avklaringsinnlegg"', 'avklaringId', '"Avklaring"');
call knytt('"Gjoremaal"', 'ansattId', '"Ansatt"');
call knytt('"Handlingsplan"', 'modellId', '"Modell"');
call knytt('"Tiltak"', 'planId', '"Handlingsplan"');
call knytt('"Tiltak"', 'oppgaveId', '"Modelloppgave"');
call knytt('"Tiltak"', 'punktId', '"Modellpunkt"');
call knytt('"Tiltak"', 'ansvarligId', '"Ansatt"');
call knytt('"Kontaktpunkt"', 'ansattId', '"Ansatt"');
call knytt('"Modellaktor"', 'modellId', '"Modell"');
call knytt('"Modellaktor"', 'ansattId', '"Ansatt"');
call knytt('"Modellaktor"', 'enhetId', '"Enhet"');
call knytt('"Modelloppgave"', 'modellId', '"Modell"');
call knytt('"Modellpunkt"', 'modellId', '"Modell"');
call knytt('"Modellpunkt"', 'oppgaveId', '"Modelloppgave"');
call knytt('"Modellpunkt"', 'ansvarligId', '"Ansatt"');
call knytt('"Ansvar"', 'modellId', '"Modell"');
call knytt('"Ansvar"', 'oppgaveId', '"Modelloppgave"');
call knytt('"Ansvar"', 'aktorId', '"Modellaktor"');
call knytt('"Ansvar"', 'ansattId', '"Ansatt"');
call knytt('"Oppgavestatus"', 'modellId', '"Modell"');
call knytt('"Oppgavestatus"', 'oppgaveId', '"Modelloppgave"');
call knytt('"Modellhistorikk"', 'modellId', '"Modell"');
call knytt('"Oppgradering"', 'modellId', '"Modell"');
call knytt('"Oppgraderingsendring"', 'oppgraderingId', '"Oppgradering"');
call knytt('respons.enhet', 'utstyrId', '"Utstyr"');
call knytt('respons.enhet', 'tjenesteId', '"Tjeneste"');
call knytt('respons.vakt', 'ansattId', '"Ansatt"', 'ansattVirksomhetId');
call knytt('respons.vakt', 'soneId', '"Enhet"');
call knytt('respons.runde', 'tjenesteId', '"Tjeneste"');
call knytt('respons.runde', 'personId', '"Person"');
call knytt('respons.runde', 'soneId', '"Enhet"');
call knytt('respons.besok', 'personId', '"Person"');
call knytt('respons.fagid', 'personId', '"Person"');
call knytt('respons.abonnement', 'ansattId', '"Ansatt"');

-- A sharing opens one tjeneste and its own person. A role is that of the employee's own login.
alter table "Tjeneste" add constraint "Tjeneste_person_eier_key" unique ("virksomhetId", id, "personId");
alter table "Deling" add constraint "Deling_person_eier_fkey" foreign key ("virksomhetId", "tjenesteId", "personId") references "Tjeneste" ("virksomhetId", id, "personId");
alter table "Ansatt" add constraint "Ansatt_konto_eier_key" unique ("virksomhetId", id, "kontoId");
alter table "Rolletildeling" add constraint "Rolletildeling_konto_eier_fkey" foreign key ("virksomhetId", "ansattId", "kontoId") references "Ansatt" ("virksomhetId", id, "kontoId");

-- What is one per something is one within its virksomhet: a key over all of them would say what the others have.
do $$
declare i record;
begin
  for i in
    select x.indexrelid::regclass navn, x.indrelid::regclass tabell, pg_get_indexdef(x.indexrelid) def from pg_index x join pg_class c on c.oid = x.indrelid
    where x.indisunique and not x.indisprimary and c.relnamespace = 'public'::regnamespace and pg_get_indexdef(x.indexrelid) !~ '"virksomhetId"'
      and c.relname not in ('Konto', 'Virksomhet', 'Malversjon', '_prisma_migrations')
  loop
    execute format('drop index %s', i.navn);
    execute regexp_replace(i.def, 'USING btree \(([^)]*)\)', 'USING btree (\1, "virksomhetId")');
  end loop;
end $$;

alter table "Oppgavestatus" drop constraint "Oppgavestatus_pkey", add constraint "Oppgavestatus_pkey" primary key ("oppgaveId", "virksomhetId");
alter table "Modellhistorikk" drop constraint "Modellhistorikk_pkey", add constraint "Modellhistorikk_pkey" primary key ("modellId", dato, omraade, "virksomhetId");

-- Whose a row is never changes.
create function vern.fast_eier() returns trigger language plpgsql as $$
begin raise exception 'Raden har fått sin eier' using errcode = '42501'; end $$;
create procedure vern.fest(tabell regclass) language plpgsql as $$
begin
  execute format('create trigger fast_eier before update of "virksomhetId" on %s for each row when (old."virksomhetId" is distinct from new."virksomhetId") execute function vern.fast_eier()', tabell);
end $$;

do $$ declare t regclass; begin
  for t in select c.oid from pg_class c where relkind = 'r' and not relforcerowsecurity and relrowsecurity and relnamespace in ('public'::regnamespace, 'respons'::regnamespace) loop
    execute format('alter table %s force row level security', t);
  end loop;
  for t in select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'virksomhetId'
    where relkind in ('r', 'p') and not relispartition and relnamespace in ('public'::regnamespace, 'respons'::regnamespace) loop
    call vern.fest(t);
  end loop;
end $$;

-- New tables come with it.
create or replace procedure lukk_tabell(tabell regclass, les_ogsaa text default 'false', skriv_ogsaa text default 'false') language plpgsql as $$
declare egen text := '"virksomhetId" = (select app_id(''virksomhet''))';
begin
  execute format('alter table %s enable row level security', tabell);
  execute format('alter table %s force row level security', tabell);
  execute format('create policy les on %s for select using (%s or (%s))', tabell, egen, les_ogsaa);
  execute format('create policy ny on %s for insert with check (%s or (%s))', tabell, egen, skriv_ogsaa);
  execute format('create policy endre on %s for update using (%s or (%s)) with check (%s or (%s))', tabell, egen, skriv_ogsaa, egen, skriv_ogsaa);
  execute format('create policy slett on %s for delete using (%s)', tabell, egen);
  call vern.fest(tabell);
end $$;
create or replace procedure respons.lukk(tabell regclass, les_ogsaa text default 'false') language plpgsql as $$
declare
  motor text := '(select app_motor())';
  egen text := '"virksomhetId" = (select app_id(''virksomhet''))';
begin
  execute format('alter table %s enable row level security', tabell);
  execute format('alter table %s force row level security', tabell);
  execute format('create policy les on %s for select using (%s or %s or (%s))', tabell, egen, motor, les_ogsaa);
  execute format('create policy ny on %s for insert with check (%s or %s)', tabell, egen, motor);
  execute format('create policy endre on %s for update using (%s or %s or (%s)) with check (%s or %s or (%s))', tabell, egen, motor, les_ogsaa, egen, motor, les_ogsaa);
  execute format('create policy slett on %s for delete using (%s or %s)', tabell, egen, motor);
  call vern.fest(tabell);
end $$;
revoke execute on all functions in schema vern from public;
