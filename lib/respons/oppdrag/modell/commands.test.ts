import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { STANDARD } from '../../eskalering/modeller';
import { presets } from '../../ruting/presets';
import { avtal, settPaaVakt } from '../../testhjelp';
import { lagreBinding, lagreInnstillinger, lagreModell, velgModell } from './commands';
import { hentModellside, hentModellversjon, hentPreset, simulerModell } from './queries';
import { type Bindingsrad, lagreBindingSchema, lagreInnstillingerSchema, lagreModellSchema } from './schema';

const db = testdb();
const kode = (k: string) => expect.objectContaining({ kode: k });
const nokkel = () => randomUUID();
const velg = async (a: Actor, preset = 'elverum') => velgModell(a, { nokkel: nokkel(), versjon: await hentModellversjon(a), preset });
const side = async (a: Actor) => {
  const s = await hentModellside(a);
  if (!s) throw new Error('ingen modell');
  return s;
};
const rad = (navn: string, mer: Partial<Bindingsrad> = {}): Bindingsrad => ({
  navn,
  enheter: [],
  virksomhetId: '',
  kanal: '',
  adresse: '',
  reserveKanal: '',
  reserveAdresse: '',
  ...mer,
});
const INNSTILLINGER = {
  svarmaalSekunder: 90,
  svarmaalProsent: 97,
  svarmaalToSekunder: 240,
  paaminnelseSekunder: 300,
  tilbakeSekunder: 120,
  kvitteringSekunder: 180,
  frammeMinutter: 30,
  frammeProsent: 85,
  ferdigMinutter: 50,
  avklaringsgrunner: [
    { tekst: ' Falt, uskadd ', feilalarm: false },
    { tekst: 'Trykket uten å mene det', feilalarm: true },
  ],
  paarorendeLukker: false,
  vakttelefon: '33 00 00 00',
  evalueringAntall: 4,
  evalueringDager: 10,
  driftKanal: 'epost' as const,
  driftAdresse: 'drift@fjordvik.demo',
  kanaler: ['app' as const],
  smsEtterSekunder: 45,
  usettSekunder: 240,
  aldriHoertTimer: 12,
  tilsynsfristMinutter: 20,
};

describe('what is stored and cannot be read', () => {
  it('of the settings is shown as unset; without its rules a new model is chosen', async () => {
    const a = await db.actor('tjenesteeier');
    await velg(a);
    await db.admin
      .$executeRaw`update respons.modell set innstillinger = '{"svarmaalSekunder": "mange"}' where "virksomhetId" = ${a.virksomhetId}::uuid`;
    expect((await side(a)).innstillinger).toEqual(STANDARD);
    await db.admin.$executeRaw`update respons.modell set innhold = '{}' where "virksomhetId" = ${a.virksomhetId}::uuid`;
    expect(await hentModellside(a)).toBeNull();
    await velg(a);
    expect((await side(a)).innhold.id).toBe('elverum');
    await db.admin.$executeRaw`delete from respons.modell where "virksomhetId" = ${a.virksomhetId}::uuid`;
  });
});

