import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../eskalering/ruter';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { rutet } from '../oppdrag/testhjelp';
import { nyKilde, settModell, varsel } from '../testhjelp';
import { erPosisjon, lesEtter, lesPosisjon } from './les';
import { abonner, type Melding, siden, stoppStrom } from './strom';

const db = testdb();
let virksomhetId: string;
let annen: string;
let kilde: Kilde;

beforeAll(async () => {
  virksomhetId = (await db.actor('responsoperator')).virksomhetId;
  annen = (await db.actor('responsoperator', 'skogvang')).virksomhetId;
  kilde = (await nyKilde(virksomhetId)).kilde;
  await settModell(virksomhetId);
});
afterEach(stoppStrom);
afterAll(stoppStrom);

const skriv = (c: { query: (q: string, v: unknown[]) => Promise<unknown> }, varselId: string, type = 'NOTAT') =>
  c.query(`insert into respons.hendelse ("virksomhetId", "varselId", type) values ($1, $2, $3)`, [virksomhetId, varselId, type]);

/** Waits until `fn` holds, as a screen would. */
async function til(fn: () => boolean | Promise<boolean>, ms = 5000): Promise<void> {
  for (const slutt = Date.now() + ms; !(await fn()); ) {
    if (Date.now() > slutt) throw new Error('kom ikke');
    await new Promise((ok) => setTimeout(ok, 10));
  }
}

describe('reading after a place', () => {
  it('a transaction that commits late is told, once, though its ids are lower', async () => {
    const sen = await motorpool().connect();
    const fra = await lesPosisjon(motorpool());
    const [tidlig, sent] = [randomUUID(), randomUUID()];
    await sen.query('begin');
    await skriv(sen, sent);
    await skriv(motorpool(), tidlig);
    const a = await lesEtter(motorpool(), fra);
    expect(a.rader.map((r) => r.varselId)).toEqual([tidlig]);
    await sen.query('commit');
    sen.release();
    const b = await lesEtter(motorpool(), a.posisjon);
    expect(b.rader.map((r) => r.varselId)).toEqual([sent]);
    expect((await lesEtter(motorpool(), b.posisjon)).rader).toEqual([]);
    // From the beginning: both.
    expect((await lesEtter(motorpool(), fra)).rader).toHaveLength(2);
  });

  it('a hundred writers that commit in any order: each event exactly once', async () => {
    let p = await lesPosisjon(motorpool());
    const sett: string[] = [];
    let ferdig = false;
    const skrivere = Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        const c = await motorpool().connect();
        await c.query('begin');
        await skriv(c, randomUUID());
        await new Promise((ok) => setTimeout(ok, (n * 7) % 23));
        await c.query(n % 10 === 0 ? 'rollback' : 'commit');
        c.release();
      }),
    ).then(() => {
      ferdig = true;
    });
    for (let siste = false; !siste; ) {
      siste = ferdig;
      const lest = await lesEtter(motorpool(), p);
      sett.push(...lest.rader.map((r) => r.id));
      p = lest.posisjon;
    }
    await skrivere;
    expect(sett).toHaveLength(90);
    expect(new Set(sett).size).toBe(90);
  });

  it('takes nothing else for a place', () => {
    expect(erPosisjon('10:20:10,15')).toBe(true);
    expect(erPosisjon('10:20:')).toBe(true);
    for (const s of ['', '1', "1:2:'", '1:2:3;drop', 'x:y:']) expect(erPosisjon(s)).toBe(false);
  });
});

/** The connection that listens, once it has looked. */
async function lytter(): Promise<number | undefined> {
  const { rows } = await motorpool().query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and state = 'idle' and query like '%(select pg_current_snapshot() p) n%' and pid <> pg_backend_pid()`,
  );
  return rows[0]?.pid;
}

describe('the stream', () => {
  it('tells each virksomhet of its own, with the varsel as it is', async () => {
    const [mine, andres]: Melding[][] = [[], []];
    abonner(virksomhetId, (m) => mine?.push(m));
    abonner(annen, (m) => andres?.push(m));
    await til(async () => Boolean(await lytter()));
    const id = await rutet(kilde, { enhet: 'UKJENT-7' });
    await til(() => mine?.some((m) => m.varsler.some((v) => v.id === id && v.status === 'VENTER')) ?? false);
    expect(mine?.flatMap((m) => m.hendelser.filter((h) => h.varselId === id).map((h) => h.type))).toEqual(['MOTTATT', 'RUTET', 'UTEN_VAKT']);
    expect(andres).toEqual([]);
  });

  it('names no next of kin: a tekniker listens too', async () => {
    const fra = await lesPosisjon(motorpool());
    await motorpool().query(
      `insert into respons.hendelse ("virksomhetId", "varselId", type, "aktorNavn") values ($1, $2, 'TATT', 'Nina Nes (pårørende)')`,
      [virksomhetId, randomUUID()],
    );
    expect((await siden(virksomhetId, fra)).hendelser).toMatchObject([{ type: 'TATT', av: '' }]);
  });

  it('loses its connection, listens again, and tells what came meanwhile', async () => {
    const sett: string[] = [];
    abonner(virksomhetId, (m) => sett.push(...m.varsler.map((v) => v.id)));
    await til(async () => Boolean(await lytter()));
    await db.admin.$executeRawUnsafe(`select pg_terminate_backend(${await lytter()})`);
    const id = await rutet(kilde);
    await til(() => sett.includes(id), 8000);
  });

  it('a screen that comes back is told everything it missed', async () => {
    const fra = await lesPosisjon(motorpool());
    const [r] = await taImot(kilde, [varsel()]);
    await rutNye();
    const m = await siden(virksomhetId, fra);
    expect(m.varsler.map((v) => v.id)).toEqual([r?.id]);
    expect((await siden(annen, fra)).hendelser).toEqual([]);
    expect(await siden(virksomhetId, 'tull')).toMatchObject({ alt: true });
  });
});
