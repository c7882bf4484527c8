import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { revider } from './eskalering/auditor';
import { utforForfalte } from './eskalering/forfall';
import { rutNye } from './eskalering/ruter';
import { vaakOverTilgang } from './eskalering/tilgang';
import { vaakOverUhoerte } from './livstegn/aldri';
import type { Kilde } from './mottak/kilder';
import { taImot } from './mottak/ko';
import { ett, installert, rader, typer } from './oppdrag/testhjelp';
import { alleForfaller, MODELL, nyKilde, settModell, settPaaVakt, varsel } from './testhjelp';

const db = testdb();
let kilde: Kilde;
let virksomhetId: string;
let soner: string[];
let hjemme: { ansattId: string; navn: string };
let tekniker: { ansattId: string; navn: string };

const fortalt = async (id: string) =>
  (await rader<{ navn: string }>('select navn from respons.utsending where "varselId" = $1 order by id', [id])).map((r) => r.navn);
const send = async (mer: Parameters<typeof varsel>[0] = {}) => (await taImot(kilde, [varsel(mer)]))[0] as { id: string; ny: boolean };

beforeAll(async () => {
  const a = await db.actor('hjemmetjeneste');
  virksomhetId = a.virksomhetId;
  hjemme = a;
  tekniker = await db.actor('tekniker');
  soner = (await db.admin.enhet.findMany({ where: { virksomhetId, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } })).map((e) => e.id);
  kilde = (await nyKilde(virksomhetId)).kilde;
  await settModell(virksomhetId);
  await installert(db, 'A-1', soner[0] ?? '');
});

beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
  await motorpool().query(`update respons.samling set aapen = false`);
});

describe('mottak', () => {
  it('stores before it answers, and gives the first id again', async () => {
    const v = varsel();
    const [a, b] = await Promise.all([taImot(kilde, [v]), taImot(kilde, [v])]);
    const [c] = await taImot(kilde, [v]);
    expect(new Set([a[0]?.id, b[0]?.id, c?.id]).size).toBe(1);
    expect([a[0]?.ny, b[0]?.ny].filter(Boolean)).toHaveLength(1);
    expect(c?.ny).toBe(false);
    expect(await ett(c?.id ?? '')).toMatchObject({ status: 'MOTTATT', merker: ['UKJENT_ENHET'] });
  });

  it('the same alarm a hundred times in parallel is one', async () => {
    const v = varsel();
    const svar = await Promise.all(Array.from({ length: 100 }, () => taImot(kilde, [v])));
    expect(new Set(svar.map((s) => s[0]?.id)).size).toBe(1);
    expect(svar.filter((s) => s[0]?.ny)).toHaveLength(1);
  });

  it('marks a clock that is wrong and a device that is not installed, and takes the varsel all the same', async () => {
    await db.admin.utstyr.create({ data: { virksomhetId, serienummer: 'LAGER-1', teknologiKode: 'alarm', modell: 'X' } });
    const feil = await send({ enhet: 'A-1', tidspunkt: new Date(Date.now() - 86_400_000).toISOString() });
    const lager = await send({ enhet: 'LAGER-1' });
    const sen = await send({ enhet: 'A-1', tidspunkt: new Date(Date.now() - 600_000).toISOString() });
    expect((await ett(feil.id)).merker).toEqual(['KLOKKE_FEIL']);
    expect((await ett(lager.id)).merker).toEqual(['IKKE_INSTALLERT']);
    expect((await ett(sen.id)).merker).toEqual(['FORSINKET']);
  });
});

describe('ruting', () => {
  it('finds the person and tells those on duty in the sone, once', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    await settPaaVakt(virksomhetId, 'hjemme', tekniker, soner[1]);
    const { id } = await send({ enhet: 'A-1' });
    expect(await rutNye()).toBe(1);
    expect(await rutNye()).toBe(0);
    expect(await ett(id)).toMatchObject({ status: 'VENTER', slag: 1, tjenesteKode: 'trygghetsalarm', soneId: soner[0] });
    expect(await fortalt(id)).toEqual([hjemme.navn]);
    expect(await typer(id)).toEqual(['MOTTATT', 'RUTET', 'VARSLET']);
  });

  it('an unknown device goes to the mottaksvakt, or to whoever is on duty', async () => {
    await settPaaVakt(virksomhetId, 'teknisk', tekniker);
    const { id } = await send();
    await rutNye();
    expect(await fortalt(id)).toEqual([tekniker.navn]);
  });

  it('two routers at once route each varsel once', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    await taImot(
      kilde,
      Array.from({ length: 300 }, () => varsel({ enhet: 'A-1' })),
    );
    const antall = await Promise.all([rutNye(), rutNye(), rutNye()]);
    const rest = await rutNye();
    expect(antall.reduce((a, b) => a + b, 0) + rest).toBe(300);
    const [r] = await rader<{ n: number }>(
      `select count(*)::int n from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.status = 'VENTER'`,
    );
    expect(r?.n).toBe(300);
  });
});

