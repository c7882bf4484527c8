import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../eskalering/ruter';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { meldLivstegn, skrivLivstegn } from '../mottak/livstegn';
import { hentTause } from '../oppdrag/kilde/queries-teknisk';
import { installert } from '../oppdrag/testhjelp';
import { MODELL, nyKilde, settModell, settPaaVakt, varsel } from '../testhjelp';
import { vaakOverUhoerte } from './aldri';
import { vaakOverLivstegn } from './vakt';

const db = testdb();
const sql = async <T>(s: string, p: unknown[] = []) => (await motorpool().query(s, p)).rows as T[];
const rut = async () => {
  while ((await rutNye()) > 0);
};
let v: string;
let kilde: Kilde;
let sone: string;
const iBruk = async (serie: string, timer: number) => {
  await installert(db, serie, sone, { teknologiKode: 'alarmknapp' });
  await sql(`update respons.enhet set "installertSiden" = now() - make_interval(hours => $2) where serie = $1`, [serie, timer]);
  await vaakOverLivstegn();
  await sql(`update respons.felles set verdi = jsonb_build_object('siden', now() - interval '1 year') where navn = 'livstegn'`);
};
const varsler = () =>
  sql<{ serie: string; status: string; utfall: string | null }>(`select * from respons.varsel where verdi = 'aldri_hoert' order by mottatt`);
const liste = async () => (await hentTause(await db.actor('tekniker'))).uhoerte;

beforeAll(async () => {
  v = (await db.actor('hjemmetjeneste')).virksomhetId;
  kilde = (await nyKilde(v)).kilde;
  await settModell(v);
  await settPaaVakt(v, 'teknisk', await db.actor('tekniker'));
  sone = (await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' } })).id;
});
/** Out of use, as the stock does it. */
const ut = (hvilke = 'true') =>
  db.admin.$executeRawUnsafe(`update "Utstyr" set status = 'PAA_LAGER', "tjenesteId" = null where status = 'I_BRUK' and ${hvilke}`);
beforeEach(async () => {
  await sql('delete from respons.varsel');
  await sql('update respons.samling set aapen = false');
  await ut();
  await sql('delete from respons.enhet');
});

describe('a device in use that has never been heard', () => {
  it('stands on the list, raises one varsel after a day, and closes when it gives a sign', async () => {
    await iBruk('U-1', 23);
    expect(await vaakOverUhoerte()).toEqual({ aldri: 0, hoert: 0 });
    expect(await liste()).toMatchObject([{ serie: 'U-1', aldriMeldt: null }]);
    await sql(`update respons.enhet set "installertSiden" = now() - interval '25 hours'`);
    await Promise.all([vaakOverUhoerte(), vaakOverUhoerte()]);
    expect(await vaakOverUhoerte(), 'once').toEqual({ aldri: 0, hoert: 0 });
    await rut();
    expect(await varsler()).toMatchObject([{ serie: 'U-1', status: 'VENTER', prioritet: 4 }]);
    expect((await liste())[0]?.aldriMeldt).toBeInstanceOf(Date);
    meldLivstegn(kilde, ['u 1']);
    await skrivLivstegn();
    expect(await vaakOverUhoerte()).toEqual({ aldri: 0, hoert: 1 });
    expect(await varsler()).toMatchObject([{ status: 'LUKKET', utfall: 'livstegn_tilbake' }]);
    expect(await liste()).toEqual([]);
  });

  it('is heard by an alarm too, before and after it was told', async () => {
    await iBruk('U-2', 25);
    await iBruk('U-3', 25);
    await taImot(kilde, [varsel({ enhet: 'U-2' })]);
    await rut();
    expect(await vaakOverUhoerte()).toMatchObject({ aldri: 1 });
    expect(await varsler()).toMatchObject([{ serie: 'U-3' }]);
    expect((await liste()).map((r) => r.serie)).toEqual(['U-3']);
    await taImot(kilde, [varsel({ enhet: 'U-3' })]);
    await rut();
    await vaakOverUhoerte();
    expect(await varsler()).toMatchObject([{ status: 'LUKKET' }]);
  });

  it('many of one supplier are one; the main closes with the last', async () => {
    for (const s of ['U-4', 'U-5', 'U-6']) await iBruk(s, 25);
    await vaakOverUhoerte();
    await rut();
    expect(await sql('select antall from respons.samling where aapen')).toEqual([{ antall: 3 }]);
    meldLivstegn(kilde, ['U-4', 'U-5']);
    await skrivLivstegn();
    await vaakOverUhoerte();
    expect((await varsler()).some((r) => r.status !== 'LUKKET')).toBe(true);
    meldLivstegn(kilde, ['U-6']);
    await skrivLivstegn();
    await vaakOverUhoerte();
    expect((await varsler()).every((r) => r.status === 'LUKKET')).toBe(true);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['the virksomhet’s own hours', () => settModell(v, MODELL, {}, { aldriHoertTimer: 48 }), 0],
    ['fewer hours', () => settModell(v, MODELL, {}, { aldriHoertTimer: 2 }), 1],
    ['one that is not expected to give signs', () => sql('update respons.enhet set intervall = null'), 0],
    ['not in use any more', () => ut(), 0],
    ['while we have not listened for long', () => sql(`update respons.felles set verdi = jsonb_build_object('siden', now())`), 0],
  ])('%s', async (hva, gjor, aldri) => {
    await settModell(v);
    await iBruk(`U-7 ${hva}`, 25);
    await gjor();
    expect(await vaakOverUhoerte()).toMatchObject({ aldri });
  });

  it('the hours count from when it was put into use, by the stock itself', async () => {
    await iBruk('U-8', 30);
    const { tjenesteId } = await db.admin.utstyr.findFirstOrThrow({ where: { serienummer: 'U-8' }, select: { tjenesteId: true } });
    await ut();
    await db.admin.utstyr.updateMany({ where: { serienummer: 'U-8' }, data: { status: 'I_BRUK', tjenesteId } });
    expect(await vaakOverUhoerte()).toMatchObject({ aldri: 0 });
    expect(await sql(`select "installertSiden" > now() - interval '1 minute' ny from respons.enhet where serie = 'U-8'`)).toEqual([{ ny: true }]);
  });
});
