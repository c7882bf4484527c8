import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { iDag, plussDager } from '@/lib/platform/clock';
import { motorpool, withActor } from '@/lib/platform/db';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { vaakOverTilgang, vaktenMaaSlutte } from '@/lib/respons/eskalering/tilgang';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { lagreBinding, lagreModell } from '@/lib/respons/oppdrag/modell/commands';
import { ett, forfall, installert, nokkel, rader, rutet, typer } from '@/lib/respons/oppdrag/testhjelp';
import { gaaAvVakt, gaaPaaVakt } from '@/lib/respons/oppdrag/vakt/commands';
import { hentVaktside } from '@/lib/respons/oppdrag/vakt/queries';
import { vaktHolder } from '@/lib/respons/oppdrag/vakt/queries-tilgang';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { kvitter, sendUtrykning } from '@/lib/respons/oppdrag/varsel/commands-utrykning';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { MODELL, nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { settSluttet } from '../commands';
import { sperrKonto } from '../commands-konto';
import { avsluttRolle } from './commands-rolle';
import { ryddUtlopte } from './utlop';

const db = testdb();
let admin: Actor;
let leder: Actor;
let kilde: Kilde;
let soner: string[];
let annen: Actor;
let v: string;
const dag = (n: number) => plussDager(iDag(new Date()), n);

/** Somebody new in hjemmetjenesten, on duty, so that each case has its own. */
async function nyVakt(): Promise<Actor> {
  const mal = await db.actor('hjemmetjeneste');
  const epost = `${nokkel()}@fjordvik.no`;
  const konto = await db.admin.konto.create({ data: { epost } });
  const ansatt = await db.admin.ansatt.create({ data: { virksomhetId: v, kontoId: konto.id, epost, navn: 'Vera Vakt', telefon: '41000000' } });
  const rolle = await db.admin.rolletildeling.create({
    data: { virksomhetId: v, ansattId: ansatt.id, kontoId: konto.id, enhetId: soner[0] ?? '', rolle: 'hjemmetjeneste', gyldigFra: dag(-10) },
  });
  const a = { ...mal, kontoId: konto.id, ansattId: ansatt.id, navn: 'Vera Vakt', enhetId: soner[0] ?? '', rolletildelingId: rolle.id };
  await gaaPaaVakt(a, { nokkel: nokkel(), virksomhetId: v, lag: 'hjemme', soneId: '' });
  return a;
}

const versjon = async () => (await rader<{ versjon: number }>('select versjon from respons.modell where "virksomhetId" = $1', [v]))[0]?.versjon ?? 0;
const BINDING = () => ({ hjemme: { enheter: [soner[0]] } });

/** What takes access away, each by its command or past it. The sweep finds what no command has told. */
const AARSAKER: [string, string, (a: Actor) => Promise<unknown>][] = [
  [
    'sluttet',
    'SLUTTET',
    async (a) => settSluttet(admin, { nokkel: nokkel(), id: a.ansattId, versjon: 1, sluttet: dag(0).toISOString().slice(0, 10) }),
  ],
  [
    'sluttet, when the date comes',
    'SLUTTET',
    async (a) => {
      await db.admin.ansatt.update({ where: { id: a.ansattId }, data: { sluttet: dag(1) } });
      expect(await vaakOverTilgang(), 'not before').toBe(0);
      await db.admin.ansatt.update({ where: { id: a.ansattId }, data: { sluttet: dag(0) } });
      await vaakOverTilgang();
    },
  ],
  ['blocked', 'SPERRET', async (a) => sperrKonto(admin, { nokkel: nokkel(), ansattId: a.ansattId, sperr: true })],
  [
    'blocked in the database',
    'SPERRET',
    async (a) => {
      await db.admin.konto.update({ where: { id: a.kontoId }, data: { sperret: new Date() } });
      await vaakOverTilgang();
    },
  ],
  [
    'blocked here alone',
    'SPERRET',
    async (a) => {
      await db.admin.ansatt.update({ where: { id: a.ansattId }, data: { sperret: new Date() } });
      await vaakOverTilgang();
    },
  ],
  ['the role ended', 'UTEN_ROLLE', async (a) => avsluttRolle(admin, { nokkel: nokkel(), id: a.rolletildelingId, gyldigTil: null })],
  [
    'the role’s last day has passed',
    'UTEN_ROLLE',
    async (a) => {
      await db.admin.rolletildeling.update({ where: { id: a.rolletildelingId }, data: { gyldigTil: dag(0) } });
      expect(await vaakOverTilgang(), 'the last day is theirs').toBe(0);
      await db.admin.rolletildeling.update({ where: { id: a.rolletildelingId }, data: { gyldigTil: dag(-1) } });
      await vaakOverTilgang();
    },
  ],
  [
    'the role became another',
    'UTEN_ROLLE',
    async (a) => {
      await db.admin.rolletildeling.update({ where: { id: a.rolletildelingId }, data: { rolle: 'saksbehandler' } });
      await vaakOverTilgang();
    },
  ],
  [
    'the roles are deleted',
    'UTEN_ROLLE',
    async (a) => {
      await db.admin.rolletildeling.deleteMany({ where: { ansattId: a.ansattId } });
      await vaakOverTilgang();
    },
  ],
  [
    'moved to another enhet',
    'ENHET',
    async (a) => {
      await db.admin.rolletildeling.update({ where: { id: a.rolletildelingId }, data: { enhetId: soner[1] ?? '' } });
      await vaakOverTilgang();
    },
  ],
  [
    'the vaktlag is gone',
    'LAG',
    async () => {
      const uten = {
        ...MODELL,
        vaktlag: MODELL.vaktlag.filter((l) => l.id !== 'hjemme'),
        regler: MODELL.regler.map((r) => (r.id === 'alle' ? { ...r, steg: r.steg.slice(1) } : r)),
      };
      expect(await lagreModell(leder, { nokkel: nokkel(), versjon: await versjon(), innhold: uten })).toMatchObject({ avsluttet: 1 });
    },
  ],
  [
    'the vaktlag is manned by others',
    'LAG',
    async () => {
      const skogvang = (await db.actor('hjemmetjeneste', 'skogvang')).virksomhetId;
      const rad = {
        navn: 'hjemme',
        enheter: [],
        virksomhetId: skogvang,
        kanal: '' as const,
        adresse: '',
        reserveKanal: '' as const,
        reserveAdresse: '',
      };
      expect(await lagreBinding(leder, { nokkel: nokkel(), versjon: await versjon(), rader: [rad] })).toMatchObject({ avsluttet: 1 });
    },
  ],
  [
    'the vaktlag is gone in the database',
    'LAG',
    async () => {
      await settModell(v, { ...MODELL, vaktlag: MODELL.vaktlag.filter((l) => l.id !== 'hjemme') });
      await vaakOverTilgang();
    },
  ],
  [
    'logged off by a colleague',
    'AVLOGGET',
    async (a) => {
      const [r] = await rader<{ id: string }>('select id from respons.vakt where til is null and "ansattId" = $1', [a.ansattId]);
      await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: r?.id ?? '' });
    },
  ],
];