describe('taking a model into use', () => {
  it('makes a copy of one’s own, that nobody else sees', async () => {
    const a = await db.actor('tjenesteeier');
    expect(await hentModellside(a)).toBeNull();
    expect(await velg(a)).toEqual({ versjon: 1, avsluttet: 0 });
    expect((await side(a)).innhold).toEqual(presets().find((p) => p.id === 'elverum'));
    const andre = await db.actor('tjenesteeier', 'skogvang');
    expect(await hentModellside(andre)).toBeNull();
    expect(await withActor(andre, (tx) => tx.$queryRaw`select 1 from respons.modell`)).toEqual([]);
  });

  it('is refused to those who only answer', async () => {
    for (const rolle of ['responsoperator', 'hjemmetjeneste', 'saksbehandler', 'systemadministrator'] as const) {
      const a = await db.actor(rolle);
      await expect(velgModell(a, { nokkel: nokkel(), versjon: 0, preset: 'elverum' })).rejects.toEqual(kode('FORBUDT'));
      await expect(hentModellside(a)).rejects.toEqual(kode('FORBUDT'));
      await expect(lagreBinding(a, { nokkel: nokkel(), versjon: 1, rader: [] })).rejects.toEqual(kode('FORBUDT'));
      await expect(lagreInnstillinger(a, { nokkel: nokkel(), versjon: 1, ...INNSTILLINGER })).rejects.toEqual(kode('FORBUDT'));
    }
  });

  it('of a preset that is not there is 404', async () => {
    const a = await db.actor('tjenesteeier');
    await expect(velg(a, 'finnes-ikke')).rejects.toEqual(kode('IKKE_FUNNET'));
    expect(() => hentPreset(a, '../schema')).toThrow('IKKE_FUNNET');
  });

  it('again keeps who mans what and the settings; of two at once one wins', async () => {
    const a = await db.actor('leder');
    const foer = await side(a);
    await lagreInnstillinger(a, { nokkel: nokkel(), versjon: foer.versjon, ...INNSTILLINGER });
    const versjon = foer.versjon + 1;
    const svar = await Promise.allSettled(['farsund', 'gjovik'].map((preset) => velgModell(a, { nokkel: nokkel(), versjon, preset })));
    expect(svar.filter((s) => s.status === 'fulfilled')).toHaveLength(1);
    expect(svar.find((s) => s.status === 'rejected')?.reason).toEqual(kode('KONFLIKT'));
    expect((await side(a)).innstillinger.svarmaalSekunder).toBe(90);
    await velg(a);
  });

  it('the same key again gives the same answer and changes nothing', async () => {
    const a = await db.actor('tjenesteforvalter');
    const d = { nokkel: nokkel(), versjon: await hentModellversjon(a), preset: 'elverum' };
    expect(await velgModell(a, d)).toEqual(await velgModell(a, d));
    expect(await hentModellversjon(a)).toBe(d.versjon + 1);
  });
});

describe('saving the rules', () => {
  it('changes the model, says who, and is guarded by the version', async () => {
    const a = await db.actor('tjenesteeier');
    const foer = await side(a);
    const innhold = structuredClone(foer.innhold);
    const [forst] = innhold.regler;
    if (!forst) throw new Error('ingen regel');
    forst.navn = 'Røyk og brann';
    await lagreModell(a, { nokkel: nokkel(), versjon: foer.versjon, innhold });
    const naa = await side(a);
    expect([naa.innhold.regler[0]?.navn, naa.endretAv, naa.versjon]).toEqual(['Røyk og brann', a.navn, foer.versjon + 1]);
    await expect(lagreModell(a, { nokkel: nokkel(), versjon: foer.versjon, innhold })).rejects.toEqual(kode('KONFLIKT'));
    const siste = await db.admin.hendelse.findFirst({ where: { objektId: a.virksomhetId }, orderBy: { id: 'desc' } });
    expect(siste).toMatchObject({ type: 'RESPONSMODELL_ENDRET', objektType: 'Responsmodell', aktorNavn: a.navn });
  });

  it('refuses a sone of another kommune, and a virksomhet without a model', async () => {
    const a = await db.actor('tjenesteeier');
    const foer = await side(a);
    const fremmed = await db.admin.enhet.findFirstOrThrow({ where: { virksomhet: { kode: 'skogvang' }, type: 'HJEMMETJENESTE' } });
    for (const sone of [fremmed.id, 'nord']) {
      const innhold = structuredClone(foer.innhold);
      innhold.regler[0]?.soner.push(sone);
      await expect(lagreModell(a, { nokkel: nokkel(), versjon: foer.versjon, innhold })).rejects.toEqual(kode('REGEL'));
    }
    const andre = await db.actor('tjenesteeier', 'skogvang');
    await expect(lagreModell(andre, { nokkel: nokkel(), versjon: foer.versjon, innhold: foer.innhold })).rejects.toEqual(kode('IKKE_FUNNET'));
    await expect(simulerModell(andre, { ...SIMULER, bemanning: 'alle' })).rejects.toEqual(kode('IKKE_FUNNET'));
  });

  it('refuses two rules with one id', async () => {
    const { innhold } = await side(await db.actor('tjenesteeier'));
    const [forst] = innhold.regler;
    expect(lagreModellSchema.safeParse({ nokkel: nokkel(), versjon: 1, innhold: { ...innhold, regler: [forst, forst] } }).success).toBe(false);
  });
});

