import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kontoMedPassord, startSesjon } from '@/lib/innlogging/konto';
import type { Actor } from '@/lib/platform/actor';
import { lagKapsel, lesToken } from '@/lib/platform/auth';
import { withActor } from '@/lib/platform/db';
import { feilVedNokler, NOKKELNAVN, NOKLER, type Nokkelnavn, nokkel, nokkelMedId, nokler, skjul } from '@/lib/platform/nokler';
import { testdb } from '@/lib/platform/testdb';
import { svarkode } from '@/lib/respons/kanal/svar-kode';
import { signer, signeringsnokler } from '@/lib/respons/kanal/webhook';
import { finnKilde } from '@/lib/respons/mottak/kilder';
import { byttKildetoken, registrerNyKilde } from '@/lib/respons/oppdrag/kilde/commands';
import { migrer } from './felles/migrering';
import { brukNokler, dbmiljo, dbtilgang, provenokler } from './felles/miljo';

const db = testdb();
let admin: Actor;
beforeAll(async () => {
  admin = await db.actor('systemadministrator');
});
/** Puts a new key in use; the old one is accepted while `behold`. */
function bytt(navn: Nokkelnavn, behold: boolean): void {
  const gammel = nokkel(navn).verdi;
  process.env[NOKLER[navn]] = `ny-${randomUUID()}`;
  if (behold) process.env[`${NOKLER[navn]}_FORRIGE`] = gammel;
  else delete process.env[`${NOKLER[navn]}_FORRIGE`];
}
afterEach(() => {
  for (const n of NOKKELNAVN) delete process.env[`${NOKLER[n]}_FORRIGE`];
  Object.assign(process.env, provenokler());
});

/** What each key gives, to see that one key's change is felt by its own alone. */
const KROPP = '{"varselId":"1"}';
const signaturer = (s: string) => [...s.matchAll(/v1=([0-9a-f]{64})/g)].map((m) => m[1]);
const sjekk = (mottakersNokkel: string, hode: string): boolean =>
  signaturer(hode).includes(createHmac('sha256', mottakersNokkel).update(`1700000000.${KROPP}`).digest('hex'));
const send = () => signer(admin.virksomhetId, KROPP, 1_700_000_000);
const kapsel = async () => {
  const token = await startSesjon((await kontoMedPassord('leder@fjordvik.demo', 'demo-helhet')) ?? '');
  return token ? (await lagKapsel(token)).value : '';
};

