import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tilQr } from '@/components/skjemavisning/qr';
import { skjema } from '@/lib/innhold/queries';
import { testdb } from '@/lib/platform/testdb';
import { bestill, ferdigstillNullpunkt, lagreNullpunktSvar, lagreTiltaksplan } from './commands';
import { fyltNullpunkt, gjorBestilling, gjorNullpunkt, gjorTiltaksplan, lagTildelt, type Tildelt, utforer, versjonAv } from './testhjelp';

const db = testdb();
const tom = { type: 'doc', content: [] };
const steg = async (t: Tildelt) => ({ nokkel: randomUUID(), tjenesteId: t.id, versjon: await versjonAv(db, t) });
const aapne = async (t: Tildelt) =>
  (await db.admin.oppgave.findMany({ where: { tjenesteId: t.id, status: 'AAPEN' }, orderBy: { steg: 'asc' } })).map((o) => o.steg);
const ordre = { teknologiKode: 'roommate', onsketDato: '2099-01-04', nokkelavtale: 'NOKKELBOKS' as const, adkomst: 'Ring på', merknad: '' };

describe('iverksetting', () => {
  it('BESTILLE åpnes når tiltaksplan og nullpunkt er ferdige, uansett rekkefølge', async () => {
    for (const rekkefolge of [
      [gjorTiltaksplan, gjorNullpunkt],
      [gjorNullpunkt, gjorTiltaksplan],
    ] as const) {
      const t = await lagTildelt(db);
      expect(await aapne(t)).toEqual(['NULLPUNKT', 'TILTAKSPLAN']);
      await rekkefolge[0](db, t);
      expect(await aapne(t)).not.toContain('BESTILLE');
      await rekkefolge[1](db, t);
      expect(await aapne(t)).toEqual(['BESTILLE']);
    }
  });

  it('bestilling avvises før tiltaksplan og nullpunkt', async () => {
    const t = await lagTildelt(db);
    const hvem = await db.actor('saksbehandler');
    await expect(bestill(hvem, { ...(await steg(t)), ...ordre })).rejects.toMatchObject({ kode: 'REGEL', tekst: 'bestillManglerTiltaksplan' });
    await gjorTiltaksplan(db, t);
    await expect(bestill(hvem, { ...(await steg(t)), ...ordre })).rejects.toMatchObject({ kode: 'REGEL', tekst: 'bestillManglerNullpunkt' });
  });

  it('bestiller til enheten som installerer, og åpner INSTALLERE med ønsket dato som frist', async () => {
    const t = await lagTildelt(db);
    await gjorTiltaksplan(db, t);
    await gjorNullpunkt(db, t);
    const inn = { ...(await steg(t)), ...ordre };
    const hvem = await utforer(db, t, 'BESTILLE');
    const svar = await bestill(hvem, inn);
    expect(await bestill(hvem, inn)).toEqual(svar);
    const o = await db.admin.oppgave.findFirstOrThrow({ where: { tjenesteId: t.id, steg: 'INSTALLERE' } });
    const b = await db.admin.bestilling.findUniqueOrThrow({ where: { tjenesteId: t.id } });
    expect(o.frist.toISOString()).toBe('2099-01-04T00:00:00.000Z');
    expect(b.enhetId).toBe(o.enhetId);
    expect(await db.admin.bestilling.count({ where: { tjenesteId: t.id } })).toBe(1);
    expect(await db.admin.installasjon.count({ where: { tjenesteId: t.id } })).toBe(1);
    expect((await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } })).status).toBe('BESTILT');
  });

  it.each([
    [{ ...ordre, onsketDato: '2020-01-01' }, 'datoTilbake'],
    [{ ...ordre, teknologiKode: 'gps-enhet' }, 'feilTeknologi'],
  ])('bestilling %o avvises med %s', async (feil, tekst) => {
    const t = await lagTildelt(db);
    await gjorTiltaksplan(db, t);
    await gjorNullpunkt(db, t);
    await expect(bestill(await utforer(db, t, 'BESTILLE'), { ...(await steg(t)), ...feil })).rejects.toMatchObject({ kode: 'REGEL', tekst });
  });

  it('feil rolle, annen kommune og gammel versjon', async () => {
    const t = await lagTildelt(db);
    const plan = { innstillinger: {}, tiltaksplan: tom, ferdig: false };
    await expect(lagreTiltaksplan(await db.actor('tekniker'), { ...(await steg(t)), ...plan })).rejects.toMatchObject({ kode: 'FORBUDT' });
    const skogvang = await db.actor('saksbehandler', 'skogvang');
    await expect(lagreTiltaksplan(skogvang, { ...(await steg(t)), ...plan })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(bestill(skogvang, { ...(await steg(t)), ...ordre })).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    const hvem = await utforer(db, t, 'TILTAKSPLAN');
    const foer = await steg(t);
    expect(await lagreTiltaksplan(hvem, { ...foer, ...plan })).toEqual({ versjon: foer.versjon + 1 });
    await expect(lagreTiltaksplan(hvem, { ...foer, ...plan, nokkel: randomUUID() })).rejects.toMatchObject({ kode: 'KONFLIKT' });
  });

  it('en innstilling som ikke passer, meldes ved feltet', async () => {
    const t = await lagTildelt(db);
    const inn = { ...(await steg(t)), innstillinger: { 'ute-av-seng-minutter': 500, 'tilsyn-start': '22:00' }, tiltaksplan: tom, ferdig: true };
    await expect(lagreTiltaksplan(await utforer(db, t, 'TILTAKSPLAN'), inn)).rejects.toMatchObject({
      kode: 'REGEL',
      felt: { 'innstillinger.ute-av-seng-minutter': 'innstillingUtenfor' },
    });
  });
});

