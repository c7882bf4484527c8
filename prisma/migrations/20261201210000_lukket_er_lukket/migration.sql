-- What is closed is opened again by its owner or the engine alone: whoever once handled it for another has no way back to the person.
create function vern.lukket() returns trigger language plpgsql as $$
begin
  if vern.er_motor() or old."virksomhetId" = app_id('virksomhet') then return new; end if;
  raise exception 'Varselet er lukket' using errcode = '42501';
end $$;
create trigger lukket before update of status on respons.varsel
  for each row when (old.status = 'LUKKET' and new.status <> 'LUKKET') execute function vern.lukket();

-- What was handed over is shown while the agreement to take it is in force.
do $$ declare f regprocedure; begin
  foreach f in array array['respons.overlevert(uuid)'::regprocedure, 'respons.overleverte_navn(uuid[])'::regprocedure] loop
    execute replace(pg_get_functiondef(f), 'x.status <> ''LUKKET''', 'x.status <> ''LUKKET'' and exists (select from respons.mottaksavtale a
      where a."virksomhetId" = x."virksomhetId" and a."mottakerId" = x."mottakerVirksomhetId" and a.godtatt is not null and a.avsluttet is null)');
  end loop;
end $$;
