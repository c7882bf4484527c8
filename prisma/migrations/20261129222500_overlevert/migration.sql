-- A varsel that another virksomhet has given us to handle shows what handling it takes, and not the person's record: name,
-- address, phone, how to get in, the plan of the tjeneste that gave the alarm, and the nearest of kin. The rows themselves
-- are the owner's alone, or whom it has shared them with.
alter policy les on "Person" using ("virksomhetId" = (select app_id('virksomhet')) or id in (select "personId" from delt));
alter policy les on "Paarorende" using ("virksomhetId" = (select app_id('virksomhet')) or "personId" in (select "personId" from delt));
alter policy les on "Tjeneste" using ("virksomhetId" = (select app_id('virksomhet')) or id in (select "tjenesteId" from delt));
alter policy les on "Utstyr" using ("virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt));
alter policy les on "Installasjon" using ("virksomhetId" = (select app_id('virksomhet')) or "tjenesteId" in (select "tjenesteId" from delt));

-- What handling this open varsel takes; null unless it is ours to handle for another.
create function respons.overlevert(varsel uuid) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v record; ut jsonb; for_ text := current_setting('app.kontekst', true); hos uuid := app_id('virksomhet');
begin
  select x."virksomhetId", x."personId", x."tjenesteId" into v from respons.varsel x
    where x.id = varsel and x."mottakerVirksomhetId" = hos and x."virksomhetId" <> hos and x.status <> 'LUKKET' and x."personId" is not null;
  if not found then return null; end if;
  perform vern.sett(v."virksomhetId" || '|||');
  select jsonb_build_object(
      'id', p.id, 'virksomhetId', p."virksomhetId", 'fornavn', p.fornavn, 'etternavn', p.etternavn, 'adresse', p.adresse,
      'postnummer', p.postnummer, 'poststed', p.poststed, 'telefon', p.telefon, 'spraak', p.spraak, 'trengerTolk', p."trengerTolk",
      'nokkelinfo', p.nokkelinfo, 'sone', (select e.navn from "Enhet" e where e.id = p."soneId"),
      'paarorende', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from (
        select id, navn, relasjon, telefon, naermeste, verge from "Paarorende"
        where "personId" = p.id and telefon is not null order by naermeste desc, rekkefolge, id limit 1) n),
      'tjeneste', (select jsonb_build_object('id', t.id, 'kode', t.kode, 'status', t.status, 'innstillinger', t.innstillinger, 'tiltaksplan', t.tiltaksplan,
          'avvik', i.avvik, 'paarorendeavtaler', i."paarorendeavtaler", 'nokkelavtale', b.nokkelavtale, 'adkomst', b.adkomst)
        from "Tjeneste" t left join "Installasjon" i on i."tjenesteId" = t.id left join "Bestilling" b on b."tjenesteId" = t.id
        where t.id = v."tjenesteId" and t."personId" = p.id))
    into ut from "Person" p where p.id = v."personId" and p."virksomhetId" = v."virksomhetId";
  perform set_config('app.kontekst', coalesce(for_, ''), true);
  return ut;
end $$;

-- Name and address of those whose open varsler are ours to handle for another, for the queue.
create function respons.overleverte_navn(ider uuid[])
  returns table (id uuid, "virksomhetId" uuid, fornavn text, etternavn text, adresse text, postnummer text, poststed text, sone text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v record; for_ text := current_setting('app.kontekst', true); hos uuid := app_id('virksomhet');
begin
  for v in select x."virksomhetId" eier, array_agg(distinct x."personId") personer from respons.varsel x
    where x."mottakerVirksomhetId" = hos and x."virksomhetId" <> hos and x.status <> 'LUKKET' and x."personId" = any (ider) group by 1
  loop
    perform vern.sett(v.eier || '|||');
    return query select p.id, p."virksomhetId", p.fornavn, p.etternavn, p.adresse, p.postnummer, p.poststed, (select e.navn from "Enhet" e where e.id = p."soneId")
      from "Person" p where p."virksomhetId" = v.eier and p.id = any (v.personer);
    perform set_config('app.kontekst', coalesce(for_, ''), true);
  end loop;
end $$;
