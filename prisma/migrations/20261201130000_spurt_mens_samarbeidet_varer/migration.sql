-- Those that have an agreement with mine today, whoever of the two wrote it down.
create view samarbeider with (security_invoker = true) as
  select case when "virksomhetId" = (select app_id('virksomhet')) then "motpartId" else "virksomhetId" end id from "Samarbeid"
  where (select app_id('virksomhet')) in ("virksomhetId", "motpartId") and "gyldigFra" <= (now() at time zone 'Europe/Oslo')::date
    and ("gyldigTil" is null or "gyldigTil" >= (now() at time zone 'Europe/Oslo')::date);

-- A question is read and answered by the virksomhet asked while the agreement lasts. Its answers are found through it.
alter policy les on "Avklaring" using ("virksomhetId" = (select app_id('virksomhet'))
  or ("tilVirksomhetId" = (select app_id('virksomhet')) and "virksomhetId" in (select id from samarbeider)));
alter policy endre on "Avklaring" using ("virksomhetId" = (select app_id('virksomhet'))
  or ("tilVirksomhetId" = (select app_id('virksomhet')) and "virksomhetId" in (select id from samarbeider)))
  with check ("virksomhetId" = (select app_id('virksomhet'))
  or ("tilVirksomhetId" = (select app_id('virksomhet')) and "virksomhetId" in (select id from samarbeider)));
