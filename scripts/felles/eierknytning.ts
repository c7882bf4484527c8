/**
 * prisma/schema knows a relation by the column that points, and a unique field by itself; in the database both carry the
 * owner (ADR 013). This turns a scratch database into what the schema says, so that the two can be compared.
 */
export const UTEN_EIER = `do $$
declare k record; i record;
begin
  for k in
    select conname navn, conrelid::regclass tabell, confrelid::regclass maal, confdeltype::text slett,
      (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[2]) kolonne
    from pg_constraint where contype = 'f' and cardinality(conkey) > 1 and connamespace = 'public'::regnamespace
  loop
    execute format('alter table %s drop constraint %I', k.tabell, k.navn);
    if k.navn like '%\\_eier\\_fkey' then continue; end if;
    execute format('alter table %s add constraint %I foreign key (%I) references %s (id) on update cascade on delete %s', k.tabell, k.navn, k.kolonne, k.maal,
      case k.slett when 'n' then 'set null' when 'c' then 'cascade' else 'restrict' end);
  end loop;
  for k in select conname navn, conrelid::regclass tabell from pg_constraint where contype = 'u' and conname like '%\\_eier\\_key' and connamespace = 'public'::regnamespace loop
    execute format('alter table %s drop constraint %I cascade', k.tabell, k.navn);
  end loop;
  for k in
    select conname navn, conrelid::regclass tabell, pg_get_constraintdef(oid) def from pg_constraint
    where contype = 'p' and connamespace = 'public'::regnamespace and pg_get_constraintdef(oid) like '%, "virksomhetId")'
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s', k.tabell, k.navn, k.navn, replace(k.def, ', "virksomhetId")', ')'));
  end loop;
  for i in
    select indexrelid::regclass navn, pg_get_indexdef(indexrelid) def from pg_index join pg_class c on c.oid = indrelid
    where indisunique and not indisprimary and c.relnamespace = 'public'::regnamespace and pg_get_indexdef(indexrelid) like '%, "virksomhetId")'
  loop
    execute format('drop index %s', i.navn);
    execute replace(i.def, ', "virksomhetId")', ')');
  end loop;
end $$`;
