-- A varsel that was handed over is read after it is closed too (docs/beslutninger/017): then the owner's log says so. To write there
-- opens nothing.
create function respons.hos_oss_foer() returns table (eier uuid, person uuid) language sql stable as $$
  select "virksomhetId", "personId" from respons.varsel where "mottakerVirksomhetId" = (select app_id('virksomhet')) and "personId" is not null $$;
alter policy ny on "Innsyn" with check (
  xid = pg_current_xact_id() and "aktorVirksomhetId" = (select app_id('virksomhet'))
  and ("virksomhetId" = (select app_id('virksomhet'))
    or (cardinality("personIder") > 0 and "personIder" <@ (
      select coalesce(array_agg(p), '{}') from (select "personId" p from delt union select person from respons.hos_oss_foer() where eier = "Innsyn"."virksomhetId") x))));
alter policy ny on "InnsynPerson" with check (
  "virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt) or ("virksomhetId", "personId") in (select * from respons.hos_oss_foer()));
