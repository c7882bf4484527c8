import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { MODELL, nyKilde, settModell } from '../../testhjelp';
import { ett, forfall, installert, nokkel, rader, rutet, typer } from '../testhjelp';
import { ta } from '../varsel/commands';
import { gaaAvVakt, gaaPaaVakt } from './commands';
import { hentVaktside, settPaaVakt } from './queries';
import { beholder, gjelderMeg, lagIBruk, maaGisVidere, tommeLag } from './rules';

const db = testdb();
let hjemme: Actor;
let leder: Actor;
let skogvang: Actor;
let soner: string[];

const paa = (virksomhetId: string, lag: string, soneId = '') => ({ nokkel: nokkel(), virksomhetId, lag, soneId });

beforeAll(async () => {
  hjemme = await db.actor('hjemmetjeneste');
  leder = await db.actor('leder');
  skogvang = await db.actor('hjemmetjeneste', 'skogvang');
  soner = (await db.admin.enhet.findMany({ where: { virksomhetId: hjemme.virksomhetId, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } })).map(
    (e) => e.id,
  );
  await settModell(hjemme.virksomhetId, MODELL, { senter: { virksomhetId: skogvang.virksomhetId } });
});
beforeEach(() => motorpool().query('delete from respons.vakt'));

describe('on and off duty', () => {
  it('one logs on to a vaktlag in a sone, moves, and off', async () => {
    const v = hjemme.virksomhetId;
    const { id } = await gaaPaaVakt(hjemme, paa(v, 'hjemme', soner[0]));
    expect((await gaaPaaVakt(hjemme, paa(v, 'hjemme', soner[1]))).id).toBe(id);
    const side = await hentVaktside(hjemme, soner);
    expect(side.vakter).toMatchObject([{ id, soneId: soner[1], navn: hjemme.navn }]);
    // Nobody in the first sone, none of the teknikere, and no mottaksvakt; the senter is another virksomhet's to man.
    expect(side.tomme).toEqual(
      expect.arrayContaining([
        { lag: 'mottaksvakt', soneId: null },
        { lag: 'hjemme', soneId: soner[0] },
        { lag: 'teknisk', soneId: null },
      ]),
    );
    await gaaAvVakt(hjemme, { nokkel: nokkel(), vaktId: id });
    expect((await hentVaktside(hjemme, soner)).vakter).toEqual([]);
  });

  it('who is not seen, and has no push or SMS, is not counted as there', async () => {
    const v = hjemme.virksomhetId;
    await gaaPaaVakt(hjemme, paa(v, 'mottaksvakt'));
    const mottak = async () => {
      const { tomme, vakter } = await hentVaktside(hjemme, soner);
      return [tomme.some((t) => t.lag === 'mottaksvakt'), vakter[0]?.naas];
    };
    expect(await mottak()).toEqual([false, true]);
    await rader(`update respons.vakt set "sistSett" = now() - interval '6 minutes'`);
    expect(await mottak()).toEqual([true, false]);
    await rader(
      `insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler) values (gen_random_uuid(), $1, $2, 'https://x.example', '{}')`,
      [v, hjemme.ansattId],
    );
    expect(await mottak(), 'push finds them').toEqual([false, true]);
    await settModell(v, MODELL, { senter: { virksomhetId: skogvang.virksomhetId } }, { kanaler: ['app'] });
    expect(await mottak(), 'but not where it is not used').toEqual([true, false]);
    await settModell(v, MODELL, { senter: { virksomhetId: skogvang.virksomhetId } }, { kanaler: ['app'], usettSekunder: 600 });
    expect(await mottak()).toEqual([false, true]);
    // A contact outside by a channel that this house has not is nobody either.
    const sms = (url: string) => {
      vi.stubEnv('RESPONS_SMS_URL', url);
      return mottak();
    };
    await rader(`update respons.vakt set "sistSett" = now() - interval '20 minutes'`);
    await settModell(
      v,
      MODELL,
      { senter: { virksomhetId: skogvang.virksomhetId }, mottaksvakt: { kanal: 'sms', adresse: '+4790000000' } },
      { kanaler: ['app'] },
    );
    expect(await sms('')).toEqual([true, false]);
    expect(await sms('http://127.0.0.1:9/sms')).toEqual([false, false]);
    vi.unstubAllEnvs();
    await rader('delete from respons.abonnement');
    await settModell(v, MODELL, { senter: { virksomhetId: skogvang.virksomhetId } });
  });

  it("mans another virksomhet's vaktlag where the model says so, and no other", async () => {
    const v = hjemme.virksomhetId;
    await gaaPaaVakt(skogvang, paa(v, 'senter'));
    const [r] = await rader<{ virksomhetId: string; ansattVirksomhetId: string }>('select * from respons.vakt');
    expect(r).toMatchObject({ virksomhetId: v, ansattVirksomhetId: skogvang.virksomhetId });
    await expect(gaaPaaVakt(skogvang, paa(v, 'hjemme'))).rejects.toMatchObject({ tekst: 'vaktlagUkjent' });
    await expect(gaaPaaVakt(hjemme, paa(v, 'senter'))).rejects.toMatchObject({ tekst: 'vaktlagUkjent' });
    await expect(gaaPaaVakt(hjemme, paa(skogvang.virksomhetId, 'mottaksvakt'))).rejects.toMatchObject({ tekst: 'vaktlagUkjent' });
    expect((await hentVaktside(skogvang, [])).vakter).toMatchObject([{ lag: 'senter', navn: skogvang.navn }]);
  });

  it.each([
    ['TATT', 'meg', 1, true],
    ['UTRYKNING', 'meg', 1, true],
    ['TATT', 'meg', 2, false],
    ['AVVENTER', 'meg', 1, false],
    ['VENTER', null, 1, false],
    ['TATT', 'andre', 1, false],
  ])('%s by %s with %i duties: to give on first %s', (status, tattAvId, vakter, maa) =>
    expect(maaGisVidere([{ status, tattAvId }], 'meg', vakter)).toHaveLength(maa ? 1 : 0),
  );

  it.each([
    ['TATT', 'meg', 2, true],
    ['AVVENTER', 'meg', 2, true],
    ['TATT', 'meg', 1, false],
    ['TATT', 'andre', 2, false],
    ['VENTER', null, 2, false],
  ])('%s by %s with %i duties: kept after one of them %s', (status, tattAvId, vakter, har) =>
    expect(beholder([{ status, tattAvId }], 'meg', vakter)).toHaveLength(har ? 1 : 0),
  );

  it('who holds a varsel hands it over first; only some log off others', async () => {
    const v = hjemme.virksomhetId;
    const { kilde } = await nyKilde(v);
    await installert(db, 'V-1', soner[0] ?? '');
    const { id } = await gaaPaaVakt(hjemme, paa(v, 'hjemme', soner[0]));
    const varselId = await rutet(kilde, { enhet: 'V-1' });
    await ta(hjemme, { nokkel: nokkel(), varselId });
    await expect(gaaAvVakt(hjemme, { nokkel: nokkel(), vaktId: id })).rejects.toMatchObject({ tekst: 'overforForst' });
    await expect(gaaAvVakt(await db.actor('tekniker'), { nokkel: nokkel(), vaktId: id })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(gaaAvVakt(skogvang, { nokkel: nokkel(), vaktId: id })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await gaaAvVakt(leder, { nokkel: nokkel(), vaktId: id });
  });

  it('who logs on hears at once of what nobody was there for', async () => {
    const v = hjemme.virksomhetId;
    await rader(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
    const varselId = await rutet((await nyKilde(v)).kilde, { enhet: 'UKJENT' });
    expect(await ett(varselId)).toMatchObject({ merker: expect.arrayContaining(['UTEN_VAKT']) });
    const annens = await rutet((await nyKilde(skogvang.virksomhetId)).kilde, { enhet: 'UKJENT' });
    const forfalt = async () =>
      (await rader<{ id: string }>(`select id from respons.varsel where "nesteForfall" <= clock_timestamp() + interval '1 second'`)).map((r) => r.id);
    expect(await forfalt()).toEqual([]);
    await gaaPaaVakt(hjemme, paa(v, 'hjemme', soner[0]));
    expect(await forfalt()).toEqual([varselId]);
    expect(annens).not.toBe(varselId);
    await forfall();
    expect(await ett(varselId)).toMatchObject({ merker: expect.not.arrayContaining(['UTEN_VAKT']) });
    expect(await typer(varselId)).toContain('VARSLET');
  });

  it('one’s own enhet mans it, or a leader steps in; nobody else sees more by saying so', async () => {
    const v = hjemme.virksomhetId;
    const tekniker = await db.actor('tekniker');
    await settModell(v, MODELL, { hjemme: { enheter: [hjemme.enhetId] }, senter: { virksomhetId: skogvang.virksomhetId } });
    const velger = async (a: Actor) => (await hentVaktside(a, soner)).lag.flatMap((l) => (l.lag === 'hjemme' && l.bemanner ? [l.lag] : []));
    await expect(gaaPaaVakt(tekniker, paa(v, 'hjemme'))).rejects.toMatchObject({ tekst: 'vaktlagAndres', felt: { lag: 'vaktlagAndres' } });
    expect((await hentVaktside(leder, soner)).vakter).toEqual([]);
    for (const a of [hjemme, leder]) await gaaPaaVakt(a, paa(v, 'hjemme'));
    expect([await velger(tekniker), await velger(hjemme), await velger(leder)]).toEqual([[], ['hjemme'], ['hjemme']]);
    await settModell(v, MODELL, { mottaksvakt: { enheter: [hjemme.enhetId] }, senter: { virksomhetId: skogvang.virksomhetId } });
    await expect(gaaPaaVakt(tekniker, paa(v, 'mottaksvakt'))).rejects.toMatchObject({ tekst: 'vaktlagAndres' });
    // One that nobody is set to man opens nothing to who sees persons only with a reason; nor does an agreement that has ended.
    await expect(gaaPaaVakt(tekniker, paa(v, 'hjemme'))).rejects.toMatchObject({ tekst: 'vaktlagAndres' });
    await gaaPaaVakt(hjemme, paa(v, 'hjemme'));
    await settModell(v, MODELL, { senter: { virksomhetId: skogvang.virksomhetId } });
  });

  it('an open page is seen', async () => {
    const { id } = await gaaPaaVakt(hjemme, paa(hjemme.virksomhetId, 'hjemme'));
    await motorpool().query(`update respons.vakt set "sistSett" = now() - interval '1 hour'`);
    expect(await settPaaVakt(hjemme)).toMatchObject([{ id, lag: 'hjemme' }]);
    const [r] = await rader<{ s: number }>('select extract(epoch from now() - "sistSett")::int s from respons.vakt');
    expect(r?.s).toBeLessThan(5);
  });
});

describe('which vaktlag the model calls', () => {
  const natt = new Date('2026-11-21T02:00:00Z');
  const modell = {
    ...MODELL,
    regler: MODELL.regler.map((r) => (r.id === 'teknisk' ? { ...r, tider: [{ dager: [1, 2, 3, 4, 5], fra: '08:00', til: '16:00' }] } : r)),
  };

  it('looks at the time', () => {
    expect([...lagIBruk(modell, natt).keys()]).toEqual(['hjemme', 'senter']);
    expect([...lagIBruk(modell, new Date('2026-11-20T10:00:00Z')).keys()]).toContain('teknisk');
  });

  it('is content with who covers all soner, or is reached outside', () => {
    const paaVakt = [
      { lag: 'hjemme', soneId: null },
      { lag: 'mottaksvakt', soneId: null },
    ];
    expect(tommeLag(modell, ['a', 'b'], paaVakt, () => false, natt)).toEqual([{ lag: 'senter', soneId: null }]);
    expect(tommeLag(modell, ['a', 'b'], paaVakt, (l) => l === 'senter', natt)).toEqual([]);
  });

  it('in the field one sees what is for oneself', () => {
    const v = {
      status: 'VENTER',
      merker: [] as string[],
      tattAvId: null,
      fortalt: [],
      lagFortalt: ['hjemme'],
      lag: null,
      soneId: 'a',
      virksomhetId: 'v',
    };
    const vakt = (lag: string, soneId: string | null) => [{ lag, soneId, virksomhetId: 'v' }];
    expect(gjelderMeg(v, 'meg', vakt('hjemme', 'a'))).toBe(true);
    expect(gjelderMeg(v, 'meg', vakt('hjemme', null))).toBe(true);
    expect(gjelderMeg(v, 'meg', vakt('hjemme', 'b'))).toBe(false);
    expect(gjelderMeg(v, 'meg', vakt('senter', 'a'))).toBe(false);
    expect(gjelderMeg({ ...v, fortalt: ['meg'] }, 'meg', [])).toBe(true);
    expect(gjelderMeg({ ...v, tattAvId: 'meg' }, 'meg', [])).toBe(true);
    expect(gjelderMeg({ ...v, merker: ['UTEN_VAKT'] }, 'meg', [])).toBe(true);
  });
});
