import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../eskalering/ruter';
import { installert } from '../oppdrag/testhjelp';
import { nyKilde, varsel } from '../testhjelp';
import { skrivAvvist } from './avvist';
import { ledigPlass, MAKS_KO, taImot } from './ko';
import { somRad } from './lagre';
import { type Lestvarsel, lesVarsel } from './lesing';
import { meldLivstegn, skrivLivstegn } from './livstegn';
import { startMottak } from './server';
import { UKJENT_FELT } from './skjema';
import { postLivstegn } from './varsler';

const db = testdb();
let server: Server;
let port: number;
let a: Awaited<ReturnType<typeof nyKilde>>;
let b: Awaited<ReturnType<typeof nyKilde>>;
let v: string;

const sql = async <T>(tekst: string, verdier: unknown[] = []) => (await motorpool().query(tekst, verdier)).rows as T[];
type Feil = { felt: string; index?: number };
type Svar = { status: number; kropp: { id: string; advarsler?: Feil[]; errors?: Feil[]; varsler?: { kode: number; id?: string }[] } };
const post = async (token: string, kropp: unknown, sti = 'varsler'): Promise<Svar> => {
  const r = await fetch(`http://127.0.0.1:${port}/respons/v1/${sti}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
  });
  return { status: r.status, kropp: (await r.json()) as Svar['kropp'] };
};

beforeAll(async () => {
  v = (await db.actor('leder')).virksomhetId;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' } });
  await installert(db, 'P-1', sone.id);
  a = await nyKilde(v);
  b = await nyKilde((await db.actor('leder', 'skogvang')).virksomhetId);
  server = await startMottak(0, '127.0.0.1', async () => ({ koe: 0, forsinketSekunder: 0 }));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const GIFT: [string, Record<string, unknown>][] = ['\0', 'a\0b', '\ud83d', 'x\udc00'].flatMap((s): [string, Record<string, unknown>][] => [
  ['tekst', { tekst: s }],
  ['verdi', { verdi: s }],
  ['enhet', { enhet: s }],
  ['eksternId', { eksternId: s }],
]);

describe('what the database cannot hold', () => {
  it.each(GIFT)('in %s is 400 for that item, with the field named', async (felt, mer) => {
    const r = await post(a.token, varsel(mer));
    expect([r.status, r.kropp.errors?.map((e) => e.felt)]).toEqual([400, [felt]]);
  });

  it('takes nothing from its neighbours in the list, nor from other sources', async () => {
    const svar = await Promise.all([
      post(a.token, [varsel(), varsel({ tekst: '\ud83d' }), varsel()]),
      ...Array.from({ length: 20 }, () => post(b.token, varsel())),
    ]);
    expect(svar[0]?.status).toBe(400);
    expect(svar[0]?.kropp.varsler?.map((x) => x.kode)).toEqual([201, 400, 201]);
    expect(svar.slice(1).map((s) => s.status)).toEqual(Array(20).fill(201));
  });

  it('that gets past the reading all the same is split out alone: the others of the statement are stored', async () => {
    const god = () => varsel();
    const svar = await Promise.all([
      taImot(a.kilde, [god(), varsel({ tekst: 'x\0' }), god()]),
      taImot(b.kilde, [god(), god()]),
      taImot(a.kilde, [god(), varsel({ tidspunkt: '2026-01-01T00:00:00+23:59' })]),
    ]);
    expect(svar.map((s) => s.map((x) => [x.ny, x.avvist ?? false]))).toEqual([
      [
        [true, false],
        [false, true],
        [true, false],
      ],
      [
        [true, false],
        [true, false],
      ],
      [
        [true, false],
        [false, true],
      ],
    ]);
    const ider = svar.flat().flatMap((x) => (x.avvist ? [] : [x.id]));
    expect(await sql('select 1 from respons.varsel where id = any($1::uuid[])', [ider])).toHaveLength(5);
  });

  it('a sign of life that comes while others are written is written without another to follow it', async () => {
    const hoert = () => sql(`select 1 from respons.enhet where serie = 'P-1' and "sistLivstegn" is not null`);
    await skrivLivstegn();
    await sql(`update respons.enhet set "sistLivstegn" = null where serie = 'P-1'`);
    const holder = await motorpool().connect();
    await holder.query('begin');
    await holder.query(`select 1 from respons.enhet where serie = 'P-1' for update`);
    meldLivstegn(a.kilde, ['P-1']);
    // The round is under way, and waits for the row.
    await expect
      .poll(() => sql(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%sistLivstegn%'`), { timeout: 10_000 })
      .toHaveLength(1);
    meldLivstegn(a.kilde, ['P-1']);
    await holder.query('rollback');
    holder.release();
    await expect.poll(hoert, { timeout: 10_000 }).toHaveLength(1);
    await sql(`update respons.enhet set "sistLivstegn" = null where serie = 'P-1'`);
    await expect.poll(hoert, { timeout: 10_000 }).toHaveLength(1);
  });

  it('in a sign of life is told, and no other sign is lost', async () => {
    await sql(`update respons.enhet set "sistLivstegn" = null where serie = 'P-1'`);
    const r = await post(a.token, { enheter: ['P-1', 'x\0y', '\ud83d', 2 ** 53 + 2] }, 'livstegn');
    expect([r.status, r.kropp.errors?.map((e) => e.felt)]).toEqual([400, ['enheter.1', 'enheter.2', 'enheter.3']]);
    await skrivAvvist();
    expect(await sql(`select sum(antall)::int n from respons.avvist where grunn = 'LIVSTEGN' and "kildeId" = '${a.kilde.id}'`)).toEqual([{ n: 3 }]);
    meldLivstegn(b.kilde, ['gift\0']);
    await skrivLivstegn();
    expect(await sql(`select 1 from respons.enhet where serie = 'P-1' and "sistLivstegn" is not null`)).toHaveLength(1);
    await sql(`update respons.enhet set "sistLivstegn" = null where serie = 'P-1'`);
    await skrivLivstegn();
    expect(await sql(`select 1 from respons.enhet where serie = 'P-1' and "sistLivstegn" is not null`)).toHaveLength(0);
  });
});

