import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { reisVarsler } from '@/lib/respons/mottak/intern';
import { taImot } from '@/lib/respons/mottak/ko';
import { somRad } from '@/lib/respons/mottak/lagre';
import { somKlient } from '@/lib/respons/oppdrag/queries-motor';
import { nyKilde, varsel } from '@/lib/respons/testhjelp';
import type { Actor } from '../actor';
import { motorpool, type Tx, withActor } from '../db';
import { testdb } from '../testdb';

/* Keys that somebody else's row needs, taken beforehand by SQL in one's own name: Skogvang stands in Fjordvik's way. */
const db = testdb();
let eier: Actor;
let annen: Actor;
beforeAll(async () => {
  eier = await db.actor('saksbehandler');
  annen = await db.actor('saksbehandler', 'skogvang');
});
const som = (hvem: Actor, sql: string) => withActor(hvem, (tx) => tx.$executeRawUnsafe(sql));
const nekt = /42501|23503|23514|row-level security|foreign key|check constraint/;

/** Unique keys without the owner, of other than a made-up id, and why nobody can take another's. */
const UTEN: Record<string, string> = {
  '"Hendelse" (id)': 'a number that has been given out (policy `ny`)',
  '"Innsyn" (id)': 'a number that has been given out (policy `ny`)',
  'respons.hendelse (id, tid)': 'a number that has been given out (policy `ny`)',
  'respons.abonnement (endpoint, "ansattId")': 'the employee is of the owner (knytt)',
  'respons.abonnement (id, "ansattId")': 'the employee is of the owner (knytt)',
  'respons.avvist ("kildeId", "time", grunn, felt)': 'the engine alone writes',
  'respons.felles (navn)': 'the engine alone',
  'respons.gammeltoken (hash)': 'of a secret',
  'respons.kilde ("tokenHash")': 'of a secret, or names the owner (kilde_intern)',
  'respons.svarlenke (hash)': 'the engine alone',
  'respons.svarlenke ("utsendingId")': 'the engine alone',
  'respons.utsending (id)': 'the engine writes, and what acts in its stead',
  'respons.utsending (nokkel)': 'the engine writes, and what acts in its stead',
  'respons.varsel ("kildeId", "eksternId", avtrykk, kopi)':
    'the source is of the owner, and the module’s own (policy `ny`); nothing of it is changed (fryst)',
  '"Konto" (epost)': 'of a login, in no virksomhet',
  '"Konto" ("oidcSubjekt")': 'of a login, in no virksomhet',
  '"Malversjon" ("malId", versjon)': 'of the content',
  '"Virksomhet" (kode)': 'public',
  'forsok (key)': 'a counter of guesses: ADR 013',
  '_prisma_migrations (id)': 'read alone',
};

