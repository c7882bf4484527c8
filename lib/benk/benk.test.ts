import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { lagSak } from '@/lib/oppgave/testhjelp';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { fordel, leggTilbake, ta, taNeste } from './commands';
import { gjenopptaOppgave, settOppgavePaaVent } from './commands-vent';
import { hentBenk, SIDE } from './queries';

const db = testdb();
const nokkel = () => randomUUID();
const om = (dager: number) => fraDato(plussDager(iDag(naa()), dager));
const rad = (id: string) => db.admin.oppgave.findUniqueOrThrow({ where: { id } });
const hendelser = (objektId: string) =>
  db.admin.hendelse.findMany({ where: { objektId }, orderBy: { id: 'asc' }, select: { type: true } }).then((h) => h.map((x) => x.type));

/** A second person in the actor's role and enhet. */
async function kollegaAv(a: Actor): Promise<Actor> {
  const epost = `${randomUUID()}@fjordvik.demo`;
  const konto = await db.admin.konto.create({ data: { epost } });
  const ansatt = await db.admin.ansatt.create({ data: { virksomhetId: a.virksomhetId, kontoId: konto.id, epost, navn: 'Kollega Prøve' } });
  const r = await db.admin.rolletildeling.create({
    data: {
      virksomhetId: a.virksomhetId,
      ansattId: ansatt.id,
      kontoId: konto.id,
      enhetId: a.enhetId,
      rolle: a.rolle,
      gyldigFra: new Date('2025-01-01'),
    },
  });
  return { ...a, kontoId: konto.id, ansattId: ansatt.id, navn: ansatt.navn, rolletildelingId: r.id };
}

let a: Actor;
beforeEach(async () => {
  a = await db.actor('saksbehandler');
  await db.admin.oppgave.updateMany({ data: { status: 'AVBRUTT' } });
});

describe('the bench', () => {
  it('sorts by deadline, counts each tab, and keeps to role, enhet and kommune', async () => {
    const sen = await lagSak(db, a, { frist: 9 });
    const forst = await lagSak(db, a, { frist: -2 });
    await lagSak(db, a, { ansattId: a.ansattId });
    await lagSak(db, a, { oppgavestatus: 'PAA_VENT', paaVentTil: 3 });
    await lagSak(db, a, { rolle: 'godkjenner', steg: 'KONTROLLERE' });
    await lagSak(db, a, { enhetId: (await db.actor('leder')).enhetId });
    await lagSak(db, await db.actor('saksbehandler', 'skogvang'));
    const benk = await hentBenk(a, { fane: 'ledige' });
    expect(benk.rader.map((r) => r.id)).toEqual([forst.oppgaveId, sen.oppgaveId]);
    expect(benk.antall).toEqual({ alle: 0, mine: 1, ledige: 2, vent: 1, kontroll: 0 });
    expect(benk.faner).toEqual(['mine', 'ledige', 'vent']);
    expect(benk.rader[0]).toMatchObject({ fornavn: 'Gudrun', tjenesteKode: 'digitalt-tilsyn', ansattNavn: null, enhetNavn: 'Forvaltningskontoret' });
  });

  it('gives back what has waited long enough', async () => {
    const s = await lagSak(db, a, { oppgavestatus: 'PAA_VENT', paaVentTil: 0 });
    const benk = await hentBenk(a, { fane: 'ledige' });
    expect(benk.rader.map((r) => r.id)).toEqual([s.oppgaveId]);
    expect((await taNeste(a, { nokkel: nokkel() })).sti).toBe(`/saker/${s.sakId}/vedtak`);
    expect(await rad(s.oppgaveId)).toMatchObject({ status: 'AAPEN', paaVentTil: null, ansattId: a.ansattId });
  });

  it('filters by step, deadline and tjeneste', async () => {
    const m = await lagSak(db, a, { steg: 'MOTTA', frist: -1 });
    const d = await lagSak(db, a, { frist: 30, onsketTjeneste: 'dho' });
    const ider = async (q: Record<string, string>) => (await hentBenk(a, { fane: 'ledige', ...q })).rader.map((r) => r.id);
    expect(await ider({ steg: 'MOTTA,KARTLEGGE' })).toEqual([m.oppgaveId]);
    expect(await ider({ frist: 'forfalt' })).toEqual([m.oppgaveId]);
    expect(await ider({ tjeneste: 'dho' })).toEqual([d.oppgaveId]);
    expect(await ider({ frist: 'denne-uken' })).toEqual([]);
  });

  it('is paged, without a row twice or lost', async () => {
    for (let i = 0; i < SIDE + 5; i++) await lagSak(db, a);
    const en = await hentBenk(a, { fane: 'ledige' });
    const to = await hentBenk(a, { fane: 'ledige', side: '2' });
    expect([en.rader.length, to.rader.length, en.treff]).toEqual([SIDE, 5, SIDE + 5]);
    expect(new Set([...en.rader, ...to.rader].map((r) => r.id)).size).toBe(SIDE + 5);
  });

  it('the leder sees what is overdue with every role; the godkjenner what is to be controlled, not her own', async () => {
    const s = await lagSak(db, a, { frist: -1, rolle: 'tekniker' });
    const k = await lagSak(db, a, { steg: 'KONTROLLERE', rolle: 'godkjenner', frist: 2 });
    const leder = await hentBenk(await db.actor('leder'), {});
    expect([leder.filter.fane, leder.antall.alle, leder.rader.map((r) => r.id)]).toEqual(['alle', 1, [s.oppgaveId]]);
    expect((await hentBenk(await db.actor('leder'), { rolle: 'saksbehandler' })).rader).toEqual([]);
    const g = await db.actor('godkjenner');
    await db.admin.vedtak.create({ data: { virksomhetId: g.virksomhetId, sakId: k.sakId, personId: k.personId, saksbehandlerId: g.ansattId } });
    const benk = await hentBenk(g, { fane: 'kontroll' });
    expect(benk.rader).toMatchObject([{ id: k.oppgaveId, skrevSelv: true }]);
    expect(await taNeste(g, { nokkel: nokkel() })).toEqual({ sti: null });
    await expect(ta(g, { nokkel: nokkel(), id: k.oppgaveId, versjon: 1 })).rejects.toMatchObject({ kode: 'REGEL', tekst: 'vedtakEgen' });
  });
});

