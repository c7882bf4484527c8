import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../../eskalering/ruter';
import { byttToken, finnKilde, hash } from '../../mottak/kilder';
import { taImot } from '../../mottak/ko';
import { nyKilde, settModell, settPaaVakt, varsel } from '../../testhjelp';
import { avsluttGamleTokener, byttKildetoken, lagreKameralenker, registrerNyKilde, stansKilde } from '../kilde/commands';
import { hentKilder } from '../kilde/queries';
import { hentEnhetshistorikk, hentTeknisk } from '../kilde/queries-teknisk';
import { kritikalitet } from '../kilde/rules-teknisk';
import { installert, rader as sql } from '../testhjelp';
import { registrerTestresultat, startSystemtest, tilsynAvvik, tilsynIOrden } from './commands';
import { eskalerTilsyn, planleggSystemtester, planleggTilsyn } from './commands-plan';
import { avsluttVedlikehold, planleggVedlikehold } from './commands-vedlikehold';
import { hentSystemtester, hentTilsyn } from './queries';
import { hentVedlikehold } from './queries-vedlikehold';
import { kameralenke, kommende, tilstand, tilsynstider } from './rules';

const db = testdb();
let v: string;
let hjemme: Actor;
let tekniker: Actor;
let admin: Actor;
let tjenesteId: string;
const n = () => ({ nokkel: randomUUID() });
const rut = async () => {
  while ((await rutNye()) > 0);
};

beforeAll(async () => {
  hjemme = await db.actor('hjemmetjeneste');
  tekniker = await db.actor('tekniker');
  admin = await db.actor('systemadministrator');
  v = hjemme.virksomhetId;
  await settModell(v);
  await settPaaVakt(v, 'hjemme', hjemme);
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' } });
  ({ tjenesteId } = await installert(db, 'RM-1', sone.id, {
    kode: 'digitalt-tilsyn',
    teknologiKode: 'roommate',
    leverandor: 'sensorvakt',
    innstillinger: { 'tilsynstid-1': '23:30', 'tilsynstid-2': '03:00' },
  }));
});

describe('rules', () => {
  it('the times set in the home go before the plan', () => {
    expect(tilsynstider({ 'tilsynstid-1': '23:30', 'tilsynstid-2': '03:00', vekketid: '08:00' }, [{ id: 'tilsynstid-1', valgt: '22:15' }])).toEqual([
      '03:00',
      '22:15',
    ]);
    expect(tilsynstider({ 'tilsynstid-1': 'x', 'tilsynstid-3': null }, [])).toEqual([]);
  });
  it('come once a day by the clock on the wall, over both nights when it is moved', () => {
    const iso = (tid: string) => kommende(['03:00', '23:30'], new Date(tid)).map((d) => d.toISOString());
    expect(iso('2026-06-01T12:00:00Z')).toEqual(['2026-06-01T21:30:00.000Z', '2026-06-02T01:00:00.000Z']);
    expect(iso('2026-10-24T12:00:00Z')).toEqual(['2026-10-24T21:30:00.000Z', '2026-10-25T02:00:00.000Z']);
    expect(kommende(['07:00'], new Date('2027-03-27T22:30:00Z')).map((d) => d.toISOString())).toEqual(['2027-03-28T05:00:00.000Z']);
    expect(iso('2027-03-27T12:00:00Z')).toEqual(['2027-03-27T22:30:00.000Z', '2027-03-28T01:00:00.000Z']);
  });
  it('are late after their time', () => {
    const kl = new Date('2026-06-01T01:00:00Z');
    expect([-10, 0, 14, 15].map((m) => tilstand(kl, new Date(kl.getTime() + m * 60_000), 15))).toEqual(['snart', 'naa', 'naa', 'forfalt']);
  });
  it('a camera is seen at an https address alone', () => {
    expect(kameralenke({ roommate: 'https://kamera.no/{serie}' }, 'roommate', 'A/1')).toBe('https://kamera.no/A%2F1');
    expect(kameralenke({ roommate: 'javascript:alert(1)' }, 'roommate', 'A')).toBeNull();
    expect(kameralenke({}, 'roommate', 'A')).toBeNull();
  });
  it('what leaves a person without help is the most critical', () => {
    expect([
      kritikalitet('nett', 'alarmknapp'),
      kritikalitet('nett', 'dho-nettbrett'),
      kritikalitet('batteri', 'alarmknapp'),
      kritikalitet('kanal_svikter', null),
    ]).toEqual(['hoy', 'middels', 'lav', 'hoy']);
  });
});

