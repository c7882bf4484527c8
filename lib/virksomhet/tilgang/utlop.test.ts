import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hentMineGjoremaal } from '@/lib/gjoremaal/queries';
import { ferdigGjoremaal } from '@/lib/gjoremaal/ta';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, stillKlokke, tilDato } from '@/lib/platform/clock';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { settSluttet } from '../commands';
import { avsluttRolle } from './commands-rolle';
import { ryddAlleUtlopte, ryddUtlopte } from './utlop';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
const dag = (d: number) => plussDager(iDag(naa()), d);
let admin: Actor;
let saksbehandler: Actor;
let v: string;
beforeAll(async () => {
  [admin, saksbehandler] = [await db.actor('systemadministrator'), await db.actor('saksbehandler')];
  v = admin.virksomhetId;
});
afterEach(() => stillKlokke());

/** Somebody with these roles, each with its last day. */
async function ansatt(roller: Partial<Record<Rolle, Date | null>>) {
  const epost = `${randomUUID()}@fjordvik.no`;
  const konto = await db.admin.konto.create({ data: { epost } });
  const a = await db.admin.ansatt.create({ data: { virksomhetId: v, kontoId: konto.id, epost, navn: 'Ulla Utløp' } });
  const ider: Partial<Record<Rolle, string>> = {};
  for (const [rolle, gyldigTil] of Object.entries(roller) as [Rolle, Date | null][]) {
    const { id } = await db.admin.rolletildeling.create({
      data: {
        virksomhetId: v,
        ansattId: a.id,
        kontoId: konto.id,
        enhetId: saksbehandler.enhetId,
        rolle,
        gyldigFra: tilDato('2025-01-01'),
        gyldigTil,
      },
    });
    ider[rolle] = id;
  }
  return { id: a.id, kontoId: konto.id, ider, actor: { ...saksbehandler, ansattId: a.id, kontoId: konto.id, navn: a.navn } };
}

async function oppgave(ansattId: string, rolle: Rolle = 'saksbehandler'): Promise<string> {
  const felles = { virksomhetId: v, enhetId: saksbehandler.enhetId };
  const person = await db.admin.person.create({ data: { virksomhetId: v, identtype: 'UKJENT', fornavn: 'A', etternavn: 'B' } });
  const { id } = await db.admin.oppgave.create({
    data: { ...felles, utforerVirksomhetId: v, steg: 'MOTTA', personId: person.id, rolle, ansattId, frist: dag(5) },
  });
  return id;
}
const kontakt = (ansattId: string) =>
  db.admin.kontaktpunkt.create({ data: { virksomhetId: v, ansattId, gjelder: randomUUID(), navn: 'U', bekreftet: dag(0), bekreftetAv: 'X' } });
const hos = async (id: string) => (await db.admin.oppgave.findUniqueOrThrow({ where: { id } })).ansattId;
const gjoremaal = (objektId: string) =>
  db.admin.gjoremaal.findMany({
    where: { objektId, status: 'AAPENT' },
    orderBy: { type: 'asc' },
    select: { type: true, ansattId: true, data: true },
  });
const hendelser = (id: string) => db.admin.hendelse.findMany({ where: { objektId: id, type: 'TILGANG_UTLOPT' } });

