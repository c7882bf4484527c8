import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { stillKlokke } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { settSluttet } from '@/lib/virksomhet/commands';
import { taMalIBruk } from '../modell/commands';
import { settCeller } from './commands';
import { endreAktor, leggTilAktor, settAktorUtgaatt, sorterAktorer } from './commands-aktor';
import { overta } from './commands-overta';
import { hentMatrise } from './queries';
import { hentAktorer } from './queries-aktor';
import { finnAnsatte, hentCelle } from './queries-celle';
import { antallOverta, hentOverta } from './queries-overta';
import { cellenokkel, type Verdi } from './rules';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
let eier: Actor;
let modellId: string;
let o: string[];
let a: string[];
const v = (kode: 'A' | 'U' | 'K' | 'I', ansattId: string | null = null): Verdi => ({ kode, ansattId });
const endring = (i: number, j: number, fra: Verdi, til: Verdi) => ({ oppgaveId: o[i] ?? '', aktorId: a[j] ?? '', fra, til });
const sett = (hvem: Actor, ...endringer: ReturnType<typeof endring>[]) => settCeller(hvem, { ...n(), modellId, endringer, fraFil: false });
const celle = async (i: number, j: number, dato?: string) =>
  (await hentMatrise(eier, modellId, { dato })).celler[cellenokkel(o[i] ?? '', a[j] ?? '')];
const hendelser = (objektId: string) => db.admin.hendelse.findMany({ where: { objektId }, orderBy: { id: 'asc' } });

beforeAll(async () => {
  stillKlokke(new Date('2026-03-01T08:00:00Z'));
  eier = await db.actor('tjenesteeier');
  modellId = (await taMalIBruk(eier, { ...n(), malId: 'velferdsteknologi', versjon: '2021', navn: 'Matrise', medForslag: false })).id;
  const m = await hentMatrise(eier, modellId);
  o = m.oppgaver.map((x) => x.id);
  a = m.aktorer.map((x) => x.id);
});