describe('a flood of signs of life', () => {
  const serier = (n: number) => Array.from({ length: n }, (_, i) => `FLOM-${i}`);

  it('of one source takes no other’s room, and delays neither alarms nor another’s signs', async () => {
    await sql(`update respons.enhet set "sistLivstegn" = null where serie = 'P-1'`);
    expect(meldLivstegn(b.kilde, serier(20_000))).toBe(true);
    expect(meldLivstegn(a.kilde, ['P-1'])).toBe(true);
    let ferdig = false;
    const skrevet = skrivLivstegn().then(() => {
      ferdig = true;
    });
    await taImot(a.kilde, [varsel()]);
    while ((await sql(`select 1 from respons.enhet where serie = 'P-1' and "sistLivstegn" is not null`)).length === 0);
    expect(ferdig).toBe(false);
    expect(meldLivstegn(b.kilde, serier(90_000))).toBe(false);
    expect(meldLivstegn(a.kilde, serier(90_000))).toBe(true);
    await skrevet;
    expect(meldLivstegn(b.kilde, serier(90_000))).toBe(true);
    await skrivLivstegn(false);
  });

  it('in one request lets others in between', async () => {
    const kropp = { enheter: serier(5000).map((s, i) => (i % 2 ? `${s} – æ` : `${s}\0`)) };
    let turer = 0;
    let igjen = true;
    const tell = () => {
      turer++;
      if (igjen) setImmediate(tell);
    };
    const r = postLivstegn(
      Object.assign(Readable.from([Buffer.from(JSON.stringify(kropp))]), { headers: {} }) as unknown as IncomingMessage,
      { headersSent: true } as ServerResponse,
      b.kilde,
    );
    tell();
    await r;
    igjen = false;
    expect(turer).toBeGreaterThan(10);
  });
});