describe('keys, changed one at a time', () => {
  it('a session that was begun before goes on, is renewed with the new key, and ends when the old key is taken away', async () => {
    const foer = await kapsel();
    bytt('sesjon', true);
    const lest = await lesToken(foer);
    expect(lest).not.toBeNull();
    const fornyet = lest ? (await lagKapsel(lest)).value : '';
    delete process.env.NEXTAUTH_SECRET_FORRIGE;
    expect(await lesToken(foer)).toBeNull();
    expect(await lesToken(fornyet)).toMatchObject({ kontoId: lest?.kontoId });
  });

  it('a webhook is signed with both, so that the receiver may change when it suits', () => {
    const [gammel = ''] = signeringsnokler(admin.virksomhetId);
    expect(signaturer(send())).toHaveLength(1);
    bytt('webhook', true);
    const [ny = ''] = signeringsnokler(admin.virksomhetId);
    expect([sjekk(gammel, send()), sjekk(ny, send())]).toEqual([true, true]);
    delete process.env.HELHET_NOKKEL_WEBHOOK_FORRIGE;
    expect([sjekk(gammel, send()), sjekk(ny, send())]).toEqual([false, true]);
    expect(signeringsnokler(randomUUID())).not.toContain(ny);
  });

  it('an answer link that is sent stays good, also when its message is sent again', async () => {
    const u = { id: '900001', eier: admin.virksomhetId, varselId: randomUUID() };
    const kode = await svarkode(u);
    bytt('svar', true);
    expect(await svarkode(u)).toBe(kode);
    expect(await svarkode({ ...u, id: '900002' })).not.toBe(kode);
    bytt('svar', false);
    expect(await svarkode(u)).not.toBe(kode);
  });

  it('a source keeps its token, and a submission that is sent again shows the same one', async () => {
    const d = { nokkel: randomUUID(), navn: 'Nøkkelprøve' };
    const a = await registrerNyKilde(admin, d);
    bytt('kilde', true);
    expect(await registrerNyKilde(admin, d)).toEqual(a);
    expect((await finnKilde(a.token))?.id).toBe(a.id);
    bytt('kilde', false);
    expect((await finnKilde(a.token))?.id).toBe(a.id);
    await expect(registrerNyKilde(admin, d)).rejects.toMatchObject({ kode: 'KONFLIKT' });
    const b = await byttKildetoken(admin, { nokkel: randomUUID(), id: a.id, versjon: 1 });
    expect((await finnKilde(b.token))?.id).toBe(a.id);
  });

  it.each([
    ['database', 'app', 'DATABASE_APP_URL'],
    ['motor', 'motor', 'DATABASE_MOTOR_URL'],
  ] as const)('%s: the database role gets its new password at the next start, and the old one is refused', async (navn, rolle, url) => {
    process.env.DATABASE_APP_ROLE = `helhet_nokkel_${process.pid}_app`;
    const roller = [dbtilgang().app.navn, dbtilgang().motor.navn];
    const inn = async (passord: string) => {
      const t = dbtilgang();
      const c = new pg.Client({ connectionString: dbmiljo(db.adminUrl, { ...t, [rolle]: { ...t[rolle], passord } })[url] });
      await c.connect();
      await c.end();
    };
    const gammel = nokkel(navn).verdi;
    try {
      await migrer(db.adminUrl, dbtilgang());
      await inn(gammel);
      bytt(navn, false);
      // What somebody with the old one has set on the role goes as well.
      const satt = () =>
        db.admin.$queryRaw<unknown[]>`select 1 a from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where r.rolname = any(${roller})`;
      for (const hvor of ['', `in database "${new URL(db.adminUrl).pathname.slice(1)}" `])
        await db.admin.$executeRawUnsafe(`alter role ${dbtilgang()[rolle].navn} ${hvor}set default_transaction_read_only = on`);
      expect(await satt()).toHaveLength(2);
      await migrer(db.adminUrl, dbtilgang());
      expect(await satt()).toEqual([]);
      await inn(nokkel(navn).verdi);
      await expect(inn(gammel)).rejects.toMatchObject({ code: '28P01' });
    } finally {
      for (const r of roller) await db.admin.$executeRawUnsafe(`drop owned by ${r}`);
      for (const r of roller) await db.admin.$executeRawUnsafe(`drop role ${r}`);
      process.env.DATABASE_APP_ROLE = 'helhet_test_app';
      // The roles are the server's, and other test files are logged in with them.
      Object.assign(process.env, provenokler());
      await migrer(db.adminUrl, dbtilgang());
    }
  });

  it('a context is signed with the new key at the next start; until the old one is taken away, so are those of nodes not restarted', async () => {
    const ser = () => withActor(admin, (tx) => tx.enhet.count());
    expect(await ser()).toBeGreaterThan(0);
    const gammel = nokkel('kontekst').verdi;
    bytt('kontekst', true);
    await expect(ser()).rejects.toThrow(/ikke signert/);
    await migrer(db.adminUrl, dbtilgang());
    expect(await ser()).toBeGreaterThan(0);
    const medGammel = async () => {
      const ny = process.env.HELHET_NOKKEL_KONTEKST;
      process.env.HELHET_NOKKEL_KONTEKST = gammel;
      return ser().finally(() => {
        process.env.HELHET_NOKKEL_KONTEKST = ny;
      });
    };
    expect(await medGammel()).toBeGreaterThan(0);
    delete process.env.HELHET_NOKKEL_KONTEKST_FORRIGE;
    await migrer(db.adminUrl, dbtilgang());
    await expect(medGammel()).rejects.toThrow(/ikke signert/);
    Object.assign(process.env, provenokler());
    await migrer(db.adminUrl, dbtilgang());
  });

  it.each(NOKKELNAVN)('%s: its change is felt by nothing else', async (navn) => {
    const foer = { kapsel: await kapsel(), sendt: send(), teller: skjul('10.0.0.1'), resten: NOKKELNAVN.map((n) => nokkel(n).id) };
    const u = { id: String(910_000 + NOKKELNAVN.indexOf(navn)), eier: admin.virksomhetId, varselId: randomUUID() };
    const kode = await svarkode(u);
    bytt(navn, false);
    expect({ sesjon: await lesToken(foer.kapsel).then(Boolean), webhook: send() === foer.sendt, svar: (await svarkode(u)) === kode }).toEqual({
      sesjon: navn !== 'sesjon',
      webhook: navn !== 'webhook',
      svar: navn !== 'svar',
    });
    expect(skjul('10.0.0.1') === foer.teller).toBe(navn !== 'teller');
    expect(NOKKELNAVN.filter((n, i) => nokkel(n).id !== foer.resten[i])).toEqual([navn]);
  });

  it('has an id that says which key, and nothing of the key', () => {
    const [foer] = nokler('usendt');
    bytt('usendt', true);
    expect(nokler('usendt').map((n) => n.id)).toEqual([nokkel('usendt').id, foer.id]);
    expect(nokkelMedId('usendt', foer.id)).toEqual(foer);
    expect(foer.verdi).not.toContain(foer.id);
    delete process.env.HELHET_NOKKEL_USENDT_FORRIGE;
    expect(nokkelMedId('usendt', foer.id)).toBeUndefined();
  });
});