describe('celler', () => {
  it('en endring avslutter raden som gjelder og begynner en ny; bunken er én hendelse', async () => {
    stillKlokke(new Date('2026-03-02T08:00:00Z'));
    const r = await sett(eier, endring(0, 0, null, v('A')), endring(0, 1, null, v('U')));
    expect([r.satt.length, r.konflikter]).toEqual([2, []]);
    stillKlokke(new Date('2026-03-10T08:00:00Z'));
    await sett(eier, endring(0, 0, v('A'), v('K')), endring(0, 1, v('U'), null));
    const rader = await db.admin.ansvar.findMany({ where: { modellId, oppgaveId: o[0] }, orderBy: [{ gyldigFra: 'asc' }, { kode: 'asc' }] });
    expect(rader.map((x) => [x.kode, x.gyldigTil?.toISOString().slice(0, 10) ?? null])).toEqual([
      ['A', '2026-03-10'],
      ['U', '2026-03-10'],
      ['K', null],
    ]);
    const h = (await hendelser(modellId)).filter((x) => x.type === 'MATRISE_ENDRET');
    expect(h).toHaveLength(2);
    expect(h[1]?.data).toMatchObject({
      antall: 2,
      endringer: [
        { fra: 'A', til: 'K' },
        { fra: 'U', til: null },
      ],
    });
    const status = await db.admin.oppgavestatus.findFirst({ where: { oppgaveId: o[0] } });
    expect(status?.antallA).toBe(0);
  });

  it('som den var en dag, og hva som er endret siden, med hvem', async () => {
    expect((await celle(0, 0, '2026-03-05'))?.kode).toBe('A');
    expect(await celle(0, 0, '2026-03-01')).toBeUndefined();
    expect((await celle(0, 0, '2026-03-10'))?.kode).toBe('K');
    const m = await hentMatrise(eier, modellId, { dato: '2026-03-05', mot: '2026-03-20' });
    expect(m.sammenligning?.map((f) => [f.fra?.kode, f.til?.kode ?? null, f.av])).toEqual([
      ['A', 'K', eier.navn],
      ['U', null, eier.navn],
    ]);
  });

  it('det en annen har endret i mellomtiden, skrives ikke over; resten lagres', async () => {
    const forvalter = await db.actor('tjenesteforvalter');
    await sett(forvalter, endring(1, 0, null, v('K')));
    const r = await sett(eier, endring(1, 0, null, v('A')), endring(1, 1, null, v('U')));
    expect(r.satt.map((x) => x.celle?.kode)).toEqual(['U']);
    expect(r.konflikter).toMatchObject([{ celle: { kode: 'K' }, av: forvalter.navn }]);
    expect((await celle(1, 0))?.kode).toBe('K');
    await sett(forvalter, endring(1, 0, v('K'), null));
    expect((await sett(eier, endring(1, 0, v('K'), v('A')))).konflikter).toMatchObject([{ celle: null, av: forvalter.navn }]);
  });

  it('samme sending to ganger gir det samme; to samtidige gir én rad', async () => {
    const d = { ...n(), modellId, endringer: [endring(2, 0, null, v('A'))], fraFil: false };
    expect(await settCeller(eier, d)).toEqual(await settCeller(eier, d));
    const svar = await Promise.all([sett(eier, endring(2, 1, null, v('U'))), sett(eier, endring(2, 1, null, v('I')))]);
    expect(svar.flatMap((s) => s.konflikter)).toHaveLength(1);
    expect(await db.admin.ansvar.count({ where: { oppgaveId: o[2], aktorId: a[1], gyldigTil: null } })).toBe(1);
  });

  it('bare de som eier modellen, bare egne mennesker, og aldri en annen kommunes', async () => {
    await expect(sett(await db.actor('saksbehandler'), endring(3, 0, null, v('A')))).rejects.toMatchObject({ kode: 'FORBUDT' });
    const skogvang = await db.actor('tjenesteeier', 'skogvang');
    await expect(sett(skogvang, endring(3, 0, null, v('A')))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(hentMatrise(skogvang, modellId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(hentCelle(skogvang, { oppgaveId: o[0] ?? '', aktorId: a[0] ?? '' })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(sett(eier, endring(3, 0, null, v('A', skogvang.ansattId)))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(sett(eier, { ...endring(3, 0, null, v('A')), aktorId: randomUUID() })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });

  it('en celle viser hva malen sier, hvem det er, og hvem som satte den', async () => {
    const c = await hentCelle(eier, { oppgaveId: o[0] ?? '', aktorId: a[0] ?? '' });
    expect(c.historikk.map((h) => h.kode)).toEqual(['K', 'A']);
    expect(c.beskrivelse.length).toBeGreaterThan(5);
    expect(c.forslag).not.toBeUndefined();
  });
});

describe('aktører', () => {
  const kontakt = {
    ansattId: null,
    enhetId: null,
    aktorVirksomhetId: null,
    kontaktNavn: 'Ola Nord',
    kontaktTelefon: '35 00 10 00',
    kontaktEpost: null,
  };
  const rad = async (id: string) => (await hentAktorer(eier, modellId)).aktorer.find((x) => x.id === id);

  it('legges til sist, får nytt navn og ny kontakt, og taper ingen andres endring', async () => {
    const { id } = await leggTilAktor(eier, { ...n(), modellId, navn: 'Frivilligsentralen', art: 'virksomhet', ...kontakt });
    expect((await hentAktorer(eier, modellId)).aktorer.at(-1)).toMatchObject({ id, kontaktNavn: 'Ola Nord', eget: true });
    await expect(leggTilAktor(eier, { ...n(), modellId, navn: 'frivilligsentralen', art: 'rolle', ...kontakt })).rejects.toMatchObject({
      tekst: 'aktorFinnes',
    });
    await endreAktor(eier, { ...n(), id, versjon: 1, navn: 'Frivillig', ...kontakt, ansattId: eier.ansattId });
    expect(await rad(id)).toMatchObject({ navn: 'Frivillig', kontaktNavn: null, person: { navn: eier.navn } });
    await expect(endreAktor(eier, { ...n(), id, versjon: 1, navn: 'Annet', ...kontakt })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });

  it('tas ut uten å bli borte: bokstavene står til noen flytter dem', async () => {
    const id = a[4] ?? '';
    await sett(eier, endring(5, 4, null, v('A')));
    await settAktorUtgaatt(eier, { ...n(), id, versjon: 1, utgaatt: true });
    const m = await hentMatrise(eier, modellId);
    expect(m.aktorer.find((x) => x.id === id)?.utgaatt).toBe(true);
    await expect(sett(eier, endring(6, 4, null, v('U')))).rejects.toMatchObject({ tekst: 'matriseAktorUtgaatt' });
    await sett(eier, endring(5, 4, v('A'), null));
    expect((await hentMatrise(eier, modellId)).aktorer.some((x) => x.id === id)).toBe(false);
    expect((await hentMatrise(eier, modellId, { dato: '2026-03-01' })).aktorer.some((x) => x.id === id)).toBe(true);
    await settAktorUtgaatt(eier, { ...n(), id, versjon: 2, utgaatt: false });
  });

  it('rekkefølgen må gjelde alle', async () => {
    const ids = (await hentAktorer(eier, modellId)).aktorer.map((x) => x.id);
    await sorterAktorer(eier, { ...n(), modellId, ids: [...ids].reverse() });
    expect((await hentAktorer(eier, modellId)).aktorer.map((x) => x.id)).toEqual([...ids].reverse());
    await expect(sorterAktorer(eier, { ...n(), modellId, ids: ids.slice(1) })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    await sorterAktorer(eier, { ...n(), modellId, ids });
  });

  it('skriver hver sin hendelse', async () =>
    expect((await hendelser(modellId)).map((h) => h.type)).toEqual(
      expect.arrayContaining(['AKTOR_LAGT_TIL', 'AKTOR_ENDRET', 'AKTOR_UTGAATT', 'AKTOR_TATT_INN', 'AKTORER_SORTERT']),
    ));
});

describe('når en slutter', () => {
  it('blir det de hadde, et gjøremål for lederen, og alt kan gis videre på en gang', async () => {
    const hege = await db.actor('ressursperson');
    const leder = await db.actor('leder');
    await sett(eier, endring(7, 0, null, v('A', hege.ansattId)));
    const ansatt = await db.admin.ansatt.findUniqueOrThrow({ where: { id: hege.ansattId } });
    expect(await antallOverta(leder)).toBe(0);
    await settSluttet(await db.actor('systemadministrator'), { ...n(), id: hege.ansattId, versjon: ansatt.versjon, sluttet: '2026-03-15' });
    const g = await db.admin.gjoremaal.findMany({ where: { objektId: hege.ansattId, type: 'OVERLEVERING' } });
    expect(g).toMatchObject([{ rolle: 'leder', status: 'AAPENT', data: { hva: hege.navn } }]);
    expect(await antallOverta(leder)).toBe(1);
    expect((await hentOverta(leder, modellId)).personer).toMatchObject([{ id: hege.ansattId, celler: [{ kode: 'A' }] }]);
    await expect(overta(await db.actor('saksbehandler'), { ...n(), fraId: hege.ansattId, tilId: leder.ansattId })).rejects.toMatchObject({
      kode: 'FORBUDT',
    });
    await expect(overta(leder, { ...n(), fraId: hege.ansattId, tilId: hege.ansattId })).rejects.toMatchObject({ tekst: 'overtaSammePerson' });
    const skogvang = await db.actor('leder', 'skogvang');
    await expect(overta(skogvang, { ...n(), fraId: hege.ansattId, tilId: skogvang.ansattId })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    expect(await overta(leder, { ...n(), fraId: hege.ansattId, tilId: leder.ansattId })).toMatchObject({ antall: 1, til: leder.navn });
    expect((await celle(7, 0))?.ansattId).toBe(leder.ansattId);
    expect((await hendelser(hege.ansattId)).map((h) => h.type)).toEqual(['ANSATT_SLUTTET', 'ANSVAR_OVERTATT']);
  });

  it('den som har sluttet, kan ikke velges', async () => {
    stillKlokke(new Date('2026-03-16T08:00:00Z'));
    const hege = await db.actor('ressursperson');
    await expect(sett(eier, endring(8, 0, null, v('A', hege.ansattId)))).rejects.toMatchObject({ tekst: 'ansattHarSluttet' });
    expect((await finnAnsatte(eier, { q: hege.navn })).map((x) => x.id)).not.toContain(hege.ansattId);
  });
});