beforeAll(async () => {
  [admin, leder] = [await db.actor('systemadministrator'), await db.actor('leder')];
  v = leder.virksomhetId;
  kilde = (await nyKilde(v)).kilde;
  soner = (await db.admin.enhet.findMany({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } })).map((e) => e.id);
  annen = await db.actor('responsoperator');
  await installert(db, 'T-1', soner[0] ?? '');
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query('delete from respons.utsending');
  await motorpool().query('delete from respons.abonnement');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
  await motorpool().query('update respons.samling set aapen = false');
  await settModell(v, MODELL, BINDING());
});

const varsel = () => rutet(kilde, { enhet: 'T-1' });
const tatt = async (a: Actor) => {
  const id = await varsel();
  await ta(a, { nokkel: nokkel(), varselId: id });
  return id;
};

/** What somebody on duty may hold, and what is to be of it: in the queue, nobody's, due now, with an event that says why. */
const HOLDT: [string, (a: Actor) => Promise<string>][] = [
  ['TATT', tatt],
  [
    'AVVENTER',
    async (a) => {
      const id = await tatt(a);
      await rader(`update respons.varsel set status = 'AVVENTER', "nesteForfall" = now() + interval '2 hours' where id = $1`, [id]);
      return id;
    },
  ],
  [
    'UTRYKNING of their own',
    async (a) => {
      const id = await varsel();
      await kvitter(a, { nokkel: nokkel(), varselId: id, hva: 'paaVei' });
      return id;
    },
  ],
  [
    'UTRYKNING sent by another',
    async (a) => {
      const operator = await db.actor('responsoperator');
      const id = await tatt(operator);
      await sendUtrykning(operator, { nokkel: nokkel(), varselId: id, lag: 'hjemme', melding: '' });
      await kvitter(a, { nokkel: nokkel(), varselId: id, hva: 'paaVei' });
      return id;
    },
  ],
];

