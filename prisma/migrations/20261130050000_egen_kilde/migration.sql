-- Nobody takes the place of another's row. What an actor's transaction stores as a varsel is the module's own, of the
-- virksomhet it says: what a source sends, the engine alone stores. ADR 013.
alter policy ny on respons.varsel with check (
  ((select app_motor()) or "virksomhetId" = (select app_id('virksomhet')))
  and exists (select from respons.kilde k where k.id = varsel."kildeId" and k."virksomhetId" = varsel."virksomhetId" and k."tokenHash" = 'intern:' || varsel."virksomhetId"));
drop trigger fryst on respons.varsel;
call vern.frys('respons.varsel', 'id', 'kildeId', 'eksternId', 'avtrykk', 'kopi', 'type', 'serie', 'tidspunkt', 'mottatt', 'verdi', 'posisjon', 'tekst', 'utstyrId', 'tjenesteId', 'personId', 'soneId');

-- The module's own source is found by what stands where others have a token: it names its owner.
alter table respons.kilde add constraint kilde_intern check ("tokenHash" not like 'intern:%' or "tokenHash" = 'intern:' || "virksomhetId");

-- Numbers of the log come from its sequence: one that has not been given out would stop whoever is given it.
do $$ declare t text; p record; begin
  foreach t in array array['"Hendelse"', '"Innsyn"', 'respons.hendelse'] loop
    select pg_get_expr(polwithcheck, polrelid) med into p from pg_policy where polrelid = t::regclass and polname = 'ny';
    execute format('alter policy ny on %s with check (id <= (select s.last_value from %s s where %s.id is not null) and (%s))',
      t, pg_get_serial_sequence(t, 'id'), split_part('.' || t, '.', -1), p.med);
  end loop;
end $$;
