import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { lagTildelt, lagUtstyr } from '@/lib/tjeneste/testhjelp';
import { kasser, leggPaaLager, registrerUtstyr } from './commands';
import { hentEnhet, hentUtstyr } from './queries';

const db = testdb();
const nye = (serienumre: string) => ({ nokkel: randomUUID(), teknologiKode: 'roommate', serienumre, anskaffet: '' });
const paa = (utstyrId: string, versjon = 1) => ({ nokkel: randomUUID(), utstyrId, versjon });

describe('registrering', () => {
  it('en og en linje: nye legges inn, de andre forklares', async () => {
    const lager = await db.actor('hjelpemiddellager');
    await registrerUtstyr(lager, nye('RM-1000'));
    const inn = nye('rm1000\nRM-2000\nRM 2000\n!');
    const svar = await registrerUtstyr(lager, inn);
    expect(svar.linjer.map((l) => l.utfall)).toEqual(['FINNES', 'REGISTRERT', 'FLERE_GANGER', 'UGYLDIG']);
    expect(await registrerUtstyr(lager, inn)).toEqual(svar);
    expect(await db.admin.utstyr.count({ where: { serienummer: 'RM-2000' } })).toBe(1);
  });

  it('to som registrerer det samme samtidig, får én enhet', async () => {
    const lager = await db.actor('hjelpemiddellager');
    const svar = await Promise.all([registrerUtstyr(lager, nye('SAMTIDIG-1')), registrerUtstyr(lager, nye('samtidig1'))]);
    expect(svar.flatMap((s) => s.linjer.map((l) => l.utfall)).sort()).toEqual(['FINNES', 'REGISTRERT']);
  });

  it('samme nummer i en annen kommune er en annen enhet', async () => {
    await registrerUtstyr(await db.actor('hjelpemiddellager'), nye('DELT-77'));
    const svar = await registrerUtstyr(await db.actor('hjelpemiddellager', 'skogvang'), nye('DELT-77'));
    expect(svar.linjer[0]?.utfall).toBe('REGISTRERT');
  });

  it('bare de som kan endre utstyr', async () => {
    await expect(registrerUtstyr(await db.actor('saksbehandler'), nye('X-100'))).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(registrerUtstyr(await db.actor('tekniker'), { ...nye('X-100'), teknologiKode: 'finnes-ikke' })).rejects.toMatchObject({
      kode: 'REGEL',
    });
  });
});

describe('en enhet', () => {
  const med = async (status: UtstyrStatus, tjenesteId: string | null = null) => {
    const u = await lagUtstyr(db);
    return db.admin.utstyr.update({ where: { id: u.id }, data: { status, tjenesteId } });
  };

  it('kasseres fra lager, med grunn i historikken', async () => {
    const lager = await db.actor('hjelpemiddellager');
    const u = await med('PAA_LAGER');
    await kasser(lager, { ...paa(u.id), grunn: 'Knust' });
    expect((await hentEnhet(lager, u.id))?.hendelser).toMatchObject([{ type: 'UTSTYR_KASSERT', data: { grunn: 'Knust' } }]);
    await expect(kasser(lager, { ...paa(u.id, 2), grunn: 'Igjen' })).rejects.toMatchObject({ kode: 'REGEL' });
  });

  it('viser ikke det som er notert hjemme hos noen, til den som ikke har noe å gjøre der', async () => {
    const { id: tjenesteId } = await lagTildelt(db);
    const u = await med('I_BRUK', tjenesteId);
    const { virksomhetId } = await db.actor('leder');
    const steg = { steg: 'HENTE_UTSTYR', merknad: 'Dattera slapp meg inn', utfortAv: 'X' };
    await db.admin.avslutningssteg.create({ data: { virksomhetId, tjenesteId, utstyrId: u.id, ...steg } });
    for (const rolle of ['hjelpemiddellager', 'tekniker', 'tjenesteeier', 'tjenesteforvalter'] as const)
      expect((await hentEnhet(await db.actor(rolle), u.id))?.avslutning, rolle).toMatchObject([{ steg: 'HENTE_UTSTYR', merknad: null }]);
    expect((await hentEnhet(await db.actor('ressursperson'), u.id))?.avslutning).toMatchObject([{ merknad: steg.merknad }]);
  });

  it('legges på lager når den er nullstilt', async () => {
    const lager = await db.actor('hjelpemiddellager');
    const u = await med('NULLSTILT');
    await leggPaaLager(lager, paa(u.id));
    expect((await hentEnhet(lager, u.id))?.status).toBe('PAA_LAGER');
    await expect(leggPaaLager(lager, paa(u.id, 2))).rejects.toMatchObject({ kode: 'REGEL' });
  });

  it('feil rolle, annen kommune, gammel versjon', async () => {
    const u = await med('PAA_LAGER');
    await expect(kasser(await db.actor('leder'), { ...paa(u.id), grunn: 'Knust' })).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(kasser(await db.actor('hjelpemiddellager', 'skogvang'), { ...paa(u.id), grunn: 'Knust' })).rejects.toMatchObject({
      kode: 'IKKE_FUNNET',
    });
    await expect(kasser(await db.actor('hjelpemiddellager'), { ...paa(u.id, 9), grunn: 'Knust' })).rejects.toMatchObject({ kode: 'KONFLIKT' });
    expect(await hentEnhet(await db.actor('tekniker', 'skogvang'), u.id)).toBeNull();
  });

  it('lista viser bare eget lager og sier fra når det er lite', async () => {
    await lagUtstyr(db, 'gps-enhet', 'skogvang');
    const liste = await hentUtstyr(await db.actor('hjelpemiddellager', 'skogvang'), { teknologi: 'gps-enhet', status: 'PAA_LAGER' });
    expect(liste.antall).toBe(1);
    expect(liste.lavt.map((l) => l.kode)).toContain('gps-enhet');
    await expect(hentUtstyr(await db.actor('godkjenner'), {})).rejects.toMatchObject({ kode: 'FORBUDT' });
  });
});
