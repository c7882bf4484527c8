-- Muting is a mark on the varsel; the device never had one.
alter table respons.enhet drop column "dempetTil";

-- Where a planned visit comes from: entered by hand, or brought in with a list that may also take it away again.
alter table respons.besok add column kilde text not null default 'MANUELL';
alter table respons.besok add constraint besok_kilde check (kilde in ('MANUELL', 'IMPORT'));
create index besok_tid on respons.besok ("virksomhetId", tid);

-- The id a person has in the system that plans the visits: learned from a line that also names the person.
create table respons.fagid (
  "virksomhetId" uuid not null,
  fagid text not null,
  "personId" uuid not null,
  primary key ("virksomhetId", fagid)
);
call respons.lukk('respons.fagid');

-- Whether the reason it was closed with was a false alarm, as the virksomhet's list said then. Empty for those closed before.
alter table respons.varsel add column feilalarm boolean;

comment on column respons.utsending."virksomhetId" is 'Whose receiver it is: another than the owner of the varsel when its people were told.';

-- Another virksomhet that answers for this one may ask it to evaluate a tjeneste: the event names who asked.
alter policy ny on "Hendelse" with check (
  ("aktorVirksomhetId" = (select app_id('virksomhet'))
    and ("virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt)))
  or ("virksomhetId" = (select app_id('virksomhet')) and (select current_setting('app.respons', true)) = '1'));
