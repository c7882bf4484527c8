import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gyldigToken, kapselnavn, lagKapsel, lesToken, type Sesjonstoken } from '@/lib/platform/auth';
import { naa, stillKlokke, tilDato } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { slaaOppSesjon } from '@/lib/platform/session';
import { testdb } from '@/lib/platform/testdb';
import { authOptions } from './auth';
import { loggUtAlleSteder } from './commands';
import { kontoMedPassord, startSesjon } from './konto';

const db = testdb();
const TIME = 3600_000;
afterEach(() => stillKlokke());

const ny = async (epost: string): Promise<Sesjonstoken> => {
  const id = await kontoMedPassord(epost, 'demo-helhet');
  const token = id && (await startSesjon(id));
  if (!token) throw new Error(epost);
  return token;
};
const forny = (token: object) => authOptions('x').callbacks?.jwt?.({ token } as never);

describe('startSesjon', () => {
  it('starts in the first role that was given, and remembers the login', async () => {
    const t = await ny('leder@fjordvik.demo');
    expect((await slaaOppSesjon(t))?.actor).toMatchObject({ rolle: 'leder', enhetNavn: 'Helse og mestring', virksomhetstype: 'KOMMUNE' });
    expect(await db.admin.konto.findUnique({ where: { id: t.kontoId }, select: { sisteInnlogging: true } })).not.toEqual({ sisteInnlogging: null });
  });

  it.each([
    ['feil', 'leder@fjordvik.demo'],
    ['demo-helhet', 'ingen@fjordvik.demo'],
  ])('refuses a wrong password or e-mail', async (passord, epost) => {
    expect(await kontoMedPassord(epost, passord)).toBeNull();
  });
});

describe('slaaOppSesjon', () => {
  it('takes the chosen role, and falls back when it is over', async () => {
    const t = await ny('ressursperson@fjordvik.demo');
    const roller = (await slaaOppSesjon(t))?.roller ?? [];
    expect(roller.map((r) => r.rolle)).toEqual(['ressursperson', 'hjemmetjeneste']);
    const andre = { ...t, rolletildelingId: roller[1]?.id };
    expect((await slaaOppSesjon(andre))?.actor.rolle).toBe('hjemmetjeneste');
    await db.admin.rolletildeling.update({ where: { id: roller[1]?.id }, data: { gyldigTil: tilDato('2025-06-01') } });
    expect((await slaaOppSesjon(andre))?.actor.rolle).toBe('ressursperson');
  });

  it('never takes somebody else’s role', async () => {
    const [t, annen] = [await ny('saksbehandler@fjordvik.demo'), await ny('systemadministrator@skogvang.demo')];
    expect((await slaaOppSesjon({ ...t, rolletildelingId: annen.rolletildelingId, virksomhetId: annen.virksomhetId }))?.actor).toMatchObject({
      rolle: 'saksbehandler',
      virksomhetNavn: 'Fjordvik kommune',
    });
  });

  it('names the enheter of every virksomhet one works in', async () => {
    const t = await ny('godkjenner@fjordvik.demo');
    const skogvang = await db.actor('godkjenner', 'skogvang');
    const ansatt = await db.admin.ansatt.create({ data: { virksomhetId: skogvang.virksomhetId, kontoId: t.kontoId, navn: 'Per Haugen' } });
    const r = await db.admin.rolletildeling.create({
      data: {
        virksomhetId: skogvang.virksomhetId,
        ansattId: ansatt.id,
        kontoId: t.kontoId,
        enhetId: skogvang.enhetId,
        rolle: 'godkjenner',
        gyldigFra: tilDato('2026-01-01'),
      },
    });
    expect((await slaaOppSesjon(t))?.roller.map((x) => [x.virksomhetNavn, x.enhetNavn])).toEqual([
      ['Fjordvik kommune', 'Forvaltningskontoret'],
      ['Skogvang kommune', 'Tildelingskontoret'],
    ]);
    expect((await slaaOppSesjon({ ...t, rolletildelingId: r.id, virksomhetId: skogvang.virksomhetId }))?.actor).toMatchObject({
      virksomhetNavn: 'Skogvang kommune',
      enhetstype: 'FORVALTNING',
    });
  });

  it.each([
    ['blocked', (k: string) => db.admin.konto.update({ where: { id: k }, data: { sperret: new Date() } })],
    ['revoked', (k: string) => db.admin.konto.update({ where: { id: k }, data: { sperret: null, sesjonsversjon: { increment: 1 } } })],
    ['left', (k: string) => db.admin.ansatt.updateMany({ where: { kontoId: k }, data: { sluttet: tilDato('2026-01-01') } })],
  ])('%s: stops on the next request, and cannot be renewed', async (hva, gjor) => {
    const t = await ny(`${{ blocked: 'tekniker', revoked: 'hjelpemiddellager', left: 'kontaktperson' }[hva]}@fjordvik.demo`);
    expect(await forny(t)).toMatchObject({ kontoId: t.kontoId });
    await gjor(t.kontoId);
    expect(await slaaOppSesjon(t)).toBeNull();
    await expect(forny(t)).rejects.toThrow('utgaatt');
  });
});

