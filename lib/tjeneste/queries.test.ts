import { describe, expect, it } from 'vitest';
import { hentInformasjonsskriv, hentInstallasjon } from '@/lib/installasjon/queries';
import { testdb } from '@/lib/platform/testdb';
import { hentTjeneste } from './queries';
import { hentIverksetting } from './queries-iverksetting';
import { hentTjenester } from './queries-liste';
import { lagTildelt, tilBestilt, tilDrift } from './testhjelp';

const db = testdb();

describe('tjenestesiden', () => {
  it('viser det neste og hvem, og skriver innsyn', async () => {
    const t = await lagTildelt(db);
    const hvem = await db.actor('saksbehandler');
    const side = await hentTjeneste(hvem, t.id);
    expect(side?.neste.map((o) => o.steg).sort()).toEqual(['NULLPUNKT', 'TILTAKSPLAN']);
    expect(side?.rammer?.sak).not.toBeNull();
    expect(await db.admin.innsyn.count({ where: { personIder: { has: t.personId }, ansattId: hvem.ansattId, hva: 'tjeneste' } })).toBe(1);
  });

  it('viser ikke sak og egenandel til dem som ikke leser saker', async () => {
    const t = await lagTildelt(db);
    const side = await hentTjeneste(await db.actor('hjemmetjeneste'), t.id);
    expect(side?.rammer).toMatchObject({ sak: null, vedtak: { egenandelKr: null } });
  });

  it('finnes ikke for en annen kommune, og nektes roller uten tilgang', async () => {
    const t = await tilBestilt(db);
    const skogvang = await db.actor('ressursperson', 'skogvang');
    for (const hent of [hentTjeneste, hentIverksetting, hentInstallasjon, hentInformasjonsskriv]) expect(await hent(skogvang, t.id)).toBeNull();
    expect(await hentTjeneste(skogvang, 'ikke-en-id')).toBeNull();
    await expect(hentTjeneste(await db.actor('personvernombud'), t.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  });

  it('leses av TMS når den er delt, uten det som er kommunens eget', async () => {
    const t = await tilDrift(db, { kode: 'dho' });
    const annen = await tilDrift(db, { kode: 'dho' });
    const tms = await db.actor('oppfolger', 'tms');
    const { virksomhetId } = await db.actor('saksbehandler');
    expect(await hentTjeneste(tms, t.id)).toBeNull();
    await db.admin.deling.create({
      data: { virksomhetId, tilVirksomhetId: tms.virksomhetId, tjenesteId: t.id, personId: t.personId, grunnlag: 'Samarbeidsavtale' },
    });
    expect(await hentTjeneste(tms, t.id)).toMatchObject({
      egen: false,
      rammer: null,
      eier: 'Fjordvik kommune',
      kan: { avslutte: false, utstyr: false },
    });
    expect(await hentTjeneste(tms, annen.id)).toBeNull();
    expect(await hentIverksetting(tms, t.id)).toBeNull();
    const liste = await hentTjenester(tms, {});
    expect(liste.rader).toMatchObject([{ id: t.id, sted: 'Fjordvik kommune' }]);
  });
});

describe('lista', () => {
  it('avgrenses av koder i adressen, og viser levende når ingenting er valgt', async () => {
    const hvem = await db.actor('saksbehandler', 'skogvang');
    const [a, b] = [await lagTildelt(db, { virksomhet: 'skogvang' }), await lagTildelt(db, { virksomhet: 'skogvang', kode: 'trygghetsalarm' })];
    await db.admin.tjeneste.update({ where: { id: b.id }, data: { status: 'AVSLUTTET' } });
    expect((await hentTjenester(hvem, {})).rader.map((r) => r.id)).toEqual([a.id]);
    expect((await hentTjenester(hvem, { status: 'AVSLUTTET,TULL' })).rader.map((r) => r.id)).toEqual([b.id]);
    expect(
      (await hentTjenester(hvem, { status: 'AVSLUTTET,TILDELT', kode: 'digitalt-tilsyn', enhet: 'x', side: '99' })).rader.map((r) => r.id),
    ).toEqual([a.id]);
  });
});
