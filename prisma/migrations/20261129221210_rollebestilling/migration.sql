-- Four eyes on power. Roles that see persons, and systemadministrator, are ordered by one and confirmed by another; the
-- table below and lib/virksomhet/rules-bestilling.ts say which do not need it, and a test holds the two together.
create type "Bestillingsstatus" as enum ('BESTILT', 'GITT', 'AVSLAATT', 'TRUKKET');
create table "Rollebestilling" (
  "id" uuid not null,
  "virksomhetId" uuid not null,
  "ansattId" uuid not null,
  "enhetId" uuid not null,
  "rolle" "Rolle" not null,
  "gyldigFra" date not null,
  "gyldigTil" date,
  "begrunnelse" text not null,
  "midlertidig" boolean not null default false,
  "status" "Bestillingsstatus" not null default 'BESTILT',
  "bestiltAvId" uuid not null,
  "bestiltAvNavn" text not null,
  "bestilt" timestamptz(3) not null,
  "avgjortAvId" uuid,
  "avgjortAvNavn" text,
  "avgjort" timestamptz(3),
  "grunn" text,
  "versjon" integer not null default 1,
  constraint "Rollebestilling_pkey" primary key ("id"),
  constraint fire_oyne check ("bestiltAvId" <> "ansattId"
    and (status <> 'GITT' or ("avgjortAvId" is not null and "avgjortAvId" <> "bestiltAvId" and "avgjortAvId" <> "ansattId")))
);
alter table "Rollebestilling" add constraint "Rollebestilling_ansattId_fkey" foreign key ("ansattId") references "Ansatt" ("id") on delete restrict on update cascade;
alter table "Rollebestilling" add constraint "Rollebestilling_enhetId_fkey" foreign key ("enhetId") references "Enhet" ("id") on delete restrict on update cascade;
create index "Rollebestilling_virksomhetId_status_idx" on "Rollebestilling" ("virksomhetId", "status");
create index "Rollebestilling_ansattId_idx" on "Rollebestilling" ("ansattId");
create unique index rollebestilling_en_aapen on "Rollebestilling" ("ansattId", "enhetId", rolle) where status = 'BESTILT';
call lukk_tabell('"Rollebestilling"');
alter table "Rolletildeling" add column "bestillingId" uuid;

-- An order is what it was when it was written. Whoever orders and whoever decides is the one who is logged in.
create function vern_rollebestilling() returns trigger language plpgsql as $$
declare hvem uuid;
begin
  if not row_security_active(tg_relid) then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then raise exception 'En bestilling slettes ikke' using errcode = '42501'; end if;
  if tg_op = 'INSERT' then
    if new.status <> 'BESTILT' then raise exception 'En bestilling begynner som bestilt' using errcode = '42501'; end if;
    hvem := new."bestiltAvId";
  else
    if old.status <> 'BESTILT' then raise exception 'Bestillingen er avgjort' using errcode = '42501'; end if;
    if (to_jsonb(new) - '{status,avgjortAvId,avgjortAvNavn,avgjort,grunn,versjon}'::text[]) <> (to_jsonb(old) - '{status,avgjortAvId,avgjortAvNavn,avgjort,grunn,versjon}'::text[]) then
      raise exception 'En bestilling endres ikke' using errcode = '42501';
    end if;
    hvem := new."avgjortAvId";
  end if;
  if not exists (select from "Ansatt" a where a.id = hvem and a."virksomhetId" = new."virksomhetId" and a."kontoId" = (select app_id('konto'))) then
    raise exception 'Bestillingen er i en annens navn' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger vern_rollebestilling before insert or update or delete on "Rollebestilling" for each row execute function vern_rollebestilling();

-- A role is given once, by its order where it needs one, and can only be made shorter.
create function vern_rolle() returns trigger language plpgsql as $$
begin
  if not row_security_active(tg_relid) then return new; end if;
  if tg_op = 'INSERT' then
    if new.rolle not in ('tjenesteeier', 'tjenesteforvalter') and not exists (
      select from "Rollebestilling" b where b.id = new."bestillingId" and b.status = 'GITT'
        and b."ansattId" = new."ansattId" and b."enhetId" = new."enhetId" and b.rolle = new.rolle and b."virksomhetId" = new."virksomhetId"
        and new."gyldigFra" >= b."gyldigFra" and new."gyldigTil" is not distinct from b."gyldigTil") then
      raise exception 'Rollen er ikke bestilt og bekreftet' using errcode = '42501';
    end if;
    return new;
  end if;
  if (new."ansattId", new."enhetId", new.rolle, new."virksomhetId", new."gyldigFra") is distinct from (old."ansattId", old."enhetId", old.rolle, old."virksomhetId", old."gyldigFra")
    or new."bestillingId" is distinct from old."bestillingId" then
    raise exception 'En rolle flyttes ikke' using errcode = '42501';
  end if;
  if old."gyldigTil" is not null and (new."gyldigTil" is null or new."gyldigTil" > old."gyldigTil") then
    raise exception 'En rolle forlenges ikke' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger vern_rolle before insert or update on "Rolletildeling" for each row execute function vern_rolle();
create unique index rolletildeling_en_per_bestilling on "Rolletildeling" ("bestillingId") where "bestillingId" is not null;