describe('where the keys come from', () => {
  const alle = () => NOKKELNAVN.map((n) => NOKLER[n]);

  it('a server of one’s own is refused with every missing name in one message', () => {
    for (const n of alle()) delete process.env[n];
    process.env.HELHET_NOKKEL_SVAR = 'for kort';
    expect(() => brukNokler(false)).toThrow(new RegExp(alle().join(', ')));
  });

  it('two names with the same value are refused, a previous one too', () => {
    process.env.HELHET_NOKKEL_WEBHOOK_FORRIGE = nokkel('svar').verdi;
    expect(feilVedNokler(process.env, true)).toEqual(['har samme verdi: HELHET_NOKKEL_SVAR, HELHET_NOKKEL_WEBHOOK_FORRIGE']);
  });

  it('the embedded database makes each once, for its owner’s eyes only, and finds them again', () => {
    const mappe = join(mkdtempSync(join(tmpdir(), 'helhet-nokler-')), 'nokler');
    try {
      const lag = () => {
        for (const n of alle()) delete process.env[n];
        brukNokler(true, mappe);
        return NOKKELNAVN.map((n) => nokkel(n).verdi);
      };
      const foerste = lag();
      expect(new Set(foerste).size).toBe(NOKKELNAVN.length);
      expect(lag()).toEqual(foerste);
      expect(readdirSync(mappe).map((f) => statSync(join(mappe, f)).mode & 0o077)).toEqual(NOKKELNAVN.map(() => 0));
      writeFileSync(join(mappe, 'webhook.forrige'), readFileSync(join(mappe, 'webhook')));
      rmSync(join(mappe, 'webhook'));
      lag();
      expect(nokler('webhook').map((n) => n.verdi)).toEqual([nokkel('webhook').verdi, foerste[NOKKELNAVN.indexOf('webhook')]]);
    } finally {
      rmSync(join(mappe, '..'), { recursive: true, force: true });
    }
    expect(existsSync(mappe)).toBe(false);
  });
});
