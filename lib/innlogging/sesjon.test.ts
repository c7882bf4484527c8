import { hkdfSync, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gyldigToken, kapselnavn, lagKapsel, lagRollekapsel, lesSesjon, lesToken, type Sesjonstoken } from '@/lib/platform/auth';
import { naa, stillKlokke, tilDato } from '@/lib/platform/clock';
import { withKonto } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { nokkel } from '@/lib/platform/nokler';
import { slaaOppSesjon } from '@/lib/platform/session';
import { testdb } from '@/lib/platform/testdb';
import { authOptions } from './auth';
import { loggUtAlleSteder } from './commands';
import { avsluttSesjon, kontoMedPassord, startSesjon } from './konto';

const db = testdb();
const TIME = 3600_000;
afterEach(() => stillKlokke());

const ny = async (epost: string): Promise<Sesjonstoken> => {
  const id = await kontoMedPassord(epost, 'demo-helhet');
  const token = id && (await startSesjon(id));
  if (!token) throw new Error(epost);
  return token;
};
const forny = (token: object) => authOptions().callbacks?.jwt?.({ token } as never);

describe('startSesjon', () => {
  it('starts in the first role that was given, and remembers the login', async () => {
    const t = await ny('leder@fjordvik.demo');
    expect((await slaaOppSesjon(t))?.actor).toMatchObject({ rolle: 'leder', enhetNavn: 'Helse og mestring', virksomhetstype: 'KOMMUNE' });
    expect(await db.admin.konto.findUnique({ where: { id: t.kontoId }, select: { sisteInnlogging: true } })).not.toEqual({ sisteInnlogging: null });
  });

  it('keeps nothing of what the provider gave', async () => {
    const t = await ny('leder@fjordvik.demo');
    const account = { provider: 'oidc', access_token: 'hemmelig', refresh_token: 'hemmelig', id_token: 'hemmelig' };
    expect(await authOptions().callbacks?.jwt?.({ token: {}, user: { id: t.kontoId, token: t }, account, profile: { pid: '1' } } as never)).toEqual(
      t,
    );
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
    const ansatt = await db.admin.ansatt.create({
      data: { virksomhetId: skogvang.virksomhetId, kontoId: t.kontoId, epost: 'godkjenner@fjordvik.demo', navn: 'Per Haugen' },
    });
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

    it('is on duty in whichever virksomhet, whatever the cookie of the session says', async () => {
      stillKlokke(FRA);
      const t = await ny('responsoperator@fjordvik.demo');
      const [skogvang, her] = [await db.actor('responsoperator', 'skogvang'), (await slaaOppSesjon(t))?.actor];
      const der = await db.admin.ansatt.create({
        data: { virksomhetId: skogvang.virksomhetId, kontoId: t.kontoId, navn: 'To steder', epost: `${randomUUID()}@skogvang.demo` },
      });
      const rolle = await db.admin.rolletildeling.create({
        data: {
          ...{ virksomhetId: der.virksomhetId, ansattId: der.id, kontoId: t.kontoId, enhetId: skogvang.enhetId, rolle: 'responsoperator' },
          gyldigFra: tilDato('2026-01-01'),
        },
      });
      expect(t.virksomhetId).toBe(her?.virksomhetId);
      await paaVakt({ ...t, rolletildelingId: rolle.id, virksomhetId: der.virksomhetId }, L + 30);
      stillKlokke(etter(L + 60));
      expect((await slaaOppSesjon(t))?.actor).toMatchObject({ virksomhetId: t.virksomhetId, enhetNavn: her?.enhetNavn });
      expect(await forny(t)).toMatchObject({ sesjonId: t.sesjonId });
      await db.admin.rolletildeling.delete({ where: { id: rolle.id } });
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
      const s = await authOptions().callbacks?.session?.({ session: { expires: '' }, token: t } as never);
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

  it('is read only as it is written: no other way of encrypting, also with our own key', async () => {
    const { EncryptJWT } = createRequire(createRequire(import.meta.url).resolve('next-auth/jwt'))('jose');
    const t = await ny('leder@skogvang.demo');
    const noekkel = new Uint8Array(hkdfSync('sha256', nokkel('sesjon').verdi, '', 'NextAuth.js Generated Encryption Key', 32));
    const kapsel = (alg: string, enc: string) =>
      new EncryptJWT(t).setProtectedHeader({ alg, enc }).setIssuedAt().setExpirationTime('5m').encrypt(noekkel) as Promise<string>;
    expect(await lesToken(await kapsel('dir', 'A256GCM'))).toMatchObject({ sesjonId: t.sesjonId });
    for (const [alg, enc] of [
      ['dir', 'A128CBC-HS256'],
      ['A256KW', 'A256GCM'],
      ['A256GCMKW', 'A256GCM'],
    ] as const)
      expect(await lesToken(await kapsel(alg, enc)), alg).toBeNull();
  });

  it('goes on in the role chosen last in it, whenever it was renewed; another session, and the choice alone, do not', async () => {
    const [t, annen] = [await ny('leder@skogvang.demo'), await ny('leder@skogvang.demo')];
    const [kapsel, deres] = [await lagKapsel(t), await lagKapsel(annen)];
    const rolle = { rolletildelingId: randomUUID(), virksomhetId: randomUUID() };
    const valg = await lagRollekapsel(t, rolle);
    const les = (...krukke: { name: string; value: string }[]) => lesSesjon((navn) => krukke.find((k) => k.name === navn)?.value);
    expect(await les(kapsel)).toEqual(t);
    expect(await les(kapsel, valg)).toEqual({ ...t, ...rolle });
    expect(await les(await lagKapsel(t), valg)).toEqual({ ...t, ...rolle });
    expect(await les(deres, valg)).toEqual(annen);
    expect(await les(kapsel, { ...valg, value: 'x.y.z' })).toEqual(t);
    expect(await les(valg)).toBeNull();
    expect(await les({ ...kapsel, value: valg.value })).toBeNull();
  });

  it.each([undefined, '', 'x.y.z', 'bnVsbA.y.z'])('reads nothing from %j', async (raa) => expect(await lesToken(raa)).toBeNull());
});

describe('logging out', () => {
  it('ends the session on the server: a copied cookie, and what was renewed from it, is worth nothing', async () => {
    const [t, annen] = [await ny('leder@skogvang.demo'), await ny('leder@skogvang.demo')];
    const kopi = (await lagKapsel(t)).value;
    expect(await slaaOppSesjon((await lesToken(kopi)) ?? t)).not.toBeNull();
    await authOptions().events?.signOut?.({ token: t } as never);
    const lest = await lesToken(kopi);
    expect(lest).toMatchObject({ sesjonId: t.sesjonId });
    expect(await slaaOppSesjon(lest ?? t)).toBeNull();
    await expect(forny(t)).rejects.toThrow('utgaatt');
    expect(await slaaOppSesjon(annen)).not.toBeNull();
    await avsluttSesjon(t);
  });

  it('is remembered for as long as the cookie could have lived, and not longer', async () => {
    const t = await ny('leder@skogvang.demo');
    await avsluttSesjon(t);
    const husket = () => db.admin.avsluttetSesjon.count({ where: { id: t.sesjonId } });
    stillKlokke(new Date((t.startet + env().SESJON_VAKT) * 1000));
    await avsluttSesjon(await ny('leder@skogvang.demo'));
    expect(await husket()).toBe(1);
    await db.admin.avsluttetSesjon.update({ where: { id: t.sesjonId }, data: { utloper: new Date(0) } });
    await avsluttSesjon(await ny('leder@skogvang.demo'));
    expect(await husket()).toBe(0);
  });

  it('nobody ends, sees or brings back a session of somebody else', async () => {
    const [t, annen] = [await ny('leder@skogvang.demo'), await ny('saksbehandler@skogvang.demo')];
    await expect(
      withKonto(annen.kontoId, (tx) => tx.avsluttetSesjon.create({ data: { id: t.sesjonId, kontoId: t.kontoId, utloper: new Date() } })),
    ).rejects.toThrow(/row-level security|42501|permission denied/);
    await avsluttSesjon(t);
    expect(await withKonto(annen.kontoId, (tx) => tx.avsluttetSesjon.findMany())).toEqual([]);
    for (const konto of [annen.kontoId, t.kontoId]) await withKonto(konto, (tx) => tx.avsluttetSesjon.deleteMany());
    expect(await slaaOppSesjon(t)).toBeNull();
  });

  it('a cookie without a session of its own is no longer read', () => {
    expect(gyldigToken({ kontoId: randomUUID(), sesjonsversjon: 1, startet: Math.floor(naa().getTime() / 1000) })).toBeNull();
  });
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