describe('digitalt tilsyn', () => {
  it('is planned once, follows its settings, and is done in two taps', async () => {
    expect(await planleggTilsyn()).toBe(2);
    expect(await planleggTilsyn()).toBe(0);
    await db.admin.tjeneste.update({ where: { id: tjenesteId }, data: { innstillinger: { 'tilsynstid-1': '22:00' } } });
    expect(await planleggTilsyn()).toBe(1);
    expect(await sql(`select 1 from respons.runde where art = 'TILSYN' and utfort is null`)).toHaveLength(1);
    await sql(`update respons.runde set planlagt = now() - interval '5 minutes'`);
    await lagreKameralenker(admin, { ...n(), lenker: [{ teknologi: 'roommate', mal: 'https://kamera.no/{serie}' }] });
    const [r] = (await hentTilsyn(hjemme)).runder;
    expect(r).toMatchObject({ navn: 'Olga Nes', tilstand: 'naa', kamera: 'https://kamera.no/RM-1' });
    const svar = await Promise.allSettled([
      tilsynIOrden(hjemme, { ...n(), id: r?.id ?? '', versjon: 1 }),
      tilsynIOrden(hjemme, { ...n(), id: r?.id ?? '', versjon: 1 }),
    ]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    const etter = await hentTilsyn(hjemme);
    expect(etter.runder).toEqual([]);
    expect(etter.gjort).toMatchObject([{ navn: 'Olga Nes', resultat: 'OK', utfortAvNavn: hjemme.navn }]);
    expect(await sql(`select 1 from respons.hendelse where type = 'TILSYN_UTFORT' and "personId" is not null`)).toHaveLength(1);
  });

  it('a missed one becomes a person’s varsel, once; a deviation does too', async () => {
    const person = (await db.admin.tjeneste.findUniqueOrThrow({ where: { id: tjenesteId } })).personId;
    const lag = async (minutter: number) => {
      const id = randomUUID();
      await sql(
        `insert into respons.runde (id, "virksomhetId", art, "tjenesteId", "personId", planlagt) values ($1, $2, 'TILSYN', $3, $4, now() - make_interval(mins => $5))`,
        [id, v, tjenesteId, person, minutter],
      );
      return id;
    };
    const sen = await lag(20);
    const naa = await lag(3);
    expect((await Promise.all([eskalerTilsyn(), eskalerTilsyn()])).reduce((a, b) => a + b)).toBe(1);
    expect(await eskalerTilsyn()).toBe(0);
    await rut();
    const [mistet] = await sql<{ id: string }>(`select * from respons.varsel where verdi = 'tilsyn_ikke_utfort'`);
    expect(mistet).toMatchObject({ type: 'digitalt_tilsyn', status: 'VENTER', personId: person, merker: [] });
    expect(await sql('select 1 from respons.utsending where "varselId" = $1', [mistet?.id])).toHaveLength(1);
    expect((await hentTilsyn(hjemme)).runder.find((r) => r.id === sen)).toMatchObject({ tilstand: 'forfalt', varselId: mistet?.id });
    const { varselId } = await tilsynAvvik(hjemme, { ...n(), id: naa, versjon: 1, merknad: 'Ligger på gulvet' });
    await rut();
    expect(await sql('select type, verdi, status, "personId" from respons.varsel where id = $1', [varselId])).toEqual([
      { type: 'digitalt_tilsyn', verdi: 'tilsyn_avvik', status: 'VENTER', personId: person },
    ]);
  });

  it('is not for a technician, nor for another kommune', async () => {
    await expect(hentTilsyn(tekniker)).rejects.toMatchObject({ kode: 'FORBUDT' });
    const fremmed = await db.actor('hjemmetjeneste', 'skogvang');
    expect((await hentTilsyn(fremmed)).runder).toEqual([]);
    const [r] = await sql<{ id: string }>('select id from respons.runde limit 1');
    await expect(tilsynIOrden(fremmed, { ...n(), id: r?.id ?? '', versjon: 1 })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});

describe('system tests', () => {
  it('are planned for each device; a test varsel passes one that has begun, and one that failed raises a varsel', async () => {
    expect(await planleggSystemtester()).toBe(1);
    expect(await planleggSystemtester()).toBe(0);
    const forfall = () => sql(`update respons.runde set planlagt = now() - interval '1 day' where art = 'SYSTEMTEST' and utfort is null`);
    await forfall();
    const kilde = (await nyKilde(v)).kilde;
    await taImot(kilde, [varsel({ enhet: 'RM-1', type: 'test' })]);
    await rut();
    const [t] = (await hentSystemtester(tekniker)).rader;
    expect(t).toMatchObject({ serie: 'RM-1', venter: false });
    await startSystemtest(tekniker, { ...n(), id: t?.id ?? '', versjon: 1 });
    await taImot(kilde, [varsel({ enhet: 'RM-1', type: 'test' })]);
    await rut();
    expect(await hentSystemtester(tekniker)).toMatchObject({ rader: [], ok: 1 });
    expect(await planleggSystemtester()).toBe(1);
    await forfall();
    const [f] = (await hentSystemtester(tekniker)).rader;
    await registrerTestresultat(tekniker, { ...n(), id: f?.id ?? '', versjon: 1, resultat: 'FEIL', merknad: 'Ingen lyd' });
    await rut();
    const side = await hentTeknisk(tekniker, {});
    expect(side.varsler).toMatchObject([{ verdi: 'systemtest_feil', serie: 'RM-1', kritikalitet: 'hoy' }]);
    expect(await planleggSystemtester()).toBe(1);
    const h = await hentEnhetshistorikk(tekniker, 'RM-1');
    expect(h?.tester.map((x) => x.resultat).sort()).toEqual(['FEIL', 'OK', null]);
    expect(await hentEnhetshistorikk(await db.actor('tekniker', 'skogvang'), 'RM-1')).toBeNull();
  });
});

describe('maintenance', () => {
  it('is planned for known devices, is shown, and ends at once when it is ended', async () => {
    const dag = new Date().toISOString().slice(0, 10);
    const om = {
      tittel: 'Nytt nett',
      fraDato: dag,
      fraKl: '00:00',
      tilDato: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10),
      tilKl: '12:00',
    };
    await expect(planleggVedlikehold(tekniker, { ...n(), ...om, serier: 'RM-1\nUKJENT' })).rejects.toMatchObject({ tekst: 'vedlikeholdUkjent' });
    await expect(planleggVedlikehold(tekniker, { ...n(), ...om, tilDato: '2020-01-01', serier: 'RM-1' })).rejects.toMatchObject({
      tekst: 'vedlikeholdTid',
    });
    await planleggVedlikehold(tekniker, { ...n(), ...om, serier: 'RM-1' });
    await sql(`update respons.vedlikehold set fra = now() - interval '1 minute'`);
    const [m] = await taImot((await nyKilde(v)).kilde, [varsel({ enhet: 'RM-1', type: 'teknisk', verdi: 'nett' })]);
    await rut();
    expect(await hentTeknisk(tekniker, {})).toMatchObject({ dempet: 1, vedlikehold: [{ tittel: 'Nytt nett', enheter: 1 }] });
    const [vedlikehold] = (await hentVedlikehold(tekniker)).rader;
    expect(vedlikehold?.tilstand).toBe('paagaar');
    await avsluttVedlikehold(tekniker, { ...n(), id: vedlikehold?.id ?? '' });
    expect(await sql('select "nesteForfall" <= clock_timestamp() naa from respons.varsel where id = $1', [m?.id])).toEqual([{ naa: true }]);
    await expect(planleggVedlikehold(hjemme, { ...n(), ...om, serier: 'RM-1' })).rejects.toMatchObject({ kode: 'FORBUDT' });
  });
});

describe('sources', () => {
  it('a token that is changed twice in a day kills none of the earlier ones before their own time', async () => {
    const a = await registrerNyKilde(admin, { ...n(), navn: 'Byttes to ganger' });
    const b = await byttKildetoken(admin, { ...n(), id: a.id, versjon: 1 });
    await sql(`update respons.gammeltoken set til = til - interval '5 hours' where "kildeId" = $1`, [a.id]);
    const c = await byttKildetoken(admin, { ...n(), id: a.id, versjon: 2 });
    for (const x of [a, b, c]) expect((await finnKilde(x.token))?.id).toBe(a.id);
    const [k] = (await hentKilder(admin)).kilder.filter((x) => x.id === a.id);
    expect(k?.gamle.map((til) => Math.round((til.getTime() - Date.now()) / 3_600_000))).toEqual([19, 24]);
    await sql(`update respons.gammeltoken set til = now() - interval '1 second' where hash = $1`, [hash(a.token)]);
    await byttToken(v, 'Byttes to ganger');
    expect(await sql<{ hash: string }>(`select hash from respons.gammeltoken where "kildeId" = $1 order by til`, [a.id])).toEqual(
      [b, c].map((x) => ({ hash: hash(x.token) })),
    );
  });

  it('the old tokens can be ended at once, and the one in use stays', async () => {
    const a = await registrerNyKilde(admin, { ...n(), navn: 'Lekket token' });
    const b = await byttKildetoken(admin, { ...n(), id: a.id, versjon: 1 });
    await expect(avsluttGamleTokener(hjemme, { ...n(), id: a.id, versjon: 2 })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await avsluttGamleTokener(admin, { ...n(), id: a.id, versjon: 2 });
    expect(await finnKilde(a.token)).toBeNull();
    expect((await finnKilde(b.token))?.id).toBe(a.id);
    await expect(avsluttGamleTokener(admin, { ...n(), id: a.id, versjon: 2 })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });

  it('a token is shown once, the old one is good for a day, and a stopped source is shut out', async () => {
    const d = { ...n(), navn: 'Tryggnett' };
    const [a, b] = [await registrerNyKilde(admin, d), await registrerNyKilde(admin, d)];
    expect(b).toEqual(a);
    expect((await finnKilde(a.token))?.id).toBe(a.id);
    await expect(registrerNyKilde(admin, { ...n(), navn: 'Tryggnett' })).rejects.toMatchObject({ tekst: 'kildeFinnes' });
    const ny = await byttKildetoken(admin, { ...n(), id: a.id, versjon: 1 });
    expect(ny.token).not.toBe(a.token);
    expect((await finnKilde(ny.token))?.id).toBe(a.id);
    const [k] = (await hentKilder(admin)).kilder.filter((x) => x.id === a.id);
    expect(k?.gamle).toHaveLength(1);
    expect((await hentKilder(admin)).kilder.map((x) => x.navn)).not.toContain('Helhet');
    await stansKilde(admin, { ...n(), id: a.id, versjon: 2 });
    expect(await sql(`select 1 from respons.kilde where id = $1 and not aktiv`, [a.id])).toHaveLength(1);
    expect(await sql(`select 1 from respons.gammeltoken where "kildeId" = $1`, [a.id])).toEqual([]);
    expect(await db.admin.$queryRaw`select 1 from "Gjentakelse" where resultat::text like '%hlh_%'`).toEqual([]);
    await expect(registrerNyKilde(hjemme, { ...n(), navn: 'Andre' })).rejects.toMatchObject({ kode: 'FORBUDT' });
  });
});
