-- A source that has been heard, and is not any more: how long is too long (minutes), since when it is so, and since when it is watched.
alter table respons.kilde add column "tausEtter" int not null default 60 constraint kilde_taus_etter check ("tausEtter" between 5 and 10080),
  add column "tausSiden" timestamptz(3), add column "vaaketFra" timestamptz(3) not null default now();

-- A device in use that has never been heard: since when it is in use, and when that was told. No index here names "sistLivstegn": it changes all the time.
alter table respons.enhet add column "installertSiden" timestamptz(3) default now(), add column "aldriMeldt" timestamptz(3);
create index enhet_aldri on respons.enhet ("virksomhetId") where "aldriMeldt" is not null;
create or replace function respons.hold_enhet() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.serienummer <> old.serienummer then
    delete from respons.enhet where "virksomhetId" = old."virksomhetId" and "utstyrId" = old.id and serie <> new.serienummer and norm <> normalform(new.serienummer);
  end if;
  insert into respons.enhet ("virksomhetId", serie, "utstyrId", "teknologiKode", leverandor, "tjenesteId", installert)
    values (new."virksomhetId", new.serienummer, new.id, new."teknologiKode", new.leverandor, new."tjenesteId", new.status = 'I_BRUK')
  on conflict (norm, "virksomhetId") do update set serie = excluded.serie, "utstyrId" = excluded."utstyrId", "teknologiKode" = excluded."teknologiKode",
    leverandor = excluded.leverandor, "tjenesteId" = excluded."tjenesteId", installert = excluded.installert,
    "installertSiden" = case when excluded.installert and not respons.enhet.installert then now() else respons.enhet."installertSiden" end,
    fraskrevet = respons.enhet.fraskrevet and excluded.installert,
    "tvistSvar" = case when excluded.installert then respons.enhet."tvistSvar" end, "tvistSiden" = case when excluded.installert then respons.enhet."tvistSiden" end;
  return null;
end $$;
