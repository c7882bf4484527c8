import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lagSak } from '@/lib/oppgave/testhjelp';
import { iDag, naa, plussDager } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { lesSaksfilter, saksSti, tolkSaksnummer } from './filter';
import { hentSak } from './queries';
import { finnSaksnummer, hentSaksliste, SIDE } from './queries-liste';

const db = testdb();
const filter = (q: Record<string, string> = {}) => lesSaksfilter(q);

describe('the list', () => {
  it('the nearest deadline first, open saker only, own kommune only', async () => {
    const a = await db.actor('saksbehandler');
    const sen = await lagSak(db, a, { svarfrist: 20 });
    const forst = await lagSak(db, a, { svarfrist: -3 });
    const ferdig = await lagSak(db, a, { status: 'VEDTATT', svarfrist: 1 });
    const fremmed = await lagSak(db, await db.actor('saksbehandler', 'skogvang'));
    const liste = await hentSaksliste(a, filter());
    expect(liste.rader.map((r) => r.id)).toEqual([forst.sakId, sen.sakId]);
    expect(liste.antall).toEqual({ MOTTATT: 2, VEDTATT: 1 });
    expect((await hentSaksliste(a, filter({ status: 'VEDTATT' }))).rader.map((r) => r.id)).toEqual([ferdig.sakId]);
    expect((await hentSaksliste(a, filter({ frist: 'forfalt' }))).rader.map((r) => r.id)).toEqual([forst.sakId]);
    expect((await hentSaksliste(a, filter({ eier: 'mine' }))).rader).toEqual([]);
    expect(liste.rader.some((r) => r.id === fremmed.sakId)).toBe(false);
  });

  it('counts a pause that is over as what it was', async () => {
    const a = await db.actor('saksbehandler', 'skogvang');
    const over = await lagSak(db, a, { status: 'PAA_VENT' });
    const venter = await lagSak(db, a, { status: 'PAA_VENT' });
    const pause = (id: string, dager: number) =>
      db.admin.sak.update({ where: { id }, data: { forrigeStatus: 'TIL_VURDERING', paaVentTil: plussDager(iDag(naa()), dager) } });
    await pause(over.sakId, 0);
    await pause(venter.sakId, 4);
    const liste = await hentSaksliste(a, filter({ status: 'TIL_VURDERING' }));
    expect(liste.rader).toMatchObject([{ id: over.sakId, status: 'TIL_VURDERING' }]);
    expect(liste.antall).toMatchObject({ TIL_VURDERING: 1, PAA_VENT: 1 });
    expect((await hentSaksliste(a, filter({ status: 'PAA_VENT' }))).rader).toMatchObject([{ id: venter.sakId }]);
  });

  it('is paged, without a row twice or lost', async () => {
    const a = await db.actor('saksbehandler');
    for (let i = 0; i < SIDE; i++) await lagSak(db, a);
    const en = await hentSaksliste(a, filter());
    const to = await hentSaksliste(a, filter({ side: '2' }));
    expect(en.rader).toHaveLength(SIDE);
    expect(en.treff).toBe(SIDE + to.rader.length);
    expect(new Set([...en.rader, ...to.rader].map((r) => r.id)).size).toBe(en.treff);
  });

  it('is closed to roles that neither read nor do saker', async () => {
    await expect(hentSaksliste(await db.actor('tekniker'), filter())).rejects.toMatchObject({ kode: 'FORBUDT' });
  });

  it('finds a saksnummer in one’s own kommune only', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId } = await lagSak(db, a);
    await db.admin.sak.update({ where: { id: sakId }, data: { nummer: '2026-00123' } });
    expect(await finnSaksnummer(a, ' 2026-123 ')).toBe(sakId);
    expect(await finnSaksnummer(await db.actor('saksbehandler', 'skogvang'), '2026-00123')).toBeNull();
  });
});

describe('the sak page', () => {
  it('says what is next and writes innsyn', async () => {
    const a = await db.actor('saksbehandler');
    const { sakId, personId } = await lagSak(db, a, { steg: 'MOTTA', svarfrist: 3 });
    const sak = await hentSak(a, sakId);
    expect(sak).toMatchObject({
      status: 'MOTTATT',
      varsel: 'NAER',
      kanStyre: true,
      neste: [{ steg: 'MOTTA', minRolle: true, min: false, sti: `/saker/${sakId}` }],
    });
    expect(sak.vei.find((v) => v.status === 'aktiv')?.id).toBe('HENVENDELSE');
    expect(await db.admin.innsyn.findMany({ where: { personIder: { has: personId } }, select: { hva: true, ansattId: true } })).toEqual([
      { hva: 'sak', ansattId: a.ansattId },
    ]);
  });

  it('is not there for another kommune, for a wrong id, and not for roles outside', async () => {
    const { sakId, personId } = await lagSak(db, await db.actor('saksbehandler'));
    for (const id of [sakId, randomUUID(), 'ikke-en-id'])
      await expect(hentSak(await db.actor('saksbehandler', 'skogvang'), id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(hentSak(await db.actor('tekniker'), sakId)).rejects.toMatchObject({ kode: 'FORBUDT' });
    expect(await db.admin.innsyn.count({ where: { personIder: { has: personId } } })).toBe(0);
  });
});

describe('the filter in the address', () => {
  it.each(['/saker', '/saker?status=MOTTATT,VEDTATT&eier=mine&frist=forfalt&side=2'])('%s is read and written the same', (sti) =>
    expect(saksSti(lesSaksfilter(Object.fromEntries(new URLSearchParams(sti.split('?')[1]))))).toBe(sti),
  );
  it.each([
    ['12', '2026-00012'],
    ['2025-7', '2025-00007'],
    ['2026-00012', '2026-00012'],
    ['Ola', null],
    ['2026-', null],
    ['', null],
  ])('«%s» is %s', (t, ut) => expect(tolkSaksnummer(t, 2026)).toBe(ut));
});