describe.each(AARSAKER)('%s', (_, grunn, skjer) => {
  it.each(HOLDT)('%s goes back to the queue, due now', async (_navn, hold) => {
    const a = await nyVakt();
    const id = await hold(a);
    // Two of a kind are told apart by when they came, and by the device.
    const [holdt] = (await withActor(leder, (tx) => vaktHolder(tx, a.ansattId))).varsler;
    expect(holdt).toMatchObject({ id, mottatt: expect.stringMatching(/^\d{4}-/), serie: expect.stringMatching(/./) });
    await skjer(a);
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvId: null, tattAvNavn: null, utrykning: null, lag: null, paaminnet: null });
    expect((await ett(id)).forfalt).toBe(true);
    const [h] = await rader<{ data: object }>(`select data from respons.hendelse where "varselId" = $1 and type = 'TILGANG_SLUTT'`, [id]);
    expect(h?.data).toEqual({ navn: 'Vera Vakt', grunn });
    expect(await withActor(leder, (tx) => vaktHolder(tx, a.ansattId))).toMatchObject({ vakter: [], varsler: [], runder: [] });
  });

  it('the duty, the push, the waiting messages and the rounds end; what waited for them alone is due; the warning comes', async () => {
    const a = await nyVakt();
    expect((await hentVaktside(leder, soner)).tomme.map((t) => t.lag)).not.toContain('hjemme');
    await rader(`insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler) values (gen_random_uuid(), $1, $2, $3, '{}')`, [
      v,
      a.ansattId,
      `https://p/${a.ansattId}`,
    ]);
    await rader(
      `insert into respons.runde (id, "virksomhetId", art, serie, planlagt, startet, "startetAvId") values (gen_random_uuid(), $1, 'SYSTEMTEST', $2::uuid::text, now(), now(), $2::uuid)`,
      [v, a.ansattId],
    );
    const venter = await varsel();
    await rader(
      `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse) values ($1, $2, $3, 0, $4, 'Vera', 'sms', '41000000')`,
      [v, venter, nokkel(), `ansatt:${a.ansattId}`],
    );
    expect((await ett(venter)).om).toBeGreaterThan(60);
    expect(await withActor(leder, (tx) => vaktHolder(tx, a.ansattId))).toMatchObject({
      vakter: [{ lag: 'hjemme' }],
      runder: [{ serie: a.ansattId }],
      maskiner: 1,
    });

    await skjer(a);
    expect(await rader('select grunn from respons.vakt where "ansattId" = $1 and til is not null', [a.ansattId])).toEqual([{ grunn }]);
    expect(await rader('select 1 from respons.abonnement')).toHaveLength(['LAG', 'AVLOGGET'].includes(grunn) ? 1 : 0);
    expect(await rader('select startet, "startetAvId" from respons.runde where serie = $1', [a.ansattId])).toEqual([
      { startet: null, startetAvId: null },
    ]);
    expect(await rader(`select status from respons.utsending where "varselId" = $1 and kanal = 'sms'`, [venter])).toEqual([{ status: 'AVLYST' }]);
    expect((await ett(venter)).forfalt).toBe(true);
    await forfall();
    expect(await ett(venter)).toMatchObject({ merker: ['UTEN_VAKT'] });
    expect(await rader(`select type from respons.hendelse where "ansattId" = $1 and "varselId" is null`, [a.ansattId])).toEqual([
      { type: 'VAKT_SLUTT' },
    ]);
    const reist = await rader<{ tekst: string }>(`select tekst from respons.varsel where verdi = 'vakt_slutt' and status <> 'LUKKET'`);
    expect(reist).toHaveLength(grunn === 'AVLOGGET' ? 0 : 1);
    expect(JSON.stringify(reist)).not.toContain('Vera');
    if (grunn !== 'LAG') expect((await hentVaktside(leder, soner)).tomme.map((t) => t.lag)).toContain('hjemme');
    // Who still has access is told of it themselves.
    const sagt = await rader<{ kanal: string }>(
      `select u.kanal from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.verdi = 'vakt_slutt' and u.mottaker = $1 order by 1`,
      [`ansatt:${a.ansattId}`],
    );
    expect(sagt.map((s) => s.kanal)).toEqual(['LAG', 'ENHET'].includes(grunn) ? ['app', 'sms'] : []);
    expect(await vaakOverTilgang(), 'once').toBe(0);
  });
});