describe('taking', () => {
  it('many who ask at once get different ones, and the last gets none', async () => {
    const saker = await Promise.all([lagSak(db, a), lagSak(db, a), lagSak(db, a)]);
    const folk = await Promise.all([a, kollegaAv(a), kollegaAv(a), kollegaAv(a)]);
    const svar = await Promise.all(folk.map((x) => taNeste(x, { nokkel: nokkel() })));
    expect(
      svar
        .map((s) => s.sti)
        .filter(Boolean)
        .sort(),
    ).toEqual(saker.map((s) => `/saker/${s.sakId}/vedtak`).sort());
    expect(svar.filter((s) => s.sti === null)).toHaveLength(1);
  });

  it('the same press twice takes one', async () => {
    await lagSak(db, a);
    await lagSak(db, a);
    const n = nokkel();
    expect(await taNeste(a, { nokkel: n })).toEqual(await taNeste(a, { nokkel: n }));
    expect(await db.admin.oppgave.count({ where: { status: 'AAPEN', ansattId: a.ansattId } })).toBe(1);
  });

  it('a colleague who was first is a conflict; other roles and kommuner are refused', async () => {
    const s = await lagSak(db, a);
    const d = { id: s.oppgaveId, versjon: 1 };
    await expect(ta(await db.actor('ressursperson'), { nokkel: nokkel(), ...d })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(ta(await db.actor('saksbehandler', 'skogvang'), { nokkel: nokkel(), ...d })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    // Nor are they told that it has changed.
    const gammel = () => ({ nokkel: nokkel(), id: s.oppgaveId, versjon: 9 });
    const annen = await db.actor('ressursperson');
    for (const svar of [
      () => ta(annen, gammel()),
      () => leggTilbake(annen, gammel()),
      () => gjenopptaOppgave(annen, gammel()),
      () => settOppgavePaaVent(annen, { ...gammel(), grunn: 'x', til: om(3) }),
      () => fordel(annen, { ...gammel(), ansattId: annen.ansattId }),
    ])
      await expect(svar()).rejects.toMatchObject({ kode: 'FORBUDT' });
    expect(await ta(a, { nokkel: nokkel(), ...d })).toEqual({ sti: `/saker/${s.sakId}/vedtak` });
    await expect(ta(await kollegaAv(a), { nokkel: nokkel(), ...d })).rejects.toMatchObject({ kode: 'KONFLIKT', objektId: s.oppgaveId });
    expect(await db.admin.sak.findUniqueOrThrow({ where: { id: s.sakId } })).toMatchObject({ ansvarligId: a.ansattId, versjon: 1 });
    expect(await hendelser(s.oppgaveId)).toEqual(['OPPGAVE_TATT']);
  });

  it('is given back by the one who has it', async () => {
    const s = await lagSak(db, a, { ansattId: a.ansattId });
    await expect(leggTilbake(await kollegaAv(a), { nokkel: nokkel(), id: s.oppgaveId, versjon: 1 })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await leggTilbake(a, { nokkel: nokkel(), id: s.oppgaveId, versjon: 1 });
    expect(await rad(s.oppgaveId)).toMatchObject({ ansattId: null, versjon: 2 });
  });

  it('is given to a colleague who has the role', async () => {
    const s = await lagSak(db, a);
    const k = await kollegaAv(a);
    const d = { id: s.oppgaveId, versjon: 1 };
    await expect(fordel(await db.actor('godkjenner'), { nokkel: nokkel(), ...d, ansattId: k.ansattId })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(fordel(a, { nokkel: nokkel(), ...d, ansattId: (await db.actor('tekniker')).ansattId })).rejects.toMatchObject({
      kode: 'REGEL',
      tekst: 'kollegaManglerRolle',
    });
    await expect(fordel(await db.actor('leder', 'skogvang'), { nokkel: nokkel(), ...d, ansattId: k.ansattId })).rejects.toMatchObject({
      kode: 'IKKE_FUNNET',
    });
    await fordel(await db.actor('leder'), { nokkel: nokkel(), ...d, ansattId: k.ansattId });
    expect(await rad(s.oppgaveId)).toMatchObject({ ansattId: k.ansattId });
  });
});

describe('on hold', () => {
  it('needs a later date, is shown under «På vent», and is resumed', async () => {
    const s = await lagSak(db, a, { ansattId: a.ansattId });
    const d = { id: s.oppgaveId, grunn: 'Venter på epikrise' };
    await expect(settOppgavePaaVent(a, { nokkel: nokkel(), ...d, versjon: 1, til: om(0) })).rejects.toMatchObject({
      tekst: 'datoFram',
      felt: { til: 'datoFram' },
    });
    await expect(settOppgavePaaVent(await kollegaAv(a), { nokkel: nokkel(), ...d, versjon: 1, til: om(3) })).rejects.toMatchObject({
      kode: 'FORBUDT',
    });
    await settOppgavePaaVent(a, { nokkel: nokkel(), ...d, versjon: 1, til: om(3) });
    expect((await hentBenk(a, { fane: 'vent' })).rader).toMatchObject([{ id: s.oppgaveId, paaVentGrunn: 'Venter på epikrise' }]);
    await expect(ta(a, { nokkel: nokkel(), id: s.oppgaveId, versjon: 2 })).rejects.toMatchObject({ tekst: 'oppgavePaaVent' });
    await expect(gjenopptaOppgave(a, { nokkel: nokkel(), id: s.oppgaveId, versjon: 1 })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await gjenopptaOppgave(a, { nokkel: nokkel(), id: s.oppgaveId, versjon: 2 });
    expect(await rad(s.oppgaveId)).toMatchObject({ status: 'AAPEN', paaVentTil: null, paaVentGrunn: null });
    expect(await hendelser(s.oppgaveId)).toEqual(['OPPGAVE_PAA_VENT', 'OPPGAVE_GJENOPPTATT']);
  });

  it('follows the sak while the whole sak waits', async () => {
    const s = await lagSak(db, a, { ansattId: a.ansattId, oppgavestatus: 'PAA_VENT', paaVentTil: 3 });
    await db.admin.sak.update({
      where: { id: s.sakId },
      data: { status: 'PAA_VENT', forrigeStatus: 'TIL_VURDERING', paaVentTil: plussDager(iDag(naa()), 3) },
    });
    await expect(gjenopptaOppgave(a, { nokkel: nokkel(), id: s.oppgaveId, versjon: 1 })).rejects.toMatchObject({ tekst: 'sakPaaVent' });
  });
});
