import { describe, expect, it } from 'vitest';
import { testdb } from '../testdb';

const db = testdb();

/** Columns that name something, and why no key that carries the owner binds them. */
const UTEN: Record<string, string> = {
  '"Evaluering".utfortAvId': 'an employee of whichever virksomhet follows up; shown by the name beside it',
  '"Kartlegging".skjemaId': 'a code of the content',
  '"Modell".malId': 'a code of the content',
  '"Malversjon".malId': 'a code of the content',
  '"Virksomhet".forlopId': 'a code of the content',
  '"Hendelse".objektId': 'of many kinds; read with the owner',
  '"Gjoremaal".objektId': 'of many kinds; read with the owner',
  '"Ansatt".kontoId': 'one login may be employed by several; tied by the login itself alone (vern_konto)',
  '"Konto".sistRolleId': 'of a login, in no virksomhet; a role that is not its own is not found',
  '"AvsluttetSesjon".kontoId': 'of a login, in no virksomhet',
  'respons.kildeavtale.kildeId': 'the source of the supplier that the agreement is with',
  'respons.kildeavtale.leverandorId': 'names a virksomhet',
  'respons.mottaksavtale.mottakerId': 'names a virksomhet',
  'respons.avvist.kildeId': 'a supplier’s source sends for many; the engine’s counter',
  'respons.varsel.eksternId': 'the source’s own',
  'respons.varsel.kildeId': 'a supplier’s source sends for many; written by the engine alone (fryst), else the owner’s internal one (policy `ny`)',
  'respons.varsel.utstyrId': 'written by the engine alone (fryst), from respons.enhet of the owner',
  'respons.varsel.tjenesteId': 'written by the engine alone (fryst), from respons.enhet of the owner',
  'respons.varsel.personId': 'written by the engine alone (fryst); opens only a person of the owner (hos_oss)',
  'respons.varsel.soneId': 'written by the engine alone (fryst)',
  'respons.varsel.samlingId': 'opens nothing; a key would be checked for each of a storm',
  'respons.varsel.tattAvId': 'an employee of whoever took it; shown by the name beside it',
  'respons.utsending.varselId': 'the receiver’s virksomhet is on the row, not the owner of the varsel; written by the engine alone',
  'respons.svarlenke.varselId': 'the engine’s table',
  'respons.svarlenke.utsendingId': 'the engine’s table',
  'respons.runde.startetAvId': 'an employee of whoever began it; who may be of the centre that looks after the round',
  'respons.runde.varselId': 'a key would need one more index on the table of the intake; opens nothing',
  'respons.hendelse.varselId': 'partitioned log; policy `ny` asks whose the varsel is',
  'respons.hendelse.personId': 'partitioned log, written beside the varsel; opens nothing',
  'respons.hendelse.ansattId': 'partitioned log; shown by the name beside it',
};
/** The names of virksomheter are public, and a row that names one is opened by policies, not by keys. */
const VIRKSOMHET = /(virksomhetId|VirksomhetId|motpartId|vertId)$/;

describe('what points', () => {
  it('every column that names a row carries its owner in a foreign key, or has a reason', async () => {
    const r = await db.admin.$queryRaw<{ navn: string; bundet: boolean }[]>`
      select c.oid::regclass || '.' || a.attname navn, exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey) and cardinality(k.conkey) > 1
          and exists (select from pg_attribute v where v.attrelid = c.oid and v.attnum = any (k.conkey) and v.attname ~ '[vV]irksomhetId$')) bundet
      from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
      where relnamespace in ('public'::regnamespace, 'respons'::regnamespace) and relkind in ('r', 'p') and not relispartition and a.attname ~ 'Id$'`;
    const pekere = r.filter((x) => !VIRKSOMHET.test(x.navn));
    expect(pekere.length).toBeGreaterThan(90);
    expect(
      pekere
        .filter((x) => !x.bundet)
        .map((x) => x.navn)
        .sort(),
    ).toEqual(Object.keys(UTEN).sort());
  });

  it('whose a row is, is settled once and for all, in every table', async () => {
    const r = await db.admin.$queryRaw<{ navn: string; fast: boolean }[]>`
      select c.oid::regclass::text navn, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'fast_eier' and t.tgenabled = 'O') fast
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'virksomhetId'
      where relnamespace in ('public'::regnamespace, 'respons'::regnamespace) and relkind in ('r', 'p')`;
    expect(r.length).toBeGreaterThan(45);
    expect(r.filter((x) => !x.fast)).toEqual([]);
    await expect(
      db.admin.$executeRaw`update "Enhet" set "virksomhetId" = (select id from "Virksomhet" v where v.id <> "virksomhetId" limit 1)`,
    ).rejects.toThrow(/fått sin eier/);
  });
});