it('one varsel names every vaktlag that is left with nobody, and a samling says what each of them does', async () => {
  const sperr = (a: Actor) => sperrKonto(admin, { nokkel: nokkel(), ansattId: a.ansattId, sperr: true });
  const a = await nyVakt();
  await gaaPaaVakt(a, { nokkel: nokkel(), virksomhetId: v, lag: 'senter', soneId: '' });
  await sperr(a);
  const tekster = async () =>
    (await rader<{ tekst: string }>(`select tekst from respons.varsel where verdi = 'vakt_slutt' and status <> 'LUKKET'`)).map((r) => r.tekst);
  expect(await tekster()).toEqual([expect.stringMatching(/(Hjemmetjenesten og Responssenteret|Responssenteret og Hjemmetjenesten)\.$/)]);
  await sperr(await nyVakt());
  await varsel();
  const samlet = (await hentKo(annen)).varsler.filter((x) => x.verdi === 'vakt_slutt');
  expect(samlet).toMatchObject([{ antall: 2 }]);
  for (const t of await tekster()) expect(samlet[0]?.tekst).toContain(t);
});

describe('the leder', () => {
  it.each<['TILGANG_SLUTT' | 'ROLLE_SLUTT', (a: Actor) => Promise<unknown>]>([
    ['TILGANG_SLUTT', (a) => sperrKonto(admin, { nokkel: nokkel(), ansattId: a.ansattId, sperr: true })],
    ['TILGANG_SLUTT', (a) => settSluttet(admin, { nokkel: nokkel(), id: a.ansattId, versjon: 1, sluttet: dag(0).toISOString().slice(0, 10) })],
    ['TILGANG_SLUTT', (a) => avsluttRolle(admin, { nokkel: nokkel(), id: a.rolletildelingId, gyldigTil: null })],
    [
      'ROLLE_SLUTT',
      async (a) => {
        const { virksomhetId, ansattId, kontoId, enhetId } = a;
        await db.admin.rolletildeling.create({ data: { virksomhetId, ansattId, kontoId, enhetId, rolle: 'tjenesteeier', gyldigFra: dag(-1) } });
        return avsluttRolle(admin, { nokkel: nokkel(), id: a.rolletildelingId, gyldigTil: null });
      },
    ],
  ])('is told the same day, by %s, of the duties and the varsler that somebody had', async (type, skjer) => {
    const a = await nyVakt();
    await tatt(a);
    await skjer(a);
    expect(
      await db.admin.gjoremaal.findMany({ where: { objektId: a.ansattId, status: 'AAPENT' }, select: { type: true, data: true, frist: true } }),
    ).toEqual([{ type, data: { hva: 'Vera Vakt', antall: 0, vakter: 1, varsler: 1, runder: 0 }, frist: dag(0) }]);
  });
});

describe('the leder, when a date has come and the engine has ended the duty', () => {
  it.each<['TILGANG_SLUTT' | 'ROLLE_SLUTT', boolean]>([
    ['TILGANG_SLUTT', false],
    ['ROLLE_SLUTT', true],
  ])('is told of it once: %s', async (type, harAnnen) => {
    const a = await nyVakt();
    const { virksomhetId, ansattId, kontoId, enhetId } = a;
    if (harAnnen)
      await db.admin.rolletildeling.create({ data: { virksomhetId, ansattId, kontoId, enhetId, rolle: 'tjenesteeier', gyldigFra: dag(-1) } });
    await db.admin.rolletildeling.update({ where: { id: a.rolletildelingId }, data: { gyldigTil: dag(-1) } });
    await vaakOverTilgang();
    const fortalt = () => db.admin.gjoremaal.findMany({ where: { objektId: ansattId, type }, select: { data: true, frist: true } });
    await ryddUtlopte(v);
    const ventet = [{ data: { hva: 'Vera Vakt', antall: 0, vakter: 1, varsler: 0, runder: 0 }, frist: dag(0) }];
    expect(await fortalt()).toEqual(ventet);
    await db.admin.gjoremaal.updateMany({ where: { objektId: ansattId, type }, data: { status: 'UTFORT' } });
    await ryddUtlopte(v);
    expect(await fortalt()).toEqual(ventet);
  });
});

it('the leder who ended it knows, also when the round comes', async () => {
  const a = await nyVakt();
  const om = { nokkel: nokkel(), id: a.ansattId, versjon: 1, sluttet: dag(0).toISOString().slice(0, 10) };
  await settSluttet({ ...leder, enhetstype: 'LEDELSE' }, om);
  await ryddUtlopte(v);
  expect(await db.admin.gjoremaal.count({ where: { objektId: a.ansattId, type: 'TILGANG_SLUTT' } })).toBe(0);
});