describe('bodies', () => {
  it.each([
    ['null', 400],
    ['[null]', 400],
    ['[]', 400],
    ['1', 400],
    ['"x"', 400],
    ['{', 400],
    ['', 400],
    ['['.repeat(100_000), 400],
    [`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 400],
    [`[${'{},'.repeat(600)}{}]`, 413],
    [JSON.stringify('x'.repeat(1_100_000)), 413],
  ])('(%#) is answered with 4xx', async (kropp, status) => {
    expect((await post(a.token, kropp)).status).toBe(status);
    expect((await post(a.token, kropp, 'livstegn')).status).toBe(status === 413 && kropp.startsWith('[{}') ? 400 : status);
  });

  it('that is packed is 415, and one that is not UTF-8 is 400: nothing of it is guessed at or stored', async () => {
    const send = async (body: Uint8Array<ArrayBuffer>, hoder: Record<string, string> = {}, sti = 'varsler') => {
      const headers = { authorization: `Bearer ${a.token}`, 'content-type': 'application/json', ...hoder };
      return (await fetch(`http://127.0.0.1:${port}/respons/v1/${sti}`, { method: 'POST', headers, body })).status;
    };
    const alarm = new TextEncoder().encode(JSON.stringify(varsel({ tekst: 'å' })));
    for (const sti of ['varsler', 'livstegn'])
      for (const pakket of ['gzip', 'br', 'deflate', 'gzip, identity', 'x'])
        expect([pakket, await send(alarm, { 'content-encoding': pakket }, sti)]).toEqual([pakket, 415]);
    for (const feil of [0xff, 0xc3, 0xe5]) {
      const skadd = Uint8Array.from([...alarm.slice(0, -4), feil, ...alarm.slice(-2)]);
      expect(await send(skadd)).toBe(400);
      expect(await send(skadd, {}, 'livstegn')).toBe(400);
    }
    expect(await send(alarm, { 'content-encoding': 'Identity' })).toBe(201);
    expect(await send(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(JSON.stringify(varsel()))]))).toBe(201);
  });

  it('that would take long to parse is refused unparsed, and one that is large and plain is not', async () => {
    const alarm = varsel();
    const dypt = `${JSON.stringify(alarm).slice(0, -1)},"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    for (const kropp of [dypt, `[${Array(200_000).fill('{}').join(',')}]`]) expect((await post(a.token, kropp)).status).toBe(400);
    const mange = Array.from({ length: 500 }, () => varsel({ verdi: '1', tekst: 'a,b', posisjon: { lat: 59, lon: 10, noyaktighetM: 5 } }));
    expect((await post(a.token, mange)).status).toBe(201);
  });

  it('of somebody without a token is not read', async () => {
    const r = await new Promise<{ status: number; lest: number }>((ok, feil) => {
      const q = request({ port, host: '127.0.0.1', method: 'POST', path: '/respons/v1/varsler', headers: { 'content-length': 50_000_000 } }, (s) => {
        s.resume();
        s.once('end', () => ok({ status: s.statusCode ?? 0, lest: q.socket?.bytesWritten ?? 0 }));
      });
      q.once('error', feil);
      q.flushHeaders();
    });
    expect(r.status).toBe(401);
    expect(r.lest).toBeLessThan(1000);
  });

  it('whoever asks first is answered before anything is sent', async () => {
    const svar = await new Promise<string>((ok) => {
      const s = connect(port, '127.0.0.1');
      s.write(
        `POST /respons/v1/varsler HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${a.token}\r\nExpect: 100-continue\r\nContent-Length: 5000000\r\n\r\n`,
      );
      s.once('data', (d) => {
        s.destroy();
        ok(d.toString());
      });
    });
    expect(svar).toMatch(/^HTTP\/1\.1 413/);
  });
});

describe('the queue', () => {
  it('has a share for each source: one that floods is told, the others are not', async () => {
    const flom = Array.from({ length: 40 }, () =>
      taImot(
        a.kilde,
        Array.from({ length: 250 }, () => varsel()),
      ),
    );
    expect(ledigPlass(a.kilde, MAKS_KO / 2 - 10_000 + 1)).toBe(false);
    expect(ledigPlass(b.kilde, 500)).toBe(true);
    let ferdige = 0;
    for (const f of flom) f.then(() => ferdige++);
    await taImot(b.kilde, [varsel()]);
    expect(ferdige).toBeLessThan(flom.length / 2);
    await Promise.all(flom);
    expect(ledigPlass(a.kilde, 500)).toBe(true);
  });
});

describe('a personal alarm with faults of form', () => {
  const uten = (felt: string) => {
    const { [felt]: _, ...resten } = varsel({ enhet: 'P-1' }) as Record<string, unknown>;
    return resten;
  };
  const rad = async (id: string) =>
    (
      await sql<{ type: string; prioritet: number; merker: string[]; serie: string; formfeil: { felt: string }[]; tjenesteId: string | null }>(
        'select type, prioritet, merker, serie, formfeil, "tjenesteId" from respons.varsel where id = $1',
        [id],
      )
    )[0];

  it.each([
    ['type', { ...varsel({ enhet: 'P-1' }), type: 'panic_button' }, 'trygghetsalarm'],
    ['type', uten('type'), 'trygghetsalarm'],
    ['type', { ...varsel({ enhet: 'P-1' }), type: 'FALL ' }, 'fall'],
    ['type', { ...varsel({ enhet: 'P-1' }), type: 'Røyk' }, 'rook'],
    ['batteri', { ...varsel({ enhet: 'P-1' }), batteri: 80 }, 'trygghetsalarm'],
    ['tidspunkt', uten('tidspunkt'), 'trygghetsalarm'],
    ['tidspunkt', varsel({ enhet: 'P-1', tidspunkt: '2026-11-30T08:15:00' }), 'trygghetsalarm'],
    ['tidspunkt', varsel({ enhet: 'P-1', tidspunkt: '2026-11-30T08:15:00+99:99' }), 'trygghetsalarm'],
    ['tidspunkt', varsel({ enhet: 'P-1', tidspunkt: '0000-01-01T00:00:00Z' }), 'trygghetsalarm'],
    ['tidspunkt', { ...varsel({ enhet: 'P-1' }), tidspunkt: 1_764_500_000 }, 'trygghetsalarm'],
    ['tekst', varsel({ enhet: 'P-1', tekst: `${'x'.repeat(999)}😀${'y'.repeat(3000)}` }), 'trygghetsalarm'],
    ['verdi', varsel({ enhet: 'P-1', verdi: 'x'.repeat(200) }), 'trygghetsalarm'],
    ['eksternId', { ...varsel({ enhet: 'P-1' }), eksternId: 42 }, 'trygghetsalarm'],
    ['eksternId', varsel({ enhet: 'P-1', eksternId: 'x'.repeat(500) }), 'trygghetsalarm'],
    ['eksternId', uten('eksternId'), 'trygghetsalarm'],
    ['posisjon.lat', { ...varsel({ enhet: 'P-1' }), posisjon: { lat: null, lon: 10 } }, 'trygghetsalarm'],
    ['posisjon.lat', { ...varsel({ enhet: 'P-1' }), posisjon: { lat: '59', lon: 10 } }, 'trygghetsalarm'],
  ])('(%s) is stored with a mark, for the person', async (felt, inn, type) => {
    const r = await post(a.token, inn);
    expect(r.status).toBe(201);
    expect(r.kropp.advarsler?.map((f) => f.felt)).toEqual([felt]);
    const lagret = await rad(r.kropp.id);
    expect(lagret).toMatchObject({ type, prioritet: 1, serie: 'P-1', formfeil: [{ felt }] });
    expect(lagret?.merker).toContain('FEIL_FORM');
    expect(lagret?.tjenesteId).not.toBeNull();
    // Sent again it is the same one, when it can be known again.
    const igjen = await post(a.token, inn);
    expect([igjen.status, igjen.kropp.id]).toEqual([200, r.kropp.id]);
  });

  it('from a device that is a number is found', async () => {
    const r = await post(a.token, { ...varsel(), enhet: 12345 });
    expect([r.status, (await rad(r.kropp.id))?.serie]).toEqual([201, '12345']);
  });

  it('without id and time is a new one each time: two presses may look alike', async () => {
    const { tidspunkt, eksternId, ...inn } = varsel({ enhet: 'P-1' });
    expect([tidspunkt, eksternId].every(Boolean)).toBe(true);
    const [x, y] = [await post(a.token, inn), await post(a.token, inn)];
    expect([x.status, y.status]).toEqual([201, 201]);
    expect(x.kropp.id).not.toBe(y.kropp.id);
  });

  it('without a device, or of a technical kind, is refused, counted by reason, and told to the owner, once', async () => {
    const { kilde, token } = await nyKilde(v);
    const { enhet, ...uenhet } = varsel();
    expect(enhet).toBeTruthy();
    const hemmelig = 'Kari Nordmann';
    for (const inn of [
      uenhet,
      { ...uenhet, [hemmelig]: 1 },
      { ...varsel(), enhet: {} },
      varsel({ type: 'teknisk', verdi: 'lavt' }),
      varsel({ tekst: `${hemmelig}\0` }),
    ])
      expect((await post(token, inn)).status).toBe(400);
    expect((await post(token, '{')).status).toBe(400);
    await skrivAvvist();
    const talt = await sql<{ grunn: string; felt: string; antall: number }>(
      'select grunn, felt, antall from respons.avvist where "kildeId" = $1 order by grunn, felt',
      [kilde.id],
    );
    expect(talt).toEqual([
      { grunn: 'FORM', felt: `${UKJENT_FELT}, enhet`, antall: 1 },
      { grunn: 'FORM', felt: 'enhet', antall: 2 },
      { grunn: 'FORM', felt: 'verdi', antall: 1 },
      { grunn: 'JSON', felt: '', antall: 1 },
      { grunn: 'TEGN', felt: 'tekst', antall: 1 },
    ]);
    const varslet = () =>
      sql<{ virksomhetId: string }>(`select "virksomhetId" from respons.varsel where verdi = 'kilde_avvist' and "eksternId" like $1`, [
        `avvist:${kilde.id}:%`,
      ]);
    expect(await varslet()).toEqual([{ virksomhetId: v }]);
    await post(token, '{');
    await skrivAvvist();
    expect(await varslet()).toHaveLength(1);
  });

  it('however much is put in it, an item costs no more to judge, and a personal alarm is kept', async () => {
    const mange = Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`k${i}`, 1]));
    const dyp = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    const halvt = `${'a'.repeat(39)}𝐀b`;
    const { token } = await nyKilde(v);
    const liste = [
      varsel(),
      { ...varsel(), ...mange },
      { ...varsel(), x: 'DYP' },
      { ...varsel(), [halvt]: 1 },
      varsel({ type: halvt as never }),
      varsel(),
    ];
    const { status, kropp } = await post(token, JSON.stringify(liste).replace('"DYP"', dyp));
    expect(status).toBe(201);
    expect((kropp as unknown as { kode: number }[]).map((x) => x.kode)).toEqual([201, 201, 201, 201, 201, 201]);
    const lest = lesVarsel({ ...mange, ...varsel() });
    expect('varsel' in lest && lest.varsel.formfeil?.length).toBe(20);
  });

  it('a serial number past what a number holds is nobody’s', async () => {
    const { token } = await nyKilde(v);
    const inn = JSON.stringify(varsel()).replace(/"enhet":"[^"]*"/, '"enhet":8947080000000000123');
    const { status, kropp } = await post(token, inn);
    expect(status).toBe(201);
    expect(await sql('select serie, merker from respons.varsel where id = $1', [kropp.id])).toEqual([
      { serie: '~8947080000000000000', merker: expect.arrayContaining(['UKJENT_ENHET', 'FEIL_FORM']) },
    ]);
  });

  it('the count of a source that is gone takes no other’s with it', async () => {
    const [borte, her] = [await nyKilde(v), await nyKilde(v)];
    for (const { token } of [borte, her]) expect((await post(token, '{')).status).toBe(400);
    await sql('delete from respons.kilde where id = $1', [borte.kilde.id]);
    await skrivAvvist();
    expect(await sql('select antall from respons.avvist where "kildeId" = $1', [her.kilde.id])).toEqual([{ antall: 1 }]);
  });
});

describe('eksternId', () => {
  const inn = () => varsel({ enhet: 'P-1', eksternId: `id-${randomUUID()}` });
  const rutet = async () => {
    while ((await rutNye()) > 0);
  };
  const merker = async (id: string) => (await sql<{ merker: string[] }>('select merker from respons.varsel where id = $1', [id]))[0]?.merker;

  it.each([
    ['device', { enhet: 'ANNEN-1' }],
    ['type', { type: 'fall' as const }],
    ['time', { tidspunkt: new Date(Date.now() - 5000).toISOString() }],
  ])('used again with another %s is a new varsel, marked; each is repeated as itself', async (_, mer) => {
    const forste = inn();
    const andre = { ...forste, ...mer };
    const [x, y] = [await post(a.token, forste), await post(a.token, andre)];
    expect([x.status, y.status]).toEqual([201, 201]);
    expect(x.kropp.id).not.toBe(y.kropp.id);
    await rutet();
    expect(await merker(x.kropp.id)).not.toContain('GJENBRUKT_ID');
    expect(await merker(y.kropp.id)).toContain('GJENBRUKT_ID');
    await sql(`update respons.varsel set status = 'LUKKET' where id = $1`, [x.kropp.id]);
    expect((await post(a.token, [forste, andre])).kropp).toMatchObject([
      { kode: 200, id: x.kropp.id },
      { kode: 200, id: y.kropp.id },
    ]);
  });

  it('ids rise, however many are made in one millisecond', () => {
    const ider = Array.from({ length: 3000 }, () => somRad(a.kilde, varsel() as Lestvarsel).id);
    expect([...ider].sort()).toEqual(ider);
    expect(new Set(ider).size).toBe(3000);
  });

  it('the same in one list: two that differ are two, two that agree are one', async () => {
    const en = inn();
    const r = (await post(a.token, [en, { ...en, type: 'fall' }, { ...en, enhet: 'p 1' }])).kropp as unknown as { id: string; ny: boolean }[];
    expect(r.map((x) => x.ny)).toEqual([true, true, false]);
    expect(r[0]?.id).toBe(r[2]?.id);
    await rutet();
    expect(await merker(r[1]?.id ?? '')).toContain('GJENBRUKT_ID');
  });

  it('the same instant in another zone, and the device written in another way, are a repeat', async () => {
    const en = { ...inn(), tidspunkt: '2026-11-30T08:15:00+01:00' };
    const x = await post(a.token, en);
    const y = await post(a.token, { ...en, enhet: 'p–1', tidspunkt: '2026-11-30T07:15:00.000Z' });
    expect([y.status, y.kropp.id]).toEqual([200, x.kropp.id]);
  });
});
