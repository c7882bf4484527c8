-- Words compared byte by byte: only then is >= and < answered by the index under row-level security.
CREATE TABLE "Sokeord" (
    "virksomhetId" UUID NOT NULL,
    "ord" TEXT COLLATE "C" NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Sokeord_pkey" PRIMARY KEY ("virksomhetId","ord","personId")
);

-- CreateIndex
CREATE INDEX "Sokeord_personId_idx" ON "Sokeord"("personId");

-- AddForeignKey
ALTER TABLE "Sokeord" ADD CONSTRAINT "Sokeord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

create function sokeord(navn text, telefon text) returns setof text language sql immutable as $$
  select ord from (
    select regexp_split_to_table(lower(navn), '\s+') ord
    union select regexp_split_to_table(lower(navn), '[\s-]+')
    union select right(regexp_replace(telefon, '[^0-9]', '', 'g'), 8)) o
  where length(ord) > 1
$$;

create function hold_sokeord() returns trigger language plpgsql as $$
begin
  delete from "Sokeord" where "personId" = new.id;
  insert into "Sokeord" ("virksomhetId", "ord", "personId")
    select new."virksomhetId", o, new.id from sokeord(new.fornavn || ' ' || new.etternavn, new.telefon) o;
  return null;
end $$;
create trigger hold_sokeord_ny after insert on "Person" for each row execute function hold_sokeord();
create trigger hold_sokeord_endret after update of fornavn, etternavn, telefon on "Person" for each row
  when ((old.fornavn, old.etternavn, old.telefon) is distinct from (new.fornavn, new.etternavn, new.telefon)) execute function hold_sokeord();

-- Those who are registered already. The owner of the table sees them only while its rules do not bind the owner.
alter table "Person" no force row level security;
insert into "Sokeord" ("virksomhetId", "ord", "personId")
  select p."virksomhetId", o, p.id from "Person" p, sokeord(p.fornavn || ' ' || p.etternavn, p.telefon) o;
alter table "Person" force row level security;
call lukk_tabell('"Sokeord"');
