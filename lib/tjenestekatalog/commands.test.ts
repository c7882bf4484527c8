import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { forkast, lagFraForslag, lagre, nyVersjon, publiser, settForInnbyggere, trekk } from './commands';
import { hentHistorikk, hentKatalog, hentTjeneste, hentUtkast } from './queries';
import { hentKommuner, hentTilbud, hentTilbudstjeneste } from './queries-offentlig';
import type { Innhold } from './schema';

const db = testdb();
const nokkel = () => randomUUID();
let eier: Actor;
let forvalter: Actor;
let annen: Actor;
beforeAll(async () => {
  [eier, forvalter, annen] = [await db.actor('tjenesteeier'), await db.actor('tjenesteforvalter'), await db.actor('tjenesteeier', 'skogvang')];
});

const utkast = async (kode: string) => {
  const u = await hentUtkast(eier, kode);
  if (!u) throw new Error(`ingen utkast for ${kode}`);
  return u;
};
const vist = async (kode: string) => {
  const v = (await hentTjeneste(eier, kode))?.vist;
  if (!v) throw new Error(`ingen ${kode}`);
  return v;
};
const ut = async (kode: string, forInnbyggere = false) => {
  const u = await utkast(kode);
  return publiser(eier, { nokkel: nokkel(), id: u.id, versjon: u.versjon, forInnbyggere });
};
const feil = (kode: string, tekst?: string) => expect.objectContaining(tekst ? { kode, tekst } : { kode });
const nyeste = (actor: Actor) =>
  withActor(actor, (tx) => tx.hendelse.findFirst({ where: { virksomhetId: actor.virksomhetId }, orderBy: { id: 'desc' } }));