describe('nobody takes the place of another’s row', () => {
  it('every unique key names the owner, is a made-up id, or has a reason', async () => {
    const r = await db.admin.$queryRaw<{ navn: string }[]>`
      select x.indrelid::regclass || substr(pg_get_indexdef(x.indexrelid), strpos(pg_get_indexdef(x.indexrelid), ' USING btree') + 12) navn
      from pg_index x join pg_class c on c.oid = x.indrelid
      where x.indisunique and not c.relispartition and c.relnamespace in ('public'::regnamespace, 'respons'::regnamespace)
        and pg_get_indexdef(x.indexrelid) !~ '"(v|ansattV)irksomhetId"'
        and not (x.indnatts = 1 and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0] and a.attname = 'id' and a.atttypid = 'uuid'::regtype))
      order by 1`;
    expect(r.map((x) => x.navn).sort()).toEqual(Object.keys(UTEN).sort());
  });

  it('an alarm that another has stored beforehand is not there: the real one is taken in, and is new', async () => {
    const { kilde } = await nyKilde(eier.virksomhetId);
    const inn = varsel();
    const rad = somRad(kilde, inn);
    const opptatt = (hvem: Actor, kildeId: string) =>
      som(
        hvem,
        `insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", avtrykk, type, prioritet, tidspunkt, status)
         values (gen_random_uuid(), '${hvem.virksomhetId}', '${kildeId}', '${rad.eksternId}', ${rad.avtrykk}, 'teknisk', 4, now(), 'LUKKET')`,
      );
    const { kilde: egen } = await nyKilde(annen.virksomhetId);
    await expect(opptatt(annen, kilde.id)).rejects.toThrow(nekt);
    await expect(opptatt(annen, egen.id)).rejects.toThrow(nekt);
    await expect(opptatt(annen, randomUUID())).rejects.toThrow(nekt);
    await expect(opptatt(eier, kilde.id)).rejects.toThrow(nekt);
    const [svar] = await taImot(kilde, [inn]);
    expect(svar).toMatchObject({ ny: true });
    const { rows } = await motorpool().query('select "virksomhetId" v from respons.varsel where "kildeId" = $1', [kilde.id]);
    expect(rows).toEqual([{ v: eier.virksomhetId }]);
    for (const felt of ['avtrykk = 1', 'kopi = 3', 'id = gen_random_uuid()'])
      await expect(som(eier, `update respons.varsel set ${felt} where "kildeId" = '${kilde.id}'`), felt).rejects.toThrow(nekt);
  });

  it('the module’s own source cannot be taken, whatever another has made; nor a name of it stop what it raises', async () => {
    const kilde = (token: string, navn: string = randomUUID()) =>
      som(
        annen,
        `insert into respons.kilde (id, "virksomhetId", navn, "tokenHash") values (gen_random_uuid(), '${annen.virksomhetId}', '${navn}', '${token}')`,
      );
    await expect(kilde(`intern:${eier.virksomhetId}`)).rejects.toThrow(nekt);
    const { kilde: k } = await nyKilde(annen.virksomhetId);
    await expect(som(annen, `update respons.kilde set "tokenHash" = 'intern:${eier.virksomhetId}' where id = '${k.id}'`)).rejects.toThrow(nekt);
    await kilde('a'.repeat(64), 'Helhet');
    const reis = (tx: Tx, v: Actor) =>
      reisVarsler(somKlient(tx), [{ virksomhetId: v.virksomhetId, eksternId: 'opptatt:1', type: 'teknisk', verdi: 'systemtest_feil' }]);
    for (const v of [eier, annen]) {
      expect((await withActor(v, (tx) => reis(tx, v))).size).toBe(1);
      expect((await withActor(v, (tx) => reis(tx, v))).size).toBe(0);
    }
    await expect(withActor(annen, (tx) => reis(tx, eier))).rejects.toThrow(nekt);
    const { rows } = await motorpool().query(`select 1 from respons.kilde where "tokenHash" = 'intern:' || "virksomhetId"`);
    expect(rows).toHaveLength(2);
  });

  it('no event or look-up has a number that has not been given out', async () => {
    const hos = `'${annen.virksomhetId}'`;
    const langt = 'overriding system value';
    for (const sql of [
      `insert into respons.hendelse (id, "virksomhetId", type) ${langt} values (1e12, ${hos}, 'X')`,
      `insert into "Hendelse" (id, "virksomhetId", type, "aktorVirksomhetId", "aktorNavn", rolle, "objektType", "objektId") values (1e12, ${hos}, 'X', ${hos}, 'X', 'x', 'X', gen_random_uuid())`,
      `insert into "Innsyn" (id, "virksomhetId", "aktorVirksomhetId", "ansattId", "aktorNavn", rolle, hva, hvorfor) values (1e12, ${hos}, ${hos}, '${annen.ansattId}', 'X', 'x', 'x', 'x')`,
    ])
      await expect(som(annen, sql), sql).rejects.toThrow(/42501|row-level security/);
    // Several in one statement have each their own number.
    expect(await som(annen, `insert into respons.hendelse ("virksomhetId", type) values (${hos}, 'X'), (${hos}, 'X')`)).toBe(2);
  });
});