describe('what is left alone', () => {
  it('those who may be on duty, whoever else may not', async () => {
    const [a, b] = [await nyVakt(), await nyVakt()];
    const [av, bv] = [await tatt(a), await tatt(b)];
    await sperrKonto(admin, { nokkel: nokkel(), ansattId: a.ansattId, sperr: true });
    expect(await ett(av)).toMatchObject({ status: 'VENTER' });
    expect(await ett(bv)).toMatchObject({ status: 'TATT', tattAvId: b.ansattId });
    expect(await rader(`select 1 from respons.varsel where verdi = 'vakt_slutt' and status <> 'LUKKET'`), 'somebody is there').toEqual([]);
  });

  it('what one holds while one is on duty in another vaktlag', async () => {
    const a = await nyVakt();
    await gaaPaaVakt(a, { nokkel: nokkel(), virksomhetId: v, lag: 'senter', soneId: '' });
    const id = await tatt(a);
    await settModell(v, { ...MODELL, vaktlag: MODELL.vaktlag.filter((l) => l.id !== 'hjemme') });
    expect(await vaakOverTilgang()).toBe(1);
    expect(await ett(id)).toMatchObject({ status: 'TATT', tattAvId: a.ansattId });
    expect(await typer(id)).not.toContain('TILGANG_SLUTT');
  });

  it('another virksomhet’s people, judged by their own access', async () => {
    const skogvang = await db.actor('hjemmetjeneste', 'skogvang');
    await settModell(v, MODELL, { senter: { virksomhetId: skogvang.virksomhetId } });
    await settPaaVakt(v, 'senter', skogvang, null, skogvang.virksomhetId);
    await settPaaVakt(v, 'mottaksvakt', annen);
    expect(await vaakOverTilgang()).toBe(0);
    await settModell(v, MODELL, {});
    expect(await vaakOverTilgang()).toBe(1);
    expect(await rader(`select lag, grunn from respons.vakt where til is not null`)).toEqual([{ lag: 'senter', grunn: 'LAG' }]);
  });
});

describe('the rule', () => {
  const vakt = { id: '1', virksomhetId: 'v', lag: 'hjemme', ansattId: 'a', ansattVirksomhetId: 'v', enhetId: 'nord' };
  const o = (binding: Record<string, { enheter?: string[]; virksomhetId?: string }> = {}) => ({ modell: MODELL, binding });
  it.each([
    ['nothing is bound', vakt, ['sor'], o(), null],
    ['nothing is bound, and the role sees persons only with a reason', vakt, ['nord'], o(), 'ENHET', 'tekniker'],
    ['in one that mans it, whatever the role', vakt, ['sor'], o({ hjemme: { enheter: ['sor'] } }), null, 'tekniker'],
    [
      'mans for another, and the role sees persons only with a reason',
      { ...vakt, virksomhetId: 'x' },
      ['nord'],
      o({ hjemme: { virksomhetId: 'v' } }),
      'ENHET',
      'tekniker',
    ],
    ['the leder of another enhet, who steps in', { ...vakt, enhetId: 'vest' }, ['vest'], o({ hjemme: { enheter: ['sor'] } }), null, 'leder'],
    ['in the enhet they logged on by', vakt, ['nord'], o({ hjemme: { enheter: ['sor'] } }), null],
    ['in one that mans it', vakt, ['sor'], o({ hjemme: { enheter: ['sor'] } }), null],
    ['in neither', vakt, ['vest'], o({ hjemme: { enheter: ['sor'] } }), 'ENHET'],
    ['no model', vakt, ['nord'], undefined, 'LAG'],
    ['no model, the mottaksvakt', { ...vakt, lag: 'mottaksvakt' }, ['nord'], undefined, null],
    ['manned by others', vakt, ['nord'], o({ hjemme: { virksomhetId: 'x' } }), 'LAG'],
    ['mans for another', { ...vakt, virksomhetId: 'x' }, ['nord'], o({ hjemme: { virksomhetId: 'v' } }), null],
    ['mans for another no more', { ...vakt, virksomhetId: 'x' }, ['nord'], o(), 'LAG'],
    ['another’s mottaksvakt', { ...vakt, virksomhetId: 'x', lag: 'mottaksvakt' }, ['nord'], o(), 'LAG'],
  ] as [string, typeof vakt, string[], ReturnType<typeof o> | undefined, string | null, Rolle?][])(
    '%s',
    (_, x, enheter, oppsett, svar, rolle = 'hjemmetjeneste') => {
      const steder = enheter.map((enhetId) => ({ enhetId, rolle }));
      expect(vaktenMaaSlutte(x, { grunn: null, steder }, oppsett)).toBe(svar);
      expect(vaktenMaaSlutte(x, { grunn: 'SPERRET', steder }, oppsett)).toBe('SPERRET');
    },
  );
});