describe('when a date comes', () => {
  it('what a role had goes back the day after its last, the leder and the person are told, once', async () => {
    const a = await ansatt({ saksbehandler: dag(0), tjenesteeier: null });
    const [sitt, andres] = [await oppgave(a.id), await oppgave(a.id, 'tjenesteeier')];
    await ryddUtlopte(v);
    expect(await hos(sitt), 'the last day is theirs').toBe(a.id);
    stillKlokke(dag(1));
    expect(await ryddUtlopte(v)).toBe(1);
    expect([await hos(sitt), await hos(andres)]).toEqual([null, a.id]);
    expect(await gjoremaal(a.id)).toEqual([
      { type: 'ROLLE_SLUTT', ansattId: (await db.actor('leder')).ansattId, data: { hva: 'Ulla Utløp', antall: 1 } },
    ]);
    expect(await gjoremaal(a.ider.saksbehandler ?? '')).toEqual([
      { type: 'MISTET_ROLLE', ansattId: a.id, data: { hva: saksbehandler.enhetNavn, rolle: 'saksbehandler', dag: fraDato(dag(-1)) } },
    ]);
    expect(await hendelser(a.id)).toMatchObject([{ aktorNavn: 'Helhet', ansattId: null, rolle: '', data: { frigjort: 1 } }]);

    const [g] = (await hentMineGjoremaal({ ...a.actor, rolle: 'tjenesteeier' })).rader.filter((r) => r.type === 'MISTET_ROLLE');
    expect(g).toMatchObject({ om: { rolle: 'saksbehandler', dag: fraDato(dag(-1)) }, kan: { ferdig: true } });
    await ferdigGjoremaal({ ...a.actor, rolle: 'tjenesteeier' }, { ...n(), id: g?.id ?? '', versjon: g?.versjon ?? 0 });
    expect(await ryddUtlopte(v), 'once').toBe(0);
    expect(await gjoremaal(a.ider.saksbehandler ?? ''), 'told once').toEqual([]);
    expect(await hendelser(a.id)).toHaveLength(1);
  });

  it.each([
    ['the last role is over', async () => ansatt({ saksbehandler: dag(-1) })],
    [
      'the person has left',
      async () => {
        const a = await ansatt({ saksbehandler: null });
        await settSluttet(admin, { ...n(), id: a.id, versjon: 1, sluttet: fraDato(dag(3)) });
        stillKlokke(dag(3));
        return a;
      },
    ],
    [
      'blocked where the login is at home',
      async () => {
        const a = await ansatt({ saksbehandler: null });
        await db.admin.konto.update({ where: { id: a.kontoId }, data: { sperret: naa() } });
        return a;
      },
    ],
  ])('%s: everything goes back or is a duty for the leder', async (_, lag) => {
    const a = await lag();
    const id = await oppgave(a.id);
    await kontakt(a.id);
    expect(await ryddUtlopte(v)).toBe(1);
    expect(await hos(id)).toBeNull();
    expect((await gjoremaal(a.id)).map((g) => g.type)).toEqual(['OVERLEVERING', 'TILGANG_SLUTT']);
    expect(await ryddUtlopte(v)).toBe(0);
    expect(await ryddAlleUtlopte()).toBe(0);
    expect(await hendelser(a.id)).toHaveLength(1);
  });

  it('two at once do it once', async () => {
    const a = await ansatt({ saksbehandler: dag(-1) });
    await oppgave(a.id);
    const svar = await Promise.all([ryddUtlopte(v), ryddUtlopte(v)]);
    expect(svar.reduce((x, y) => x + y)).toBe(1);
    expect(await hendelser(a.id)).toHaveLength(1);
  });
});

describe('what is left alone', () => {
  it('who has the role still, by another period, and who never had one', async () => {
    const a = await ansatt({ saksbehandler: dag(-1) });
    const rolle = { virksomhetId: v, ansattId: a.id, kontoId: a.kontoId, enhetId: saksbehandler.enhetId, rolle: 'saksbehandler' as const };
    await db.admin.rolletildeling.create({ data: { ...rolle, gyldigFra: dag(0) } });
    const uten = await ansatt({});
    const [ett, to] = [await oppgave(a.id), await oppgave(uten.id)];
    expect(await ryddUtlopte(v)).toBe(0);
    expect([await hos(ett), await hos(to)]).toEqual([a.id, uten.id]);
    expect(await gjoremaal(a.ider.saksbehandler ?? '')).toEqual([]);
  });

  it('another virksomhet', async () => {
    const a = await ansatt({ saksbehandler: dag(-1) });
    const id = await oppgave(a.id);
    expect(await ryddUtlopte((await db.actor('leder', 'skogvang')).virksomhetId)).toBe(0);
    expect(await hos(id)).toBe(a.id);
  });
});

it('whose role is ended is told of it at once, with its last day', async () => {
  const a = await ansatt({ saksbehandler: null });
  const [id, gyldigTil] = [a.ider.saksbehandler ?? '', fraDato(dag(7))];
  await avsluttRolle(admin, { ...n(), id, gyldigTil });
  expect(await gjoremaal(id)).toEqual([
    { type: 'MISTET_ROLLE', ansattId: a.id, data: { hva: saksbehandler.enhetNavn, rolle: 'saksbehandler', dag: gyldigTil } },
  ]);
});