describe('the length of a session', () => {
  it('has an end that no renewal moves', async () => {
    const t = await ny('leder@skogvang.demo');
    stillKlokke(new Date(naa().getTime() + env().SESJON_LENGDE * 1000 - TIME));
    expect(await forny(t)).toMatchObject({ startet: t.startet });
    stillKlokke(new Date(naa().getTime() + TIME + 1000));
    expect(await slaaOppSesjon(t)).toBeNull();
    await expect(forny(t)).rejects.toThrow('utgaatt');
    expect(gyldigToken(t)).toMatchObject({ kontoId: t.kontoId });
    stillKlokke(new Date((t.startet + env().SESJON_VAKT) * 1000));
    expect(gyldigToken(t)).toBeNull();
  });

  describe('on duty', () => {
    const FRA = new Date('2026-02-02T22:00:00+01:00');
    const etter = (sekunder: number) => new Date(FRA.getTime() + sekunder * 1000);
    /** On duty since the login, and last seen so many seconds after it; gone at `til`. */
    async function paaVakt(t: Sesjonstoken, sett: number, til?: number): Promise<void> {
      const { ansattId, virksomhetId, navn } = (await slaaOppSesjon(t))?.actor ?? {};
      await db.admin.$executeRaw`delete from respons.vakt where "ansattId" = ${ansattId}::uuid`;
      await db.admin.$executeRaw`
        insert into respons.vakt (id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", navn, fra, "sistSett", til)
        values (gen_random_uuid(), ${virksomhetId}::uuid, 'responssenter', ${ansattId}::uuid, ${virksomhetId}::uuid, ${navn}, ${FRA.toISOString()}::timestamptz,
          ${etter(sett).toISOString()}::timestamptz, ${til === undefined ? null : etter(til).toISOString()}::timestamptz)`;
    }
    const [L, V, I] = [8 * 3600, 13 * 3600, 30 * 60];

    it.each([
      ['within the ordinary length, with nobody on duty', L - 60, null, true],
      ['past it, with the screen alive', L + 60, [L + 30], true],
      ['just before the longest, with the screen alive', V - 60, [V - 90], true],
      ['past the longest, with the screen alive', V + 60, [V + 30], false],
      ['past it, with a screen that has been silent too long', L + I + 60, [L], false],
      ['past it, a while after going off duty', L + 600, [L, L], true],
      ['past it, long after going off duty', L + I + 60, [L, L], false],
      ['past it, with nobody on duty', L + 60, null, false],
    ] as const)('%s', async (_, naar, vakt, lever) => {
      stillKlokke(FRA);
      const t = await ny('responsoperator@fjordvik.demo');
      if (vakt) await paaVakt(t, vakt[0], vakt[1]);
      else await db.admin.$executeRaw`delete from respons.vakt`;
      stillKlokke(etter(naar));
      const s = await slaaOppSesjon(t);
      expect(Boolean(s)).toBe(lever);
      if (s) expect(s.slutter).toBe((t.startet + (vakt ? V : L)) * 1000);
    });

    it('somebody else’s duty keeps nobody in', async () => {
      stillKlokke(FRA);
      const [t, annen] = [await ny('responsoperator@fjordvik.demo'), await ny('tekniker@skogvang.demo')];
      await paaVakt(t, L + 30);
      stillKlokke(etter(L + 60));
      expect(await slaaOppSesjon(annen)).toBeNull();
    });

    it('tells the browser when it ends', async () => {
      stillKlokke(FRA);
      const t = await ny('responsoperator@fjordvik.demo');
      await paaVakt(t, L - 600);
      stillKlokke(etter(L - 600));
      const s = await authOptions('x').callbacks?.session?.({ session: { expires: '' }, token: t } as never);
      expect(s).toMatchObject({ slutter: etter(V).toISOString() });
    });
  });

  it('ends when nobody has used it', async () => {
    const t = await ny('leder@skogvang.demo');
    const kapsel = await lagKapsel(t);
    expect([kapsel.name, kapsel.httpOnly, kapsel.sameSite]).toEqual([kapselnavn(), true, 'lax']);
    expect(await lesToken(kapsel.value)).toMatchObject({ kontoId: t.kontoId });
    vi.useFakeTimers({ now: Date.now() + (env().SESJON_INAKTIV + 60) * 1000, toFake: ['Date'] });
    expect(await lesToken(kapsel.value)).toBeNull();
    vi.useRealTimers();
  });

  it.each([undefined, '', 'x.y.z'])('reads nothing from %j', async (raa) => expect(await lesToken(raa)).toBeNull());
});

describe('loggUtAlleSteder', () => {
  it('ends every session once per key, and only one’s own', async () => {
    const [t, annen] = [await ny('saksbehandler@skogvang.demo'), await ny('leder@skogvang.demo')];
    const [actor, nokkel] = [await db.actor('saksbehandler', 'skogvang'), randomUUID()];
    await loggUtAlleSteder(actor, { nokkel });
    await loggUtAlleSteder(actor, { nokkel });
    expect(await slaaOppSesjon(t)).toBeNull();
    expect(await slaaOppSesjon(annen)).not.toBeNull();
    expect(await db.admin.konto.findUnique({ where: { id: t.kontoId }, select: { sesjonsversjon: true } })).toEqual({
      sesjonsversjon: t.sesjonsversjon + 1,
    });
    expect(await db.admin.hendelse.count({ where: { type: 'SESJONER_AVSLUTTET', objektId: t.kontoId } })).toBe(1);
  });
});
