import { afterEach, expect, it } from 'vitest';
import { sokPerson } from '@/lib/personoversikt/queries-sok';
import { naa, stillKlokke } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { OPPSLAG } from './oppslag';
import { hentOppslagAv } from './queries';
import { lesMonster, lesTil, MONSTRE } from './rules';

const db = testdb();
afterEach(() => stillKlokke());
const START = new Date('2026-11-23T08:00:00Z');
const sett = (lenke: URL) => {
  const til = lesTil(lenke.searchParams.get('til') ?? '');
  return til && { til, monster: lesMonster(lenke.searchParams.get('dager') ?? undefined) };
};
const nummer = (n: number) => `9${String(n).padStart(7, '0')}`;

it('a search is written down: with whom it found, or nobody, and never what was written', async () => {
  const a = await db.actor('saksbehandler');
  const p = await db.admin.person.create({
    data: { virksomhetId: a.virksomhetId, identtype: 'UKJENT', fornavn: 'Torbjørg', etternavn: 'Søkesen', telefon: '91234567' },
  });
  expect((await sokPerson(a, 'Torbjørg Søkesen')).treff).toHaveLength(1);
  expect((await sokPerson(a, '98765432')).treff).toHaveLength(0);
  const rader = await db.admin.innsyn.findMany({ where: { ansattId: a.ansattId }, orderBy: { id: 'asc' } });
  expect(rader).toMatchObject([
    { hva: 'sok', filter: ['navn'], personIder: [p.id] },
    { hva: 'sok', filter: ['telefon'], personIder: [] },
  ]);
  expect(JSON.stringify(rader, (_, v) => (typeof v === 'bigint' ? String(v) : v))).not.toMatch(/Søkesen|98765432/);
});

it('numbers cannot be tried one after another, nor many at once; names can', async () => {
  stillKlokke(START);
  const a = await db.actor('ressursperson');
  const svar = await Promise.allSettled(Array.from({ length: OPPSLAG.antall + 4 }, (_, i) => sokPerson(a, nummer(i))));
  expect(svar.filter((s) => s.status === 'fulfilled')).toHaveLength(OPPSLAG.antall);
  for (const s of svar) if (s.status === 'rejected') expect(s.reason).toMatchObject({ kode: 'FOR_MANGE' });
  await expect(sokPerson(a, '01019012345')).rejects.toMatchObject({ kode: 'FOR_MANGE' });
  await expect(sokPerson(a, 'Ola Nordmann')).resolves.toMatchObject({ flere: false });
  await expect(sokPerson(await db.actor('leder'), nummer(1))).resolves.toMatchObject({ treff: [] });
  stillKlokke(new Date(START.getTime() + (OPPSLAG.minutter * 60 + 1) * 1000));
  await expect(sokPerson(a, nummer(1))).resolves.toMatchObject({ treff: [] });
});

it('a register is not read by short names: they have an end too, and many are told of', async () => {
  stillKlokke(START);
  const a = await db.actor('hjemmetjeneste', 'skogvang');
  await db.admin.virksomhet.update({ where: { id: a.virksomhetId }, data: { oppslagPerDag: 5 } });
  const fortalt = () => db.admin.gjoremaal.count({ where: { type: 'OPPSLAG', objektId: a.ansattId, rolle: 'personvernombud' } });
  const navn = (n: number) => sokPerson(a, `ab${String.fromCharCode(97 + (n % 26))}`);
  for (let n = 0; n < 19; n++) await navn(n);
  expect(await fortalt()).toBe(0);
  await navn(19);
  expect(await fortalt()).toBe(1);
  for (let n = 20; n < OPPSLAG.medNavn; n++) await navn(n);
  await expect(navn(1)).rejects.toMatchObject({ kode: 'FOR_MANGE', tekst: 'forMangeSok' });
  stillKlokke(new Date(START.getTime() + (OPPSLAG.minutter * 60 + 1) * 1000));
  await expect(navn(1)).resolves.toMatchObject({ flere: false });
});

