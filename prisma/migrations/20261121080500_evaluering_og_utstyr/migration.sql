-- An evaluation remembers who was heard, and whose recommendation it decides.
alter table "Evaluering" add column "hort" jsonb not null default '[]';
alter table "Evaluering" add column "anbefaltAvId" uuid;

-- The other half of vern_vedtak: a device cannot come into use on a tjeneste that is closed. The tjeneste is locked, so
-- that a device and the closing of its vedtak cannot pass each other.
create function vern_utstyr() returns trigger language plpgsql as $$
declare tilstand "TjenesteStatus";
begin
  if new.status not in ('I_BRUK', 'HENTET') then return new; end if;
  select status into tilstand from "Tjeneste" where id = new."tjenesteId" for share;
  if tilstand = 'AVSLUTTET' then raise exception 'Tjenesten er avsluttet' using errcode = '23514'; end if;
  return new;
end $$;
create trigger vern_utstyr before insert or update of status, "tjenesteId" on "Utstyr" for each row execute function vern_utstyr();