describe('who mans what', () => {
  it('is own enheter, another virksomhet, or a contact with a reserve', async () => {
    const a = await db.actor('tjenesteeier');
    const foer = await side(a);
    const [enhet] = foer.soner;
    const tms = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tms' } });
    await lagreBinding(a, {
      nokkel: nokkel(),
      versjon: foer.versjon,
      rader: [
        rad('hjemmetjenesten', { enheter: [enhet?.id ?? ''] }),
        rad('dho', { virksomhetId: tms.id }),
        rad('mottaksvakt', { kanal: 'sms', adresse: '+47 900 00 000', reserveKanal: 'epost', reserveAdresse: 'vakt@fjordvik.demo' }),
      ],
    });
    const { binding, versjon } = await side(a);
    expect(binding).toEqual({
      hjemmetjenesten: { enheter: [enhet?.id] },
      dho: { virksomhetId: tms.id },
      mottaksvakt: { kanal: 'sms', adresse: '+47 900 00 000', reserve: { kanal: 'epost', adresse: 'vakt@fjordvik.demo' } },
    });
    // What is not in the form is left; what is emptied is emptied.
    await lagreBinding(a, { nokkel: nokkel(), versjon, rader: [rad('dho')] });
    expect((await side(a)).binding).toMatchObject({ dho: {}, hjemmetjenesten: { enheter: [enhet?.id] } });
  });

  it('refuses another kommune’s enhet, and a virksomhet that is not there or is one’s own', async () => {
    const a = await db.actor('tjenesteeier');
    const { versjon } = await side(a);
    const fremmed = await db.admin.enhet.findFirstOrThrow({ where: { virksomhet: { kode: 'skogvang' } } });
    for (const feil of [{ enheter: [fremmed.id] }, { virksomhetId: randomUUID() }, { virksomhetId: a.virksomhetId }])
      await expect(lagreBinding(a, { nokkel: nokkel(), versjon, rader: [rad('dho', feil)] })).rejects.toEqual(kode('REGEL'));
  });

  it.each([
    [{ kanal: 'sms', adresse: 'ring meg' }, 'rader.0.adresse'],
    [{ kanal: 'epost', adresse: 'a@b' }, 'rader.0.adresse'],
    [{ kanal: 'webhook', adresse: 'http://x.no' }, 'rader.0.adresse'],
    [{ kanal: 'sms', adresse: '' }, 'rader.0.adresse'],
    [{ adresse: '90000000' }, 'rader.0.kanal'],
    [{ reserveKanal: 'sms', reserveAdresse: '90000000' }, 'rader.0.reserveAdresse'],
  ] as const)('refuses the contact %j', (mer, felt) => {
    const r = lagreBindingSchema.safeParse({ nokkel: nokkel(), versjon: 1, rader: [rad('dho', mer)] });
    expect(r.error?.issues.map((i) => i.path.join('.'))).toEqual([felt]);
  });
});

