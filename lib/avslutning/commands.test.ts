import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';
import { avsluttVedtak, hentUtstyr, lagerfor, meldTapt, nullstillUtstyr, slettHosLeverandor, startAvslutning } from './commands';
import { hvemErNeste, lagTjeneste, type Provetjeneste, versjonAv } from './testhjelp';

const db = testdb();
const nokkel = () => randomUUID();
const felles = async (t: Provetjeneste) => ({ nokkel: nokkel(), tjenesteId: t.id, versjon: await versjonAv(db, t.id) });
const start = async (t: Provetjeneste, rolle: 'saksbehandler' | 'tekniker' = 'saksbehandler') =>
  startAvslutning(await db.actor(rolle), { ...(await felles(t)), grunn: 'BEHOV_OPPHORT' });
const naa = async (t: Provetjeneste) => (await hvemErNeste(db, t.id))?.steg;
const som = async (t: Provetjeneste): Promise<Actor> => (await hvemErNeste(db, t.id))?.actor as Actor;

/** Does the step that is next, on the first device it can be done on. */
async function gjor(t: Provetjeneste, steg: string, i = 0): Promise<unknown> {
  const [f, a, u] = [await felles(t), await som(t), t.utstyr[i]];
  if (steg === 'HENTE_UTSTYR') return hentUtstyr(a, { ...f, serienummer: u?.serienummer ?? '', merknad: '' });
  if (steg === 'NULLSTILLE') return nullstillUtstyr(a, { ...f, utstyrId: u?.id ?? '', slettet: true, nullstilt: true, hva: 'Fabrikkinnstilling' });
  if (steg === 'SLETTE_HOS_LEVERANDOR') return slettHosLeverandor(a, { ...f, slettet: true, referanse: 'SV-1' });
  if (steg === 'AVSLUTTE_VEDTAK') return avsluttVedtak(a, { ...f, merknad: '' });
  return lagerfor(a, { ...f, utstyrId: u?.id ?? '', til: 'PAA_LAGER', grunn: '' });
}