describe('nullpunkt', () => {
  const lagre = async (t: Tildelt, versjon: number, svar = fyltNullpunkt(versjon)) =>
    lagreNullpunktSvar(await utforer(db, t, 'NULLPUNKT'), { nokkel: randomUUID(), tjenesteId: t.id, svar });

  it('lagres underveis uten å forstyrre tiltaksplanen', async () => {
    const t = await lagTildelt(db);
    const foer = await versjonAv(db, t);
    expect(await lagre(t, 0)).toEqual({ versjon: 1 });
    expect(await lagre(t, 1)).toEqual({ versjon: 2 });
    await expect(lagre(t, 1)).rejects.toMatchObject({ kode: 'KONFLIKT', gjeldende: { versjon: 2 } });
    expect(await versjonAv(db, t)).toBe(foer);
  });

  it('kan ikke ferdigstilles før de påkrevde svarene er der', async () => {
    const t = await lagTildelt(db);
    const hvem = await utforer(db, t, 'NULLPUNKT');
    await expect(ferdigstillNullpunkt(hvem, await steg(t))).rejects.toMatchObject({ tekst: 'nullpunktMangler' });
    await lagre(t, 0, tilQr(skjema('nullpunkt'), {}));
    await expect(ferdigstillNullpunkt(hvem, await steg(t))).rejects.toMatchObject({ tekst: 'nullpunktMangler' });
    await lagre(t, 1);
    await ferdigstillNullpunkt(hvem, await steg(t));
    await expect(lagreNullpunktSvar(hvem, { nokkel: randomUUID(), tjenesteId: t.id, svar: fyltNullpunkt(2) })).rejects.toMatchObject({
      tekst: 'stegIkkeAapent',
    });
  });

  it('kan ikke bestilles to ganger', async () => {
    const t = await lagTildelt(db);
    await gjorTiltaksplan(db, t);
    await gjorNullpunkt(db, t);
    const hvem = await utforer(db, t, 'BESTILLE');
    await gjorBestilling(db, t);
    await expect(bestill(hvem, { ...(await steg(t)), ...ordre })).rejects.toMatchObject({ kode: 'REGEL', tekst: 'stegIkkeAapent' });
  });
});