it('a pattern of many is told to the personvernombud, once a day: who, how many, and the log of just those', async () => {
  const a = await db.actor('hjemmetjeneste');
  await db.admin.virksomhet.update({ where: { id: a.virksomhetId }, data: { oppslagPerDag: 5 } });
  const gjoremaal = () => db.admin.gjoremaal.findMany({ where: { type: 'OPPSLAG', objektId: a.ansattId } });
  for (let i = 0; i < 4; i++) await sokPerson(a, nummer(i));
  expect(await gjoremaal()).toEqual([]);
  for (let i = 4; i < 8; i++) await sokPerson(a, nummer(i));
  expect(await gjoremaal()).toMatchObject([
    { rolle: 'personvernombud', ansattId: null, data: { hva: a.navn, antall: 5, dag: expect.any(String) }, status: 'AAPENT' },
  ]);
  const [g] = await gjoremaal();
  const lenke = new URL(g?.lenke ?? '', 'http://x');
  expect(lenke.pathname).toBe(`/innsyn/${a.ansattId}`);
  await sokPerson(a, 'Ola Nordmann');
  const ombud = await db.actor('personvernombud');
  const logg = await hentOppslagAv(ombud, a.ansattId, 1, sett(lenke));
  expect(logg).toMatchObject({ navn: a.navn, antall: 5 });
  expect(new Set(logg?.rader.flatMap((r) => r.filter))).toEqual(new Set(['telefon']));
  expect((await hentOppslagAv(ombud, a.ansattId, 1))?.antall).toBe(9);
  expect(await db.admin.hendelse.count({ where: { type: 'MANGE_OPPSLAG', objektId: a.ansattId } })).toBe(1);
  // Ticked off, and it goes on: not again the same day, but the next.
  await db.admin.gjoremaal.updateMany({ where: { objektId: a.ansattId }, data: { status: 'UTFORT' } });
  await sokPerson(a, nummer(9));
  expect(await gjoremaal()).toHaveLength(1);
  stillKlokke(new Date(naa().getTime() + 25 * 3600_000));
  for (let i = 0; i < 5; i++) await sokPerson(a, nummer(i));
  expect(await gjoremaal()).toHaveLength(2);
});

it('what is many is one table, the widest first', () => {
  expect(MONSTRE).toEqual([
    { dager: 7, ganger: 3 },
    { dager: 1, ganger: 1 },
  ]);
  for (const [s, dager] of [
    ['7', 7],
    ['1', 1],
    ['2', 1],
    [['7'], 1],
  ] as const)
    expect(lesMonster(s as string)).toMatchObject({ dager });
});

it('whoever stays just below the limit day after day is told of by the week, once, with the log of the week', async () => {
  stillKlokke(new Date('2027-02-01T08:00:00Z'));
  const a = await db.actor('responsoperator');
  await db.admin.virksomhet.update({ where: { id: a.virksomhetId }, data: { oppslagPerDag: 5 } });
  const gjoremaal = () => db.admin.gjoremaal.findMany({ where: { type: 'OPPSLAG', objektId: a.ansattId } });
  const enDag = async () => {
    for (let i = 0; i < 4; i++) {
      await sokPerson(a, nummer(i));
      stillKlokke(new Date(naa().getTime() + 1000));
    }
    stillKlokke(new Date(naa().getTime() + 24 * 3600_000));
  };
  for (let d = 0; d < 3; d++) await enDag();
  expect(await gjoremaal()).toEqual([]);
  await enDag();
  expect(await gjoremaal()).toMatchObject([{ rolle: 'personvernombud', data: { hva: a.navn, antall: 15, dager: 7 } }]);
  const lenke = new URL((await gjoremaal())[0]?.lenke ?? '', 'http://x');
  expect(await hentOppslagAv(await db.actor('personvernombud'), a.ansattId, 1, sett(lenke))).toMatchObject({ navn: a.navn, antall: 15 });
  await db.admin.gjoremaal.updateMany({ where: { objektId: a.ansattId }, data: { status: 'UTFORT' } });
  await enDag();
  expect(await gjoremaal()).toHaveLength(1);
});
