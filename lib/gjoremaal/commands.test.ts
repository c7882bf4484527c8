import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from './commands';
import { hentGjoremaal, hentMineGjoremaal } from './queries';
import type { Gjoremaaltype } from './rules';
import { ferdigGjoremaal, giGjoremaal, taGjoremaal } from './ta';

const db = testdb();
const i = <T>(actor: Actor, fn: Parameters<typeof utfor<T>>[2]) => utfor(actor, randomUUID(), fn);
const nytt = async (actor: Actor, mer: { type?: Gjoremaaltype; rolle?: Rolle; ansattId?: string; objektId?: string; frist?: string } = {}) => {
  const objektId = mer.objektId ?? randomUUID();
  await i(actor, async (k) => {
    await opprettGjoremaal(k, {
      type: mer.type ?? 'OVERTA_ANSVAR',
      objektType: 'Prøve',
      objektId,
      rolle: mer.rolle,
      ansattId: mer.ansattId,
      lenke: '/prøve',
      data: { hva: 'Noe' },
      frist: tilDato(mer.frist ?? '2030-01-01'),
    });
    return null;
  });
  return objektId;
};
const rad = (objektId: string) => db.admin.gjoremaal.findFirstOrThrow({ where: { objektId }, orderBy: { opprettet: 'desc' } });
const valgt = (g: { id: string; versjon: number }) => ({ nokkel: randomUUID(), id: g.id, versjon: g.versjon });

describe('opprett og fullfør', () => {
  it('er ett åpent per objekt, også når to lager det samtidig', async () => {
    const leder = await db.actor('leder');
    const objektId = randomUUID();
    await Promise.all([nytt(leder, { objektId, rolle: 'leder' }), nytt(leder, { objektId, rolle: 'leder' })]);
    await nytt(leder, { objektId, rolle: 'leder' });
    expect(await db.admin.gjoremaal.count({ where: { objektId } })).toBe(1);
    await nytt(leder, { objektId, rolle: 'leder', type: 'SVAR_SPORSMAAL' });
    expect(await db.admin.gjoremaal.count({ where: { objektId } })).toBe(2);
  });

  it('kan lages på nytt når det er ferdig eller bortfalt', async () => {
    const leder = await db.actor('leder');
    const objektId = await nytt(leder, { rolle: 'leder' });
    await i(leder, (k) => fullforGjoremaal(k, 'OVERTA_ANSVAR', objektId));
    expect(await rad(objektId)).toMatchObject({ status: 'UTFORT', ansattId: leder.ansattId });
    await nytt(leder, { objektId, rolle: 'leder' });
    await i(leder, (k) => bortfallGjoremaal(k, 'OVERTA_ANSVAR', objektId));
    expect(await db.admin.gjoremaal.count({ where: { objektId, status: 'AAPENT' } })).toBe(0);
  });
});

describe('min liste', () => {
  it('viser mine og rollens ledige, mest haster først, og ikke andres', async () => {
    const eier = await db.actor('tjenesteeier');
    const leder = await db.actor('leder');
    const sen = await nytt(eier, { rolle: 'tjenesteeier', frist: '2031-01-01' });
    const forfalt = await nytt(eier, { ansattId: eier.ansattId, frist: '2020-01-01' });
    await nytt(eier, { rolle: 'tjenesteeier', ansattId: leder.ansattId });
    await nytt(eier, { rolle: 'tekniker' });
    const mine = await hentMineGjoremaal(eier);
    const ider = await db.admin.gjoremaal.findMany({ where: { objektId: { in: [sen, forfalt] } }, orderBy: { frist: 'asc' } });
    expect(mine.rader.map((r) => r.id)).toEqual(ider.map((r) => r.id));
    expect(mine).toMatchObject({ antall: 2, forfalte: 1 });
    expect((await hentMineGjoremaal(await db.actor('tjenesteeier', 'skogvang'))).antall).toBe(0);
  });
});

describe('ta, gjøre ferdig og gi', () => {
  it('tas av én; den andre får vite det', async () => {
    const t = await db.actor('tekniker');
    const g = await rad(await nytt(t, { rolle: 'tekniker' }));
    await taGjoremaal(t, valgt(g));
    await expect(taGjoremaal(t, valgt(g))).rejects.toMatchObject({ kode: 'KONFLIKT' });
    expect(await rad(g.objektId)).toMatchObject({ ansattId: t.ansattId, versjon: 2 });
  });

  it('gjøres ferdig for hånd når typen tillater det, og står under ferdige', async () => {
    const t = await db.actor('tekniker');
    const g = await rad(await nytt(t, { rolle: 'tekniker' }));
    await ferdigGjoremaal(t, valgt(g));
    expect((await hentGjoremaal(t, { ferdige: true, side: 1 })).rader.map((r) => r.id)).toContain(g.id);
    const b = await rad(await nytt(t, { rolle: 'tekniker', type: 'BEKREFT_KONTAKT' }));
    await expect(ferdigGjoremaal(t, valgt(b))).rejects.toMatchObject({ kode: 'REGEL', tekst: 'gjoremaalIkkeForHaand' });
  });

  it('gis bare til en som har rollen', async () => {
    const leder = await db.actor('leder');
    const g = await rad(await nytt(leder, { rolle: 'leder' }));
    const tekniker = await db.actor('tekniker');
    await expect(giGjoremaal(leder, { ...valgt(g), ansattId: tekniker.ansattId })).rejects.toMatchObject({ kode: 'REGEL' });
    await giGjoremaal(leder, { ...valgt(g), ansattId: leder.ansattId });
    expect(await rad(g.objektId)).toMatchObject({ ansattId: leder.ansattId });
  });

  it('er ikke for andre roller eller kommuner', async () => {
    const leder = await db.actor('leder');
    const g = await rad(await nytt(leder, { rolle: 'leder' }));
    const annen = await db.actor('tekniker');
    await expect(taGjoremaal(annen, valgt(g))).rejects.toMatchObject({ kode: 'FORBUDT' });
    await taGjoremaal(leder, valgt(g));
    // Nor are they told that somebody has taken it.
    for (const svar of [
      () => taGjoremaal(annen, valgt(g)),
      () => ferdigGjoremaal(annen, valgt(g)),
      () => giGjoremaal(annen, { ...valgt(g), ansattId: annen.ansattId }),
      async () => taGjoremaal(annen, valgt(await rad(g.objektId))),
    ])
      await expect(svar()).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(taGjoremaal(await db.actor('leder', 'skogvang'), valgt(g))).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});
