import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../eskalering/ruter';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { MODELL, nyKilde, settModell, settPaaVakt, varsel } from '../testhjelp';
import { vent } from './krets';
import { lagSender } from './sender';
import { fyllMal, tilE164 } from './sms';
import { krevForfalte } from './utboks';
import { varsleDrift } from './vakthund';
import { signeringsnokler } from './webhook';

type Fikk = { sti: string; hoder: IncomingMessage['headers']; kropp: string };
const db = testdb();
let server: Server;
let base: string;
let fikk: Fikk[] = [];
let svarer: Record<string, (res: ServerResponse) => void> = {};
let v: string;
let kilde: Kilde;
let hjemme: { ansattId: string; navn: string };

const sql = async <T>(s: string, p: unknown[] = []) => (await motorpool().query(s, p)).rows as T[];
type Rad = { id: string; kanal: string; status: string; forsok: number; feil: string | null; nokkel: string; mottaker: string };
const utsendinger = (varselId: string) => sql<Rad>('select * from respons.utsending where "varselId" = $1 order by id', [varselId]);
const forfaller = () => sql(`update respons.utsending set "nesteForsok" = now() - interval '1 second' where status = 'KOE'`);
const nyttVarsel = async (mer: Parameters<typeof varsel>[0] = {}) => {
  const [r] = await taImot(kilde, [varsel({ enhet: 'K-1', ...mer })]);
  while ((await rutNye()) > 0);
  return r?.id ?? '';
};
/** Senteret is outside, by webhook, with a reserve. */
const utenfor = (sti: string, reserve?: object, hos = v) =>
  settModell(
    hos,
    {
      ...MODELL,
      regler: MODELL.regler.map((r) => ({ ...r, steg: [{ til: [{ art: 'ekstern' as const, navn: 'Senteret' }], ventSekunder: 600, gjenta: 0 }] })),
    },
    { Senteret: { kanal: 'webhook', adresse: `${base}${sti}`, ...(reserve ? { reserve } : {}) } },
  );

