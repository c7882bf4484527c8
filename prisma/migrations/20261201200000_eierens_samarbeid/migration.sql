-- Those whose questions are read here: their own agreement with us decides; where they have written none, ours does.
create or replace view samarbeider with (security_invoker = true) as
  select case when s."virksomhetId" = (select app_id('virksomhet')) then s."motpartId" else s."virksomhetId" end id from "Samarbeid" s
  where (s."motpartId" = (select app_id('virksomhet'))
      or (s."virksomhetId" = (select app_id('virksomhet'))
        and not exists (select from "Samarbeid" e where e."virksomhetId" = s."motpartId" and e."motpartId" = s."virksomhetId")))
    and s."gyldigFra" <= (now() at time zone 'Europe/Oslo')::date
    and (s."gyldigTil" is null or s."gyldigTil" >= (now() at time zone 'Europe/Oslo')::date);
