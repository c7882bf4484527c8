-- An approved vedtak cannot go back to being a draft: otherwise it could be changed by way of its status.
create or replace function vern_vedtak() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'Vedtak slettes ikke' using errcode = '42501'; end if;
  if old.status in ('GODKJENT', 'AVSLUTTET') and (to_jsonb(new) - '{status,avsluttet,versjon}'::text[]) is distinct from (to_jsonb(old) - '{status,avsluttet,versjon}'::text[]) then
    raise exception 'Vedtaket er fattet og kan ikke endres' using errcode = '42501';
  end if;
  if old.status in ('GODKJENT', 'AVSLUTTET') and new.status not in ('GODKJENT', 'AVSLUTTET') then
    raise exception 'Vedtaket er fattet og kan ikke bli et utkast igjen' using errcode = '42501';
  end if;
  if old.status = 'AVSLUTTET' and new.status <> 'AVSLUTTET' then
    raise exception 'Et avsluttet vedtak kan ikke åpnes' using errcode = '42501';
  end if;
  if new.status = 'AVSLUTTET' and exists (
    select 1 from "Utstyr" u join "Tjeneste" t on t.id = u."tjenesteId" where t."vedtakId" = new.id and u.status in ('I_BRUK', 'HENTET')) then
    raise exception 'Utstyr er ikke hentet og nullstilt' using errcode = '23514';
  end if;
  return new;
end $$;