describe('tjenestekatalog', () => {
  it('makes drafts of the services that have none', async () => {
    expect((await lagFraForslag(forvalter, { nokkel: nokkel(), koder: ['dho'] })).koder).toEqual(['dho']);
    const alle = ['digitalt-tilsyn', 'trygghetsalarm', 'medisineringsstotte', 'lokalisering', 'dho'];
    const svar = await lagFraForslag(forvalter, { nokkel: nokkel(), koder: alle });
    expect(svar.koder).toEqual(alle.filter((k) => k !== 'dho'));
    expect((await nyeste(eier))?.type).toBe('BESKRIVELSE_OPPRETTET');
    await expect(lagFraForslag(forvalter, { nokkel: nokkel(), koder: alle })).rejects.toEqual(feil('REGEL', 'katalogFinnes'));
    const k = await hentKatalog(eier);
    expect(k.tjenester.map((t) => t.utkast?.versjonsnr)).toEqual([1, 1, 1, 1, 1]);
    const u = await utkast('digitalt-tilsyn');
    expect(u.innhold.teknologier[0]).toEqual(expect.objectContaining({ navn: 'RoomMate', leverandor: 'Sensorvakt AS' }));
    expect(u.innhold.kontakter[0]).toEqual(expect.objectContaining({ navn: 'Fjordvik kommune', telefon: '35 00 10 00' }));
  });

  it('is repeat-safe', async () => {
    const n = nokkel();
    await lagFraForslag(annen, { nokkel: n, koder: ['dho'] });
    expect((await lagFraForslag(annen, { nokkel: n, koder: ['dho'] })).koder).toEqual(['dho']);
  });

  it('keeps drafts from those who do not write them', async () => {
    const leser = await db.actor('hjemmetjeneste');
    expect((await hentTjeneste(leser, 'trygghetsalarm'))?.vist).toBeUndefined();
    expect(await hentTjeneste(leser, 'trygghetsalarm', 1)).toBeNull();
    expect((await hentKatalog(leser)).tjenester.every((t) => !t.siste)).toBe(true);
    expect((await hentHistorikk(leser, 'trygghetsalarm'))?.versjoner).toEqual([]);
    await expect(hentUtkast(leser, 'trygghetsalarm')).rejects.toEqual(feil('FORBUDT'));
  });

  it('publishes only what is whole, by who may', async () => {
    const u = await utkast('trygghetsalarm');
    const inn = (innhold: Innhold, versjon: number) => ({ ...innhold, nokkel: nokkel(), id: u.id, versjon });
    await lagre(forvalter, inn({ ...u.innhold, pris: '', innbyggerTittel: '' }, u.versjon));
    await expect(ut('trygghetsalarm')).rejects.toEqual(feil('REGEL', 'katalogMangler'));
    await lagre(forvalter, inn({ ...u.innhold, innbyggerTittel: '' }, u.versjon + 1));
    await expect(ut('trygghetsalarm', true)).rejects.toEqual(feil('REGEL', 'katalogManglerForInnbyggere'));
    const naa = await utkast('trygghetsalarm');
    const pub = { nokkel: nokkel(), id: naa.id, versjon: naa.versjon, forInnbyggere: false };
    await expect(publiser(forvalter, pub)).rejects.toEqual(feil('FORBUDT'));
    await publiser(eier, pub);
    const v = await vist('trygghetsalarm');
    expect(v).toEqual(expect.objectContaining({ status: 'PUBLISERT', forInnbyggere: false, publisertAv: eier.navn, versjonsnr: 1 }));
    const skjult = { nokkel: nokkel(), id: v.id, versjon: v.versjon, forInnbyggere: true };
    await expect(settForInnbyggere(eier, skjult)).rejects.toEqual(feil('REGEL', 'katalogManglerForInnbyggere'));
    // What is published is not edited.
    await expect(lagre(forvalter, inn(u.innhold, v.versjon))).rejects.toEqual(feil('REGEL', 'ulovligOvergang'));
    const leser = await db.actor('hjemmetjeneste');
    expect((await hentTjeneste(leser, 'trygghetsalarm'))?.vist?.id).toBe(v.id);
  });

  it('has one published at a time, and one draft', async () => {
    await ut('digitalt-tilsyn', true);
    const { versjonsnr } = await nyVersjon(forvalter, { nokkel: nokkel(), kode: 'digitalt-tilsyn' });
    expect(versjonsnr).toBe(2);
    await expect(nyVersjon(forvalter, { nokkel: nokkel(), kode: 'digitalt-tilsyn' })).rejects.toEqual(feil('REGEL', 'katalogUtkastFinnes'));
    const u = await utkast('digitalt-tilsyn');
    expect([u.forInnbyggere, u.innhold.navn]).toEqual([true, 'Digitalt tilsyn – RoomMate']);
    await lagre(forvalter, {
      ...u.innhold,
      ikkeInkludert: [...u.innhold.ikkeInkludert, { tekst: 'Lader' }],
      nokkel: nokkel(),
      id: u.id,
      versjon: u.versjon,
    });
    await ut('digitalt-tilsyn', true);
    const h = await hentHistorikk(eier, 'digitalt-tilsyn');
    expect(h?.versjoner.map((v) => [v.versjonsnr, v.status])).toEqual([
      [2, 'PUBLISERT'],
      [1, 'TRUKKET'],
    ]);
    expect([h?.fra?.versjonsnr, h?.til?.versjonsnr]).toEqual([1, 2]);
    expect(h?.hendelser.map((x) => x.type)).toEqual([
      'BESKRIVELSE_PUBLISERT',
      'BESKRIVELSE_LAGRET',
      'BESKRIVELSE_NY_VERSJON',
      'BESKRIVELSE_PUBLISERT',
      'BESKRIVELSE_OPPRETTET',
    ]);
    const to = db.admin.tjenestebeskrivelse.updateMany({
      where: { kode: 'digitalt-tilsyn', virksomhetId: eier.virksomhetId },
      data: { status: 'PUBLISERT' },
    });
    await expect(to).rejects.toThrow(/Unique constraint/);
  });

  it('tells two writers apart, and lets one of two publish', async () => {
    const u = await utkast('lokalisering');
    const inn = { ...u.innhold, id: u.id, versjon: u.versjon };
    const svar = await Promise.allSettled([lagre(eier, { ...inn, nokkel: nokkel() }), lagre(forvalter, { ...inn, nokkel: nokkel() })]);
    expect(svar.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((s) => s.status === 'rejected')).toEqual(expect.objectContaining({ reason: feil('KONFLIKT') }));
    const n = await utkast('lokalisering');
    const pub = () => publiser(eier, { nokkel: nokkel(), id: n.id, versjon: n.versjon, forInnbyggere: false });
    const to = await Promise.allSettled([pub(), pub()]);
    expect(to.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('puts a draft away without touching what is published', async () => {
    await nyVersjon(forvalter, { nokkel: nokkel(), kode: 'lokalisering' });
    const u = await utkast('lokalisering');
    await forkast(forvalter, { nokkel: nokkel(), id: u.id, versjon: u.versjon });
    expect((await vist('lokalisering')).versjonsnr).toBe(1);
    expect((await nyVersjon(forvalter, { nokkel: nokkel(), kode: 'lokalisering' })).versjonsnr).toBe(3);
  });

  it('is nobody else’s: another kommune gets 404, other roles and kinds 403', async () => {
    const v = await vist('digitalt-tilsyn'); // shown to citizens, so the database shows it to everyone
    const paa = { nokkel: nokkel(), id: v.id, versjon: v.versjon };
    await expect(trekk(annen, { ...paa, grunn: 'ikke vår' })).rejects.toEqual(feil('IKKE_FUNNET'));
    await expect(settForInnbyggere(annen, { ...paa, nokkel: nokkel(), forInnbyggere: false })).rejects.toEqual(feil('IKKE_FUNNET'));
    await expect(nyVersjon(annen, { nokkel: nokkel(), kode: 'digitalt-tilsyn' })).rejects.toEqual(feil('IKKE_FUNNET'));
    expect((await hentTjeneste(annen, 'digitalt-tilsyn'))?.vist).toBeUndefined();
    expect(await hentTjeneste(eier, 'finnes-ikke')).toBeNull();
    const leser = await db.actor('saksbehandler');
    await expect(nyVersjon(leser, { nokkel: nokkel(), kode: 'digitalt-tilsyn' })).rejects.toEqual(feil('FORBUDT'));
    await expect(trekk(forvalter, { ...paa, nokkel: nokkel(), grunn: 'nei' })).rejects.toEqual(feil('FORBUDT'));
    await expect(hentKatalog(await db.actor('oppfolger', 'tms'))).rejects.toEqual(feil('FORBUDT'));
  });
});

describe('what citizens see', () => {
  it('is only what is published for them', async () => {
    expect(await hentKommuner()).toEqual([{ kode: 'fjordvik', navn: 'Fjordvik kommune', antall: 1 }]);
    const tilbud = await hentTilbud('fjordvik');
    expect(tilbud?.tjenester.map((t) => [t.kode, t.versjonsnr])).toEqual([['digitalt-tilsyn', 2]]);
    expect(tilbud?.kommune).toEqual({
      kode: 'fjordvik',
      navn: 'Fjordvik kommune',
      telefon: '35 00 10 00',
      epost: 'post@fjordvik.demo',
      adresse: 'Rådhusgata 1, 4800 Fjordvik',
    });
    expect((await hentTilbudstjeneste('fjordvik', 'digitalt-tilsyn'))?.tjeneste.innhold.innbyggerTittel).toBe('Digitalt tilsyn');
    // Published in the kommune, not for citizens; a draft; another kommune's; unknown.
    for (const [k, t] of [
      ['fjordvik', 'trygghetsalarm'],
      ['fjordvik', 'dho'],
      ['skogvang', 'dho'],
      ['fjordvik', 'finnes-ikke'],
      ["x' or 1=1", 'dho'],
    ] as const)
      expect(await hentTilbudstjeneste(k, t), `${k}/${t}`).toBeNull();
    expect([await hentTilbud('skogvang'), await hentTilbud('ukjent'), await hentTilbud('sensorvakt')]).toEqual([null, null, null]);
  });

  it('changes at once when it is hidden, shown and withdrawn', async () => {
    const sett = async (forInnbyggere: boolean) => {
      const v = await vist('digitalt-tilsyn');
      await settForInnbyggere(eier, { nokkel: nokkel(), id: v.id, versjon: v.versjon, forInnbyggere });
    };
    await sett(false);
    expect([await hentTilbud('fjordvik'), await hentKommuner()]).toEqual([null, []]);
    await sett(true);
    expect((await hentTilbud('fjordvik'))?.tjenester.length).toBe(1);
    const v = await vist('digitalt-tilsyn');
    await trekk(eier, { nokkel: nokkel(), id: v.id, versjon: v.versjon, grunn: 'Bytter leverandør' });
    expect(await hentTilbud('fjordvik')).toBeNull();
    expect((await nyeste(eier))?.data).toEqual({ versjon: 2, grunn: 'Bytter leverandør' });
  });
});
