-- A login that belongs to several virksomheter. Being employed is an invitation until the person has said yes: until then
-- the row has an e-mail and no login, and neither side sees the other. Sessions and blocks belong to the employment; the
-- login itself is blocked by itself and by its home alone.
alter table "Konto" add column "hjemvirksomhetId" uuid references "Virksomhet" (id), add column "sistRolleId" uuid, add column "sistVirksomhetId" uuid;
alter table "Ansatt" add column "epost" text, add column "sperret" timestamptz(3), add column "sesjonerFra" timestamptz(3), add column "avslaatt" timestamptz(3);
alter table "Ansatt" alter column "kontoId" drop not null;
alter table "Rolletildeling" alter column "kontoId" drop not null;

alter table "Konto" no force row level security;
alter table "Ansatt" no force row level security;
update "Ansatt" a set epost = k.epost from "Konto" k where k.id = a."kontoId";
update "Konto" k set "hjemvirksomhetId" = (select a."virksomhetId" from "Ansatt" a where a."kontoId" = k.id order by a.id limit 1);
alter table "Konto" force row level security;
alter table "Ansatt" force row level security;

alter table "Ansatt" alter column "epost" set not null;
create unique index "Ansatt_virksomhetId_epost_key" on "Ansatt" ("virksomhetId", epost);
create index "ansatt_invitert" on "Ansatt" (epost) where "kontoId" is null;

-- Who logs in sees the invitations to their own e-mail, and nobody else's.
alter policy les on "Ansatt" using (
  "virksomhetId" = (select app_id('virksomhet')) or "kontoId" = (select app_id('konto'))
  or ("kontoId" is null and epost = (select app_innlogging())));

-- A virksomhet changes the logins it is the home of, and no others.
alter policy endre on "Konto" using (id = (select app_id('konto')) or "hjemvirksomhetId" = (select app_id('virksomhet')));

-- Only the login itself ties an employment to it, and never again to another.
create function vern_konto() returns trigger language plpgsql as $$
begin
  if not row_security_active(tg_relid) then return new; end if;
  if (tg_op = 'INSERT' or new."kontoId" is distinct from old."kontoId") and new."kontoId" is not null then
    if new."kontoId" <> coalesce((select app_id('konto')), '00000000-0000-0000-0000-000000000000') or (tg_op = 'UPDATE' and old."kontoId" is not null) then
      raise exception 'En konto knyttes bare av den som eier den' using errcode = '42501';
    end if;
  end if;
  if tg_op = 'UPDATE' and old."kontoId" is not null and new."kontoId" is null then
    raise exception 'En konto knyttes ikke fra' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger vern_konto before insert or update on "Ansatt" for each row execute function vern_konto();

-- A role follows its employment's login.
create function rolle_folger_ansatt() returns trigger language plpgsql as $$
begin
  if row_security_active(tg_relid) then
    new."kontoId" := (select a."kontoId" from "Ansatt" a where a.id = new."ansattId");
  end if;
  return new;
end $$;
create trigger rolle_folger_ansatt before insert or update on "Rolletildeling" for each row execute function rolle_folger_ansatt();

-- The home of a login is set once.
create function vern_hjem() returns trigger language plpgsql as $$
begin
  if row_security_active(tg_relid) and old."hjemvirksomhetId" is not null and new."hjemvirksomhetId" is distinct from old."hjemvirksomhetId" then
    raise exception 'Kontoen har alt et hjem' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger vern_hjem before update on "Konto" for each row execute function vern_hjem();