describe('a flood of one kommune', () => {
  const flom = (mer: Parameters<typeof varsel>[0] = {}) =>
    taImot(
      kilde,
      Array.from({ length: 1000 }, () => varsel({ enhet: 'FLOM-1', ...mer })),
    );
  const status = async (id: string) => (await ett(id)).status;

  it('stands before no other’s alarm, nor before another source’s of its own; the bunch is full all the same', async () => {
    const skogvang = (await nyKilde((await db.actor('leder', 'skogvang')).virksomhetId)).kilde;
    const annen = (await nyKilde(virksomhetId)).kilde;
    await flom();
    const andres = (await Promise.all([taImot(skogvang, [varsel()]), taImot(annen, [varsel()])])).map(([v]) => v?.id ?? '');
    expect(await rutNye('person')).toBe(200);
    expect(await Promise.all(andres.map(status))).toEqual(['VENTER', 'VENTER']);
    expect(await Promise.all([rutNye('person'), rutNye('person')])).toEqual([200, expect.any(Number)]);
    while ((await rutNye()) > 0);
    expect(await rader(`select 1 from respons.varsel where status = 'MOTTATT'`)).toEqual([]);
  });

  it('of technical ones does not hide a person’s, nor the other way', async () => {
    await flom({ type: 'teknisk', verdi: 'nett' });
    const person = await send();
    expect(await rutNye('person')).toBe(1);
    expect(await status(person.id)).toBe('VENTER');
    expect(await rutNye('teknisk')).toBe(200);
  });

  it('that is due delays nothing of another’s that is due after it', async () => {
    const skogvang = (await nyKilde((await db.actor('leder', 'skogvang')).virksomhetId)).kilde;
    await flom();
    const [annens] = await taImot(skogvang, [varsel()]);
    while ((await rutNye()) > 0);
    await alleForfaller();
    await motorpool().query(`update respons.varsel set "nesteForfall" = now() - interval '1 minute' where "nesteForfall" is not null and id <> $1`, [
      annens?.id,
    ]);
    expect(await utforForfalte()).toBe(501);
    expect(await rader(`select 1 from respons.varsel where id = $1 and "nesteForfall" > now()`, [annens?.id])).toHaveLength(1);
    expect(await utforForfalte()).toBe(500);
    expect(await utforForfalte()).toBe(0);
  });
});

describe('eskalering', () => {
  it('repeats, goes on, skips at once a step with nobody on duty, and is never silent at the end', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    const { id } = await send({ enhet: 'A-1' });
    await rutNye();
    await alleForfaller();
    expect(await utforForfalte()).toBe(1);
    expect(await fortalt(id)).toEqual([hjemme.navn, hjemme.navn]);
    await alleForfaller();
    await utforForfalte();
    // The senter has nobody: the mottaksvakt is called in the same breath, and finds the one on duty.
    expect((await typer(id)).slice(-2)).toEqual(['STEG_TOMT', 'VARSLET']);
    await alleForfaller();
    await utforForfalte();
    expect(await fortalt(id)).toEqual(Array(4).fill(hjemme.navn));
    expect(await utforForfalte()).toBe(0);
  });

  it('says so when nobody at all is on duty, and tells the first who comes', async () => {
    const { id } = await send({ enhet: 'A-1' });
    await rutNye();
    expect(await ett(id)).toMatchObject({ merker: ['UTEN_VAKT'] });
    expect(await typer(id)).toContain('UTEN_VAKT');
    await settPaaVakt(virksomhetId, 'senter', tekniker);
    await alleForfaller();
    await utforForfalte();
    expect(await fortalt(id)).toEqual([tekniker.navn]);
    expect(await ett(id)).toMatchObject({ merker: [] });
  });

  it('a varsel that is taken and then left is remembered, then given back', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    const { id } = await send({ enhet: 'A-1' });
    await rutNye();
    await motorpool().query(
      `update respons.varsel set status = 'TATT', "tattAvId" = $2, "tattAvNavn" = $3, "nesteForfall" = now() - interval '1 second' where id = $1`,
      [id, hjemme.ansattId, hjemme.navn],
    );
    await utforForfalte();
    expect(await ett(id)).toMatchObject({ status: 'TATT' });
    await alleForfaller();
    await utforForfalte();
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null });
    expect((await typer(id)).slice(-3)).toEqual(['PAAMINNET', 'GITT_TILBAKE', 'VARSLET']);
  });

  it('two engines at once perform each beat once', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    await taImot(
      kilde,
      Array.from({ length: 200 }, () => varsel({ enhet: 'A-1' })),
    );
    while ((await rutNye()) > 0);
    await alleForfaller();
    const antall = await Promise.all([utforForfalte(), utforForfalte(), utforForfalte()]);
    expect(antall.reduce((a, b) => a + b, 0)).toBe(200);
    const [r] = await rader<{ n: number }>(
      `select count(*)::int n from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.status = 'VENTER' and u.slag = 1`,
    );
    expect(r?.n).toBe(200);
  });
});