beforeAll(async () => {
  server = createServer((req, res) => {
    let kropp = '';
    req.on('data', (d) => {
      kropp += d;
    });
    req.on('end', () => {
      fikk.push({ sti: req.url ?? '', hoder: req.headers, kropp });
      (svarer[req.url ?? ''] ?? ((r) => r.writeHead(200).end()))(res);
    });
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.RESPONS_KANAL_LOKAL = '1';
  process.env.RESPONS_SMS_URL = `${base}/sms`;
  process.env.RESPONS_SMS_HODE = 'X-Nokkel: hemmelig';
  const a = await db.actor('hjemmetjeneste');
  v = a.virksomhetId;
  hjemme = a;
  kilde = (await nyKilde(v)).kilde;
  await db.admin.utstyr.create({ data: { virksomhetId: v, serienummer: 'K-1', teknologiKode: 'alarmknapp', modell: 'X' } });
  await sql(`update respons.enhet set installert = true where serie = 'K-1'`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  fikk = [];
  svarer = {};
  await sql(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
  await sql(`update respons.samling set aapen = false`);
  await sql(`update respons.utsending set status = 'AVLYST' where status = 'KOE'`);
  await sql('delete from respons.vakt');
});

describe('webhook', () => {
  it('is signed, carries its key, and is delivered', async () => {
    await utenfor('/ok');
    const id = await nyttVarsel({ tekst: 'Olga Nes ligger på gulvet' });
    await lagSender().enRunde();
    expect(await utsendinger(id)).toMatchObject([{ kanal: 'webhook', status: 'LEVERT', forsok: 1, feil: null }]);
    const [m] = fikk;
    const [, t, sig] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(m?.hoder['helhet-signature'])) ?? [];
    expect(sig).toBe(
      createHmac('sha256', signeringsnokler(v)[0] ?? '')
        .update(`${t}.${m?.kropp}`)
        .digest('hex'),
    );
    expect(m?.hoder['idempotency-key']).toBe(`${id}:0:ekstern:Senteret:webhook`);
    expect(m?.kropp).not.toContain('Olga');
    expect(JSON.parse(m?.kropp ?? '')).toMatchObject({ varselId: id, prioritet: 1, tekst: 'Nytt varsel i Helhet, prioritet 1' });
  });

  it('500 is tried again with the same key, then the reserve is used and one technical varsel raised', async () => {
    await utenfor('/500', { kanal: 'sms', adresse: '900 00 001' });
    svarer['/500'] = (r) => r.writeHead(500).end();
    const id = await nyttVarsel();
    const s = lagSender();
    for (let i = 0; i < 3; i++) {
      await s.enRunde();
      await forfaller();
    }
    await s.enRunde();
    expect(new Set(fikk.filter((f) => f.sti === '/500').map((f) => f.hoder['idempotency-key'])).size).toBe(1);
    const [hook, sms] = await utsendinger(id);
    expect(hook).toMatchObject({ status: 'KOE', feil: 'HTTP 500', forsok: 4 });
    expect(sms).toMatchObject({ kanal: 'sms', status: 'SENDT', mottaker: 'ekstern:Senteret' });
    const m = fikk.find((f) => f.sti === '/sms');
    expect(m?.hoder['x-nokkel']).toBe('hemmelig');
    expect(JSON.parse(m?.kropp ?? '')).toMatchObject({
      to: '+4790000001',
      message: expect.stringMatching(/^Nytt varsel i Helhet, prioritet 1\. Svar her: http\S+\/svar\/[\w-]{24}$/),
    });
    const tekniske = () => sql(`select 1 from respons.varsel where verdi = 'kanal_svikter' and status <> 'LUKKET'`);
    expect(await tekniske()).toHaveLength(1);
    // An address that is left alone is not tried: each by a sender that knows nothing of it yet.
    for (let i = 0; i < 6; i++) {
      await forfaller();
      await lagSender().enRunde();
    }
    expect((await utsendinger(id))[0]).toMatchObject({ status: 'FEILET' });
    expect(await tekniske()).toHaveLength(1);
    expect(await sql(`select 1 from respons.hendelse where "varselId" = $1 and type = 'KANAL_SVIKTET'`, [id])).toHaveLength(1);
  });

  it('one that hangs delays no other, and one that drops the line is tried again', async () => {
    svarer['/heng'] = () => {};
    svarer['/slipp'] = (r) => r.destroy();
    await utenfor('/heng');
    const hang: Promise<unknown>[] = [];
    const [forste] = await Promise.all([nyttVarsel(), nyttVarsel(), nyttVarsel(), nyttVarsel(), nyttVarsel(), nyttVarsel()]);
    const annen = createServer((_req, res) => res.writeHead(204).end());
    await new Promise<void>((ok) => annen.listen(0, '127.0.0.1', ok));
    const s = lagSender();
    hang.push(s.enRunde());
    await vi.waitFor(() => expect(fikk.filter((f) => f.sti === '/heng')).toHaveLength(4));
    // Another address goes at once, while the four hang; two more wait their turn.
    await settModell(
      v,
      {
        ...MODELL,
        regler: MODELL.regler.map((r) => ({ ...r, steg: [{ til: [{ art: 'vaktlag' as const, lag: 'senter' }], ventSekunder: 60, gjenta: 0 }] })),
      },
      { senter: { kanal: 'webhook', adresse: `http://127.0.0.1:${(annen.address() as AddressInfo).port}/ok` } },
    );
    const ny = await nyttVarsel();
    hang.push(s.enRunde());
    await vi.waitFor(async () => expect((await utsendinger(ny))[0]?.status).toBe('LEVERT'));
    // The first four still hang: nobody has waited for them.
    expect((await utsendinger(forste ?? ''))[0]?.status).toBe('KOE');
    expect(fikk.filter((f) => f.sti === '/heng')).toHaveLength(4);
    await Promise.all(hang);
    expect((await utsendinger(forste ?? ''))[0]).toMatchObject({ feil: 'TIDSFRIST', forsok: 1 });
    annen.close();
    await sql(`update respons.utsending set status = 'AVLYST' where status = 'KOE'`);
    await utenfor('/slipp');
    const sluppet = await nyttVarsel();
    await lagSender().enRunde();
    expect((await utsendinger(sluppet))[0]).toMatchObject({ status: 'KOE', feil: 'ECONNRESET' });
  });

  it.each<[string, (res: ServerResponse) => void]>([
    ['failing', (res) => res.writeHead(500).end()],
    ['hanging', () => {}],
  ])('one kommune’s %s path stops no other’s on the same host', async (hva, svar) => {
    const skogvang = (await db.actor('hjemmetjeneste', 'skogvang')).virksomhetId;
    const deres = (await nyKilde(skogvang)).kilde;
    await db.admin.utstyr.upsert({
      where: { virksomhetId_serienummer: { virksomhetId: skogvang, serienummer: 'K-2' } },
      create: { virksomhetId: skogvang, serienummer: 'K-2', teknologiKode: 'alarmknapp', modell: 'X' },
      update: {},
    });
    await sql(`update respons.enhet set installert = true where serie = 'K-2'`);
    svarer['/deres'] = svar;
    await utenfor('/deres', undefined, skogvang);
    await taImot(
      deres,
      Array.from({ length: 8 }, () => varsel({ enhet: 'K-2' })),
    );
    while ((await rutNye()) > 0);
    const s = lagSender();
    const runder = [s.enRunde()];
    await vi.waitFor(() => expect(fikk.filter((f) => f.sti === '/deres')).toHaveLength(4));
    if (hva === 'failing') {
      // More than the five in a row that open the breaker.
      await runder[0];
      await s.enRunde();
      expect(fikk.filter((f) => f.sti === '/deres')).toHaveLength(8);
    }
    await utenfor('/ok');
    const mitt = await nyttVarsel();
    runder.push(s.enRunde());
    await vi.waitFor(async () => expect((await utsendinger(mitt))[0]).toMatchObject({ status: 'LEVERT', forsok: 1 }));
    server.closeAllConnections();
    await Promise.all(runder);
  });

  it('what is stopped because the address does not answer is no try, and waits till it is tried again', async () => {
    await utenfor('/ok');
    const ider = await Promise.all(Array.from({ length: 8 }, () => nyttVarsel()));
    const s = lagSender({ webhook: async () => ({ ok: false, feil: 'ECONNREFUSED', varig: false }) });
    for (let i = 0; i < 30; i++) {
      await forfaller();
      await s.enRunde();
    }
    const alle = await sql<{ status: string; forsok: number }>('select status, forsok from respons.utsending where "varselId" = any($1::uuid[])', [
      ider,
    ]);
    expect(alle).toHaveLength(8);
    expect(new Set(alle.map((u) => u.status))).toEqual(new Set(['KOE']));
    // Five in a row, and those that were under way beside the fifth.
    expect(alle.reduce((n, u) => n + u.forsok, 0)).toBeLessThanOrEqual(8);
    await forfaller();
    await s.enRunde();
    const [{ om = 0 } = {}] = await sql<{ om: number }>(
      `select extract(epoch from max("nesteForsok") - now())::int om from respons.utsending where status = 'KOE'`,
    );
    expect(om).toBeGreaterThan(5);
  });

  it('a gateway or a mail server that answers is alive, whatever it says of one receiver', async () => {
    const feil = { sms: 'HTTP 503', epost: 'SMTP 451' };
    for (const kanal of ['sms', 'epost'] as const) {
      await settModell(
        v,
        {
          ...MODELL,
          regler: MODELL.regler.map((r) => ({
            ...r,
            steg: [
              {
                til: ['Full', 'God'].map((navn) => ({ art: 'ekstern' as const, navn })),
                ventSekunder: 600,
                gjenta: 0,
              },
            ],
          })),
        },
        { Full: { kanal, adresse: '900 00 001' }, God: { kanal, adresse: '900 00 002' } },
      );
      await Promise.all(Array.from({ length: 8 }, () => nyttVarsel()));
      const s = lagSender({
        [kanal]: async (m: { adresse: string }) =>
          m.adresse === '900 00 002' ? { ok: true, levert: false } : { ok: false, feil: feil[kanal], varig: false, svarte: true },
      });
      for (let i = 0; i < 6; i++) await s.enRunde();
      const gode = () => sql(`select 1 from respons.utsending where navn = 'God' and kanal = $1 and status = 'SENDT'`, [kanal]);
      expect(await gode(), kanal).toHaveLength(8);
      await sql(`update respons.utsending set status = 'AVLYST' where status = 'KOE'`);
    }
  });

  it('a process that dies between sending and noting sends again with the same key', async () => {
    await utenfor('/ok');
    const id = await nyttVarsel();
    // It claims and sends, and then is no more.
    const [k] = await krevForfalte({}, 10);
    expect(k?.varselId).toBe(id);
    await fetch(`${base}/ok`, { method: 'POST', headers: { 'idempotency-key': k?.nokkel ?? '' }, body: '{}' });
    expect(await lagSender().enRunde()).toBe(0);
    await forfaller();
    await lagSender().enRunde();
    expect((await utsendinger(id))[0]).toMatchObject({ status: 'LEVERT', forsok: 2 });
    expect(fikk.map((f) => f.hoder['idempotency-key'])).toEqual([k?.nokkel, k?.nokkel]);
  });

  it('three senders at once send each message once', async () => {
    await utenfor('/ok');
    const ider = await Promise.all(Array.from({ length: 30 }, () => nyttVarsel()));
    const sendere = [lagSender(), lagSender(), lagSender()];
    for (let i = 0; i < 30 && fikk.length < 30; i++) await Promise.all(sendere.map((s) => s.enRunde()));
    expect(fikk).toHaveLength(30);
    expect(new Set(fikk.map((f) => f.hoder['idempotency-key'])).size).toBe(ider.length);
  });

  it('many to one address go as fast as it answers, a few at a time', async () => {
    await utenfor('/ok');
    let samtidig = 0;
    let flest = 0;
    const sender = lagSender({
      webhook: async () => {
        flest = Math.max(flest, ++samtidig);
        await new Promise((ok) => setImmediate(ok));
        samtidig--;
        return { ok: true, levert: true };
      },
    });
    await taImot(
      kilde,
      Array.from({ length: 80 }, () => varsel({ enhet: 'K-1' })),
    );
    while ((await rutNye()) > 0);
    // The clock stands still: nothing is waited for but the answers.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      sender.start();
      while ((await sql(`select 1 from respons.utsending where status = 'KOE' and kanal = 'webhook'`)).length > 0);
      await sender.stopp();
    } finally {
      vi.useRealTimers();
    }
    expect(flest).toBeLessThanOrEqual(4);
  });

  it('a shared gateway takes a person’s alarm first, and then from each virksomhet in turn', async () => {
    const annen = (await db.actor('hjemmetjeneste', 'skogvang')).virksomhetId;
    expect(annen).not.toBe(v);
    const [person, teknisk] = [await nyttVarsel(), await nyttVarsel({ type: 'teknisk', verdi: 'batteri' })];
    await sql(`update respons.utsending set status = 'AVLYST' where status = 'KOE'`);
    const legg = (virksomhet: string, varselId: string, antall: number, alder: number) =>
      sql(
        `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, "nesteForsok")
         select $1, $2, gen_random_uuid()::text, 0, 'ekstern:Flom', 'Flom', 'sms', '90000000', now() - make_interval(secs => $4) from generate_series(1, $3)`,
        [virksomhet, varselId, antall, alder],
      );
    await legg(v, teknisk, 20, 900);
    await legg(v, person, 20, 600);
    await legg(annen, person, 1, 1);
    const neste = async () => (await krevForfalte({}, 64)).map((k) => `${k.virksomhetId === v ? 'flom' : 'annen'} ${k.prioritet}`).sort();
    expect(await neste()).toEqual(['annen 1', 'flom 1', 'flom 1', 'flom 1']);
    await sql(`update respons.utsending set status = 'AVLYST' where "varselId" = $1`, [person]);
    await legg(annen, teknisk, 1, 1);
    expect(await neste()).toEqual(['annen 4', 'flom 4', 'flom 4', 'flom 4']);
    // Nor do many addresses that are owed something technical stand before one that is owed an alarm.
    await sql(
      `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, "nesteForsok")
       select $1, $2, gen_random_uuid()::text, 0, 'ekstern:Flom', 'Flom', 'webhook', 'https://nr' || i || '.no', now() - interval '1 hour' from generate_series(1, 10) i`,
      [v, teknisk],
    );
    await legg(annen, person, 1, 1);
    expect((await krevForfalte({}, 5)).map((k) => k.prioritet)).toContain(1);
  });

  it('never goes to this machine itself, unless it is let', async () => {
    const { env } = await import('@/lib/platform/env');
    const e = env();
    await utenfor('/ok', { kanal: 'sms', adresse: '90000002' });
    const id = await nyttVarsel();
    Object.assign(e, { RESPONS_KANAL_LOKAL: undefined });
    await lagSender().enRunde();
    Object.assign(e, { RESPONS_KANAL_LOKAL: '1' });
    expect((await utsendinger(id))[0]).toMatchObject({ status: 'FEILET', feil: 'ADRESSE_SPERRET' });
    expect(fikk.filter((f) => f.sti === '/ok')).toEqual([]);
  });
});

describe('those on duty', () => {
  const paaVakt = async (innstillinger: object) => {
    await settModell(v, MODELL, {}, innstillinger);
    await settPaaVakt(v, 'hjemme', hjemme);
    await sql(`update respons.vakt set telefon = '90000003'`);
  };
  const push = (adaptere: Parameters<typeof lagSender>[0]) => lagSender(adaptere);

  it('get web push at once, and SMS when nobody has answered', async () => {
    await paaVakt({ kanaler: ['app', 'webpush', 'sms'], smsEtterSekunder: 60 });
    await sql(`insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler) values (gen_random_uuid(), $1, $2, $3, '{}')`, [
      v,
      hjemme.ansattId,
      `https://push.invalid/${randomUUID()}`,
    ]);
    const id = await nyttVarsel();
    const sendt: string[] = [];
    const ok = async (s: { nokkel: string }) => {
      sendt.push(s.nokkel);
      return { ok: true as const, levert: false };
    };
    const s = push({ webpush: ok, sms: ok });
    await s.enRunde();
    expect((await utsendinger(id)).map((u) => [u.kanal, u.status])).toEqual([
      ['app', 'SENDT'],
      ['webpush', 'SENDT'],
      ['sms', 'KOE'],
    ]);
    await forfaller();
    await s.enRunde();
    expect((await utsendinger(id))[2]).toMatchObject({ status: 'SENDT' });
    expect(sendt).toHaveLength(2);
  });

  it('get no SMS when somebody has answered, and get it at once when the push fails', async () => {
    await paaVakt({ kanaler: ['app', 'webpush', 'sms'], smsEtterSekunder: 60 });
    const [svart, feilet] = [await nyttVarsel(), await nyttVarsel()];
    const s = push({
      webpush: async () => ({ ok: false, feil: 'HTTP 410', varig: true }),
      sms: async () => ({ ok: true, levert: false }),
    });
    await sql(`update respons.varsel set status = 'TATT' where id = $1`, [svart]);
    await sql(`update respons.utsending set "nesteForsok" = now() + interval '1 hour' where "varselId" = $1`, [svart]);
    await s.enRunde();
    await s.enRunde();
    const av = (await utsendinger(feilet)).map((u) => [u.kanal, u.status]);
    expect(av).toContainEqual(['webpush', 'FEILET']);
    expect(av).toContainEqual(['sms', 'SENDT']);
    await sql('delete from respons.abonnement');
    await forfaller();
    const bare = await nyttVarsel();
    await sql(`update respons.varsel set status = 'TATT' where id = $1`, [bare]);
    await s.enRunde();
    await forfaller();
    await s.enRunde();
    expect((await utsendinger(bare)).map((u) => [u.kanal, u.status])).toEqual([
      ['app', 'SENDT'],
      ['sms', 'AVLYST'],
    ]);
  });
});

describe('the watchdog', () => {
  it('keeps nobody waiting for an address that hangs', async () => {
    const skogvang = (await db.actor('hjemmetjeneste', 'skogvang')).virksomhetId;
    const heng: ServerResponse[] = [];
    svarer['/heng'] = (res) => heng.push(res);
    await sql(`delete from respons.felles where navn like 'vakthund:%'`);
    for (const [hos, sti] of [
      [v, '/heng'],
      [skogvang, '/drift'],
    ] as const)
      await settModell(hos, MODELL, {}, { driftsansvarlig: { kanal: 'webhook', adresse: `${base}${sti}` } });
    await nyttVarsel();
    await taImot((await nyKilde(skogvang)).kilde, [varsel()]);
    while ((await rutNye()) > 0);
    await sql(`update respons.varsel set "nesteForfall" = now() - interval '2 minutes' where status = 'VENTER'`);
    const fortalt = varsleDrift();
    await vi.waitFor(() => expect(fikk.map((f) => f.sti).sort()).toEqual(['/drift', '/heng']));
    for (const res of heng) res.end();
    expect(await fortalt).toBe(2);
    await sql(`delete from respons.felles where navn like 'vakthund:%'`);
  });

  it('tells the driftsansvarlig once in ten minutes', async () => {
    await settModell(v, MODELL, {}, { driftsansvarlig: { kanal: 'webhook', adresse: `${base}/drift` } });
    await nyttVarsel();
    expect(await varsleDrift()).toBe(0);
    await sql(`update respons.varsel set "nesteForfall" = now() - interval '2 minutes' where status = 'VENTER'`);
    expect((await Promise.all([varsleDrift(), varsleDrift()])).reduce((a, b) => a + b)).toBe(1);
    expect(await varsleDrift()).toBe(0);
    expect(fikk.filter((f) => f.sti === '/drift')).toHaveLength(1);
    await sql(`update respons.felles set tid = now() - interval '11 minutes' where navn like 'vakthund:%'`);
    expect(await varsleDrift()).toBe(1);
  });
});

it('the SMS template cannot be broken by what is put in it', () => {
  expect(JSON.parse(fyllMal('{"a":["{til}"],"b":{"c":"x {tekst}"},"n":1}', { til: '"}', tekst: '","x":"' }))).toEqual({
    a: ['"}'],
    b: { c: 'x ","x":"' },
    n: 1,
  });
  expect([tilE164('900 00 001'), tilE164('0046 70'), tilE164('+45 1')]).toEqual(['+4790000001', '+4670', '+451']);
  expect([1, 2, 3, 8].map((n) => vent(n, 0.5))).toEqual([1, 2, 4, 128]);
});