describe('avslutning', () => {
  it('går i den eneste rekkefølgen, hver med sin rolle, til utstyret er på lager', async () => {
    const t = await lagTjeneste(db, { utstyr: ['I_BRUK', 'I_BRUK'] });
    await start(t);
    const gang: [string, number][] = [
      ['HENTE_UTSTYR', 0],
      ['HENTE_UTSTYR', 1],
      ['NULLSTILLE', 0],
      ['NULLSTILLE', 1],
      ['SLETTE_HOS_LEVERANDOR', 0],
      ['AVSLUTTE_VEDTAK', 0],
      ['LAGERFORE', 0],
      ['LAGERFORE', 1],
    ];
    for (const [steg, i] of gang) {
      expect(await naa(t)).toBe(steg);
      await gjor(t, steg, i);
    }
    expect(await naa(t)).toBeUndefined();
    const etter = await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id }, include: { vedtak: true, avslutning: true, utstyr: true } });
    expect(etter).toMatchObject({ status: 'AVSLUTTET', avslutningGrunn: 'BEHOV_OPPHORT', utstyr: [], vedtak: { status: 'AVSLUTTET' } });
    expect(etter.avslutning).toHaveLength(8);
    expect(etter.avslutning.every((s) => s.utfortAv && s.utfort)).toBe(true);
    expect(await db.admin.utstyr.count({ where: { id: { in: t.utstyr.map((u) => u.id) }, status: 'PAA_LAGER', tjenesteId: null } })).toBe(2);
    const hendelser = await db.admin.hendelse.findMany({ where: { tjenesteId: t.id }, orderBy: { id: 'asc' }, select: { type: true } });
    expect(hendelser.map((h) => h.type)).toEqual([
      'AVSLUTNING_STARTET',
      'UTSTYR_HENTET',
      'UTSTYR_HENTET',
      'UTSTYR_NULLSTILT',
      'UTSTYR_NULLSTILT',
      'SLETTET_HOS_LEVERANDOR',
      'VEDTAK_AVSLUTTET',
      'UTSTYR_PAA_LAGER',
      'UTSTYR_PAA_LAGER',
    ]);
  });

  it('uten utstyr begynner den hos leverandøren og slutter med vedtaket', async () => {
    const t = await lagTjeneste(db, { kode: 'dho', utstyr: [] });
    await start(t);
    expect(await naa(t)).toBe('SLETTE_HOS_LEVERANDOR');
    await gjor(t, 'SLETTE_HOS_LEVERANDOR');
    await gjor(t, 'AVSLUTTE_VEDTAK');
    expect(await naa(t)).toBeUndefined();
  });

  it('tar åpne oppgaver og planlagte evalueringer bort', async () => {
    const t = await lagTjeneste(db);
    const a = await db.actor('ressursperson');
    const e = await db.admin.evaluering.create({ data: { virksomhetId: t.virksomhetId, tjenesteId: t.id, navn: 'Første', planlagt: new Date() } });
    await db.admin.oppgave.create({
      data: {
        virksomhetId: t.virksomhetId,
        utforerVirksomhetId: t.virksomhetId,
        steg: 'EVALUERE',
        tjenesteId: t.id,
        evalueringId: e.id,
        personId: t.personId,
        rolle: 'ressursperson',
        enhetId: a.enhetId,
        frist: new Date(),
      },
    });
    await start(t);
    expect((await db.admin.evaluering.findUniqueOrThrow({ where: { id: e.id } })).status).toBe('AVLYST');
    expect(await db.admin.oppgave.findMany({ where: { tjenesteId: t.id, status: 'AAPEN' }, select: { steg: true } })).toEqual([
      { steg: 'HENTE_UTSTYR' },
    ]);
  });

  it('feil rekkefølge, feil rolle og feil serienummer nektes', async () => {
    const t = await lagTjeneste(db);
    await expect(start(t, 'tekniker')).rejects.toMatchObject({ kode: 'FORBUDT' });
    await start(t);
    const saksbehandler = await db.actor('saksbehandler');
    await expect(avsluttVedtak(saksbehandler, { ...(await felles(t)), merknad: '' })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'stegIkkeAapent',
    });
    await expect(hentUtstyr(saksbehandler, { ...(await felles(t)), serienummer: t.utstyr[0]?.serienummer ?? '', merknad: '' })).rejects.toMatchObject(
      { kode: 'FORBUDT' },
    );
    await expect(hentUtstyr(await som(t), { ...(await felles(t)), serienummer: 'RM-9', merknad: '' })).rejects.toMatchObject({
      kode: 'REGEL',
      felt: { serienummer: 'serienummerPasserIkke' },
    });
  });

  it('et åpent steg hjelper ikke når utstyr er kommet til siden: kommandoen og databasen nekter', async () => {
    const t = await lagTjeneste(db);
    await start(t);
    await gjor(t, 'HENTE_UTSTYR');
    await gjor(t, 'NULLSTILLE');
    await gjor(t, 'SLETTE_HOS_LEVERANDOR');
    const ekstra = await db.admin.utstyr.create({
      data: {
        virksomhetId: t.virksomhetId,
        serienummer: nokkel(),
        teknologiKode: 'roommate',
        modell: 'RoomMate',
        status: 'I_BRUK',
        tjenesteId: t.id,
      },
    });
    await expect(gjor(t, 'AVSLUTTE_VEDTAK')).rejects.toMatchObject({ kode: 'REGEL', tekst: 'feilRekkefolge' });
    await expect(db.admin.vedtak.update({ where: { id: t.vedtakId }, data: { status: 'AVSLUTTET' } })).rejects.toThrow(/ikke hentet og nullstilt/);
    await db.admin.utstyr.update({ where: { id: ekstra.id }, data: { status: 'PAA_LAGER', tjenesteId: null } });
    await gjor(t, 'AVSLUTTE_VEDTAK');
    await expect(db.admin.utstyr.update({ where: { id: ekstra.id }, data: { status: 'I_BRUK', tjenesteId: t.id } })).rejects.toThrow(
      /Tjenesten er avsluttet/,
    );
  });

  it('utstyr som ikke finnes igjen, avskrives av leder, og avslutningen går videre', async () => {
    const t = await lagTjeneste(db, { utstyr: ['I_BRUK', 'I_BRUK'] });
    await start(t);
    await gjor(t, 'HENTE_UTSTYR', 0);
    const d = { utstyrId: t.utstyr[1]?.id ?? '', grunn: 'Ble kastet ved flytting' };
    await expect(meldTapt(await som(t), { ...(await felles(t)), ...d })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await meldTapt(await db.actor('leder'), { ...(await felles(t)), ...d });
    expect(await naa(t)).toBe('NULLSTILLE');
    expect((await db.admin.utstyr.findUniqueOrThrow({ where: { id: d.utstyrId } })).status).toBe('TAPT');
    await expect(meldTapt(await db.actor('leder'), { ...(await felles(t)), ...d })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });

  it('kassert utstyr forlater tjenesten med en grunn', async () => {
    const t = await lagTjeneste(db);
    await start(t);
    for (const s of ['HENTE_UTSTYR', 'NULLSTILLE', 'SLETTE_HOS_LEVERANDOR', 'AVSLUTTE_VEDTAK']) await gjor(t, s);
    await lagerfor(await som(t), { ...(await felles(t)), utstyrId: t.utstyr[0]?.id ?? '', til: 'KASSERT', grunn: 'Sprukket deksel' });
    expect(await db.admin.utstyr.findUniqueOrThrow({ where: { id: t.utstyr[0]?.id } })).toMatchObject({ status: 'KASSERT', tjenesteId: null });
    expect(await db.admin.avslutningssteg.count({ where: { tjenesteId: t.id, merknad: 'Sprukket deksel' } })).toBe(1);
  });

  it('en annen kommunes tjeneste finnes ikke, for noe steg', async () => {
    const t = await lagTjeneste(db, { virksomhet: 'skogvang' });
    const d = { ...(await felles(t)) };
    const saksbehandler = await db.actor('saksbehandler');
    const lager = await db.actor('hjelpemiddellager');
    for (const forsok of [
      () => startAvslutning(saksbehandler, { ...d, nokkel: nokkel(), grunn: 'DOD' as const }),
      () => hentUtstyr(lager, { ...d, nokkel: nokkel(), serienummer: t.utstyr[0]?.serienummer ?? '', merknad: '' }),
      () => avsluttVedtak(saksbehandler, { ...d, nokkel: nokkel(), merknad: '' }),
      async () => meldTapt(await db.actor('leder'), { ...d, nokkel: nokkel(), utstyrId: t.utstyr[0]?.id ?? '', grunn: 'Borte' }),
    ]) {
      await expect(forsok()).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    }
  });

  it('samme nøkkel to ganger er én gang; gammel versjon er konflikt', async () => {
    const t = await lagTjeneste(db);
    const a = await db.actor('saksbehandler');
    const d = { ...(await felles(t)), grunn: 'MAAL_NAADD' as const };
    expect(await startAvslutning(a, d)).toEqual(await startAvslutning(a, d));
    await expect(startAvslutning(a, { ...d, nokkel: nokkel() })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await expect(
      hentUtstyr(await som(t), { ...d, nokkel: nokkel(), serienummer: t.utstyr[0]?.serienummer ?? '', merknad: '' }),
    ).rejects.toMatchObject({ kode: 'KONFLIKT' });
    expect(await db.admin.hendelse.count({ where: { tjenesteId: t.id } })).toBe(1);
  });
});