describe('a model that cannot be read', () => {
  let fortaltOm = 0;
  afterAll(async () => {
    const { virksomhetId: v } = await db.actor('hjemmetjeneste', 'skogvang');
    await db.admin.$executeRaw`delete from respons.varsel where "virksomhetId" = ${v}::uuid`;
  });
  it.each<[string, string]>([
    ['its settings', `innstillinger = '{"svarmaalSekunder": 3000000000, "usettSekunder": "mange", "aldriHoertTimer": {}}'`],
    ['its receivers', `binding = '{"hjemme": {"virksomhetId": "x"}}'`],
    ['the model', `innhold = '{}'`],
  ])('%s: is that virksomhet’s own trouble; its people stay on duty, and it is told', async (_, feil) => {
    const annen = await db.actor('hjemmetjeneste', 'skogvang');
    const deres = (await nyKilde(annen.virksomhetId)).kilde;
    await settModell(annen.virksomhetId);
    await settPaaVakt(annen.virksomhetId, 'hjemme', annen);
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    await motorpool().query(`update respons.modell set ${feil}, versjon = versjon + 1 where "virksomhetId" = $1`, [annen.virksomhetId]);
    const [{ id = '' } = {}] = await taImot(deres, [varsel()]);
    const mitt = await send({ enhet: 'A-1' });
    while ((await rutNye()) > 0);
    expect(await fortalt(mitt.id)).toEqual([hjemme.navn]);
    expect((await ett(id)).status).toBe('VENTER');
    await vaakOverTilgang();
    await vaakOverUhoerte();
    const vakter = () => rader('select 1 from respons.vakt where "virksomhetId" = $1 and til is null', [annen.virksomhetId]);
    expect(await vakter()).toHaveLength(1);
    const sagt = () => rader(`select 1 from respons.varsel where verdi = 'oppsett_uleselig' and "virksomhetId" = $1`, [annen.virksomhetId]);
    expect((await sagt()).length).toBe(++fortaltOm);
  });

  it('one past all bounds: what stood before is used, and no other kommune waits', async () => {
    const skogvang = (await nyKilde((await db.actor('hjemmetjeneste', 'skogvang')).virksomhetId)).kilde;
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    const steg = Array.from({ length: 3000 }, () => ({ til: [{ art: 'vaktlag' as const, lag: 'senter' }], ventSekunder: 60, gjenta: 20 }));
    await settModell(virksomhetId, { ...MODELL, regler: MODELL.regler.map((r) => ({ ...r, steg })) });
    const mitt = await send({ enhet: 'A-1' });
    const [deres] = await taImot(skogvang, [varsel()]);
    while ((await rutNye()) > 0);
    expect((await ett(mitt.id)).plan).toHaveLength(4);
    expect(await fortalt(mitt.id)).toEqual([hjemme.navn]);
    expect((await ett(deres?.id ?? '')).status).toBe('VENTER');
    await settModell(virksomhetId);
  });
});

describe('a process that hangs', () => {
  it('in the middle of something loses it to the others', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    const { id } = await send({ enhet: 'A-1' });
    const hengt = await motorpool().connect();
    hengt.on('error', () => {});
    await hengt.query('begin');
    await hengt.query('select 1 from respons.varsel where id = $1 for update', [id]);
    expect(await rutNye()).toBe(0);
    await vi.waitFor(async () => expect(await rutNye()).toBe(1), { timeout: 12_000, interval: 500 });
    expect(await fortalt(id)).toEqual([hjemme.navn]);
    hengt.release(true);
  });
});

describe('tekniske varsler', () => {
  it('of one cause are one to handle; a person is never joined', async () => {
    await settPaaVakt(virksomhetId, 'teknisk', tekniker);
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    const svar = await taImot(kilde, [
      ...Array.from({ length: 50 }, () => varsel({ enhet: 'A-1', type: 'teknisk', verdi: 'nett' })),
      varsel({ enhet: 'A-1' }),
    ]);
    while ((await rutNye()) > 0);
    const [r] = await rader<{ n: number }>(
      `select count(*)::int n from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.type = 'teknisk' and v.status = 'VENTER'`,
    );
    expect(r?.n).toBe(1);
    expect(await fortalt(svar[50]?.id ?? '')).toEqual([hjemme.navn]);
    expect((await revider()).reparert).toBe(0);
  });
});

describe('revisor', () => {
  it('finds what was forgotten and makes it due', async () => {
    await settPaaVakt(virksomhetId, 'hjemme', hjemme, soner[0]);
    const { id } = await send({ enhet: 'A-1' });
    await rutNye();
    await motorpool().query('update respons.varsel set "nesteForfall" = null where id = $1', [id]);
    expect((await revider()).reparert).toBe(1);
    expect(await utforForfalte()).toBe(1);
    expect(await typer(id)).toContain('REVIDERT');
  });
});

it('another kommune sees nothing of it', async () => {
  const { withActor } = await import('@/lib/platform/db');
  const fremmed = await db.actor('hjemmetjeneste', 'skogvang');
  const [r] = await withActor(fremmed, (tx) => tx.$queryRawUnsafe<{ n: number }[]>('select count(*)::int n from respons.varsel'));
  expect(r?.n).toBe(0);
});
