-- The marks of the chain pass no committed row that is not sealed: a row they had passed would never be. They may be set back,
-- as they are when the database has been restored into a cluster whose counter is behind.
create function vern.seglmerke() returns trigger language plpgsql as $$
declare
  grense xid8 := pg_snapshot_xmin(pg_current_snapshot());
  fra xid8 := '0';
  innsyn_fra xid8 := '0';
begin
  if tg_op = 'UPDATE' then
    fra := old.merke;
    innsyn_fra := old."innsynMerke";
  end if;
  if new.merke > fra and (new.merke > grense or exists (select 1 from "Hendelse" h
    where h."virksomhetId" = new."virksomhetId" and h.xid >= fra and h.xid < new.merke and not exists (select 1 from "HendelseSegl" s where s."hendelseId" = h.id)))
  or new."innsynMerke" > innsyn_fra and (new."innsynMerke" > grense or exists (select 1 from "Innsyn" i
    where i."virksomhetId" = new."virksomhetId" and i.xid >= innsyn_fra and i.xid < new."innsynMerke" and not exists (select 1 from "InnsynSegl" s where s."innsynId" = i.id)))
  then
    raise exception 'Merket går forbi det som ikke er forseglet' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger seglmerke before insert or update on "Seglmerke" for each row execute function vern.seglmerke();

-- What a virksomhet is, and who runs its system, is not its own to change.
call vern.frys('"Virksomhet"', 'type', 'kode', 'vertId');