describe('the settings', () => {
  it('are saved, and those of other forms are left', async () => {
    const a = await db.actor('tjenesteeier');
    await db.admin
      .$executeRaw`update respons.modell set innstillinger = innstillinger || '{"kameralenker": {"kamera": "https://x.no/{serie}"}}'::jsonb where "virksomhetId" = ${a.virksomhetId}::uuid`;
    await lagreInnstillinger(a, lagreInnstillingerSchema.parse({ nokkel: nokkel(), versjon: (await side(a)).versjon, ...INNSTILLINGER }));
    const { innstillinger, versjon } = await side(a);
    expect(innstillinger).toMatchObject({
      svarmaalSekunder: 90,
      svarmaalAndel: 0.97,
      svarmaalToSekunder: 240,
      frammeMinutter: 30,
      frammeAndel: 0.85,
      ferdigMinutter: 50,
      avklaringsgrunner: ['Falt, uskadd', 'Trykket uten å mene det'],
      feilalarmgrunner: ['Trykket uten å mene det'],
      paarorendeLukker: false,
      vakttelefon: '33 00 00 00',
      usettSekunder: 240,
      aldriHoertTimer: 12,
      evaluering: { antall: 4, dager: 10 },
      driftsansvarlig: { kanal: 'epost', adresse: 'drift@fjordvik.demo' },
      kameralenker: { kamera: 'https://x.no/{serie}' },
    });
    await lagreInnstillinger(a, { nokkel: nokkel(), versjon, ...INNSTILLINGER, driftKanal: '', driftAdresse: '' });
    expect((await side(a)).innstillinger.driftsansvarlig).toBeUndefined();
    await expect(lagreInnstillinger(a, { nokkel: nokkel(), versjon, ...INNSTILLINGER })).rejects.toEqual(kode('KONFLIKT'));
  });

  it('are within reason', () => {
    for (const feil of [
      { svarmaalSekunder: 1 },
      { svarmaalProsent: 101 },
      { svarmaalToSekunder: 80 },
      { frammeMinutter: 0 },
      {
        avklaringsgrunner: [
          { tekst: 'Ett', feilalarm: false },
          { tekst: 'Ett ', feilalarm: true },
        ],
      },
      { avklaringsgrunner: [{ tekst: ' ', feilalarm: false }] },
      { vakttelefon: 'sentralbordet' },
      { evalueringAntall: 0 },
      { usettSekunder: 119 },
      { usettSekunder: 7201 },
      { aldriHoertTimer: 0 },
      { aldriHoertTimer: 721 },
      { kanaler: [] },
      { driftAdresse: '' },
      { paaminnelseSekunder: Number.NaN },
    ])
      expect(lagreInnstillingerSchema.safeParse({ nokkel: nokkel(), versjon: 1, ...INNSTILLINGER, ...feil }).success).toBe(false);
  });
});

const SIMULER = { type: 'fall' as const, tjeneste: '', sone: '' as const, dato: '2026-06-01', tid: '10:00', paarorende: 0 };

describe('the simulator', () => {
  it('tells who would be told, with everybody, with nobody, and with those on duty now', async () => {
    const a = await db.actor('tjenesteeier');
    const alle = await simulerModell(a, { ...SIMULER, bemanning: 'alle' });
    expect(alle.regel?.id).toBe('person-dag-og-kveld');
    expect(alle.slag[0]).toMatchObject({ sekund: 0, til: [{ navn: 'Hjemmetjenesten i sonen', kanal: 'app' }] });
    expect(alle.start).toBe('2026-06-01T08:00:00.000Z');
    const ingen = await simulerModell(a, { ...SIMULER, bemanning: 'ingen' });
    expect(ingen.slag.flatMap((s) => s.til.map((x) => x.navn)).every((n) => n === 'mottaksvakt')).toBe(true);
    expect(ingen.slutt).toMatchObject({ til: [{ navn: 'mottaksvakt', kanal: 'sms' }] });
    const h = await db.actor('hjemmetjeneste');
    await settPaaVakt(a.virksomhetId, 'hjemmetjenesten', h);
    const naa = await simulerModell(a, { ...SIMULER, bemanning: 'naa' });
    expect(naa.slag[0]?.til).toEqual([{ navn: h.navn, kanal: 'app' }]);
  });

  it('takes a draft that is not saved', async () => {
    const a = await db.actor('tjenesteeier');
    const utkast = structuredClone((await side(a)).innhold);
    for (const r of utkast.regler) r.typer = r.typer.filter((t) => t !== 'fall');
    utkast.regler = utkast.regler.filter((r) => r.typer.length > 0);
    const s = await simulerModell(a, { ...SIMULER, bemanning: 'alle', utkast });
    expect([s.regel, s.utenRegel, s.slag]).toEqual([null, true, []]);
  });

  it('names of another virksomhet only the virksomhet', async () => {
    const a = await db.actor('tjenesteeier');
    const tms = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tms' } });
    const oppfolger = await db.actor('oppfolger', 'tms');
    await settPaaVakt(tms.id, 'mottaksvakt', oppfolger);
    await velg(a, 'ullensaker');
    await lagreBinding(a, { nokkel: nokkel(), versjon: (await side(a)).versjon, rader: [rad('Oppfølgingstjenesten', { virksomhetId: tms.id })] });
    await avtal(a.virksomhetId, tms.id);
    const s = await simulerModell(a, { ...SIMULER, type: 'dho_maaling', bemanning: 'naa' });
    expect(JSON.stringify(s)).not.toContain(oppfolger.navn);
    expect(JSON.stringify(s)).toContain(tms.navn);
  });
});
