import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { stillKlokke, tilDato } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { erFeil } from '@/lib/platform/errors';
import { testdb } from '@/lib/platform/testdb';
import { publiserMal } from '../mal/commands';
import { innebygde } from '../mal/queries';
import type { Mal } from '../mal/schema';
import { taMalIBruk } from '../modell/commands';
import { endrePunkttekst } from '../oppgave/commands-tilpass';
import { smaatt11, versjon11 } from '../testhjelp';
import { forkastOppgradering, friskOppOppgradering, startOppgradering, svarPaaEndring, svarPaaFlere } from './commands';
import { angreOppgradering, oppdaterFormuleringer, taOppgraderingIBruk } from './commands-bruk';
import { lesKopi } from './queries-kopi';
import { antallSiden } from './queries-tapt';

const db = testdb();
const agder = (): Mal => innebygde().find((m) => m.id === 'dho-agder') ?? expect.fail();
let eier: Actor;
let sekretariat: Actor;

const feilkode = (p: Promise<unknown>) =>
  p.then(
    () => null,
    (e) => (erFeil(e) ? (e.tekst === 'ugyldig' ? Object.values(e.felt ?? {})[0] : e.tekst) : e),
  );
const nokkel = () => ({ nokkel: randomUUID() });
const kopi = (id: string, actor = eier) => withActor(actor, async (tx) => lesKopi(tx, await tx.modell.findUniqueOrThrow({ where: { id } })));
const ny = async (malId: string, versjon: string, navn: string, actor = eier) =>
  (await taMalIBruk(actor, { ...nokkel(), malId, versjon, navn, medForslag: true })).id;
const rader = (oppgraderingId: string) => db.admin.oppgraderingsendring.findMany({ where: { oppgraderingId }, orderBy: { rekkefolge: 'asc' } });
const flere = (
  oppgraderingId: string,
  svar: 'TA_NY' | 'BEHOLD_EGEN' | 'UTSETT',
  d: { omraade?: string; art?: 'NY' | ''; utenEgenTekst?: boolean; notat?: string } = {},
) => svarPaaFlere(eier, { ...nokkel(), oppgraderingId, svar, omraade: '', art: '', utenEgenTekst: false, notat: '', ...d });
const skjema = async (id: string) => {
  const o = await db.admin.oppgradering.findUniqueOrThrow({ where: { id }, include: { endringer: true } });
  return { ...nokkel(), oppgraderingId: id, versjon: o.versjon, stempel: o.endringer.reduce((s, e) => s + e.versjon, 0) };
};
const bruk = async (id: string, actor = eier) => taOppgraderingIBruk(actor, await skjema(id));
const sett = async (id: string, modellId: string) => {
  const o = await db.admin.oppgradering.findUniqueOrThrow({ where: { id } });
  const k = await kopi(modellId);
  return { ...nokkel(), oppgraderingId: id, versjon: o.versjon, sett: await withActor(eier, (tx) => antallSiden(tx, o, k)), bekreftet: true };
};
/** What the model shows: every row of the ones given, but for the locks, and the cells of the matrix. */
const vis = (k: Awaited<ReturnType<typeof kopi>>, ider?: Set<string>) => {
  const l = <R extends { id: string; versjon: number }>(r: R[]) =>
    r
      .filter((x) => !ider || ider.has(x.id))
      .map(({ versjon: _, ...x }) => x)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { versjon: _, ...modell } = k.modell;
  return {
    modell,
    a: l(k.aktorer),
    o: l(k.oppgaver),
    p: l(k.punkter),
    c: k.ansvar.map((c) => [c.oppgaveId, c.aktorId, c.kode, c.ansattId, c.satAvNavn].join()).sort(),
  };
};
const idene = (k: Awaited<ReturnType<typeof kopi>>) => new Set([...k.aktorer, ...k.oppgaver, ...k.punkter].map((r) => r.id));

beforeAll(async () => {
  eier = await db.actor('tjenesteeier');
  const s = await db.admin.virksomhet.findFirstOrThrow({ where: { kode: 'sekretariat' } });
  const ansatt = await db.admin.ansatt.create({
    data: { virksomhetId: s.id, kontoId: eier.kontoId, epost: 'tjenesteeier@fjordvik.demo', navn: eier.navn },
  });
  const enhet = await db.admin.enhet.create({ data: { virksomhetId: s.id, navn: 'Ledelsen', type: 'LEDELSE' } });
  sekretariat = { ...eier, virksomhetId: s.id, virksomhetNavn: s.navn, virksomhetstype: 'SEKRETARIAT', ansattId: ansatt.id, enhetId: enhet.id };
  await db.admin.samarbeid.create({ data: { virksomhetId: eier.virksomhetId, motpartId: s.id, navn: 'Avtale', gyldigFra: tilDato('2025-01-01') } });
});

const publiser = async (mal: Mal, actor = sekretariat) => publiserMal(actor, { ...nokkel(), innhold: JSON.stringify(mal) });

describe('a sekretariat publishes a version', () => {
  it('a kommune may not, nor a role without the ability', async () => {
    expect(await feilkode(publiser(versjon11(agder()).mal, eier))).toBe('forbudt');
    expect(await feilkode(publiser(versjon11(agder()).mal, { ...sekretariat, rolle: 'leder' }))).toBe('forbudt');
  });

  it('is told path by path what is wrong, in Norwegian, and nothing is stored', async () => {
    const gal = structuredClone(versjon11(agder()).mal) as { oppgaver: { id: string; tittel: unknown; maal: { tekst: string }[] }[] };
    const o = gal.oppgaver[0];
    if (!o?.maal[0]) return expect.fail();
    o.tittel = 7;
    o.maal[0].tekst = '';
    const r = await publiser(gal as unknown as Mal);
    expect(r.feil).toEqual([
      { sti: `oppgaver › ${o.id} › tittel`, melding: expect.stringContaining('forventet') },
      { sti: expect.stringMatching(/^oppgaver › .+ › maal › .+ › tekst$/), melding: expect.any(String) },
    ]);
    expect(await publiserMal(sekretariat, { ...nokkel(), innhold: '{"id":' })).toEqual({ feil: [{ sti: '', regel: 'ikkeJson' }] });
    expect(await publiser({ ...versjon11(agder()).mal, endring: 'liten' })).toEqual({ feil: [{ sti: 'endring', regel: 'litenStruktur' }] });
    expect(await db.admin.malversjon.count()).toBe(0);
  });

  it('a version is published once, and never in place of a built-in one', async () => {
    expect(await feilkode(publiser(agder()))).toBe('malversjonFinnes');
    expect(await publiser(versjon11(agder()).mal)).toMatchObject({ feil: [], versjon: '1.1' });
    expect(await feilkode(publiser(versjon11(agder()).mal))).toBe('malversjonFinnes');
    const { virksomhetId, ansattId, enhetId } = await db.actor('oppfolger', 'tms');
    const annen = { ...sekretariat, virksomhetId, ansattId, enhetId };
    expect(await feilkode(publiser(versjon11(agder()).mal, annen))).toBe('malversjonFinnes');
  });

  it('only those with an agreement see it', async () => {
    const annen = await db.actor('tjenesteeier', 'skogvang');
    const id = await ny('dho-agder', '1.0', 'Skogvang', annen);
    expect(await feilkode(startOppgradering(annen, { ...nokkel(), modellId: id, malId: 'dho-agder', malVersjon: '1.1' }))).toBe('ikkeFunnet');
  });
});

describe('Agder 1.0 to the invented 1.1', () => {
  const { hva } = versjon11(agder());
  let modellId: string;
  let id: string;
  let foer: Awaited<ReturnType<typeof kopi>>;
  const punkt = async (kode: string) => db.admin.modellpunkt.findUniqueOrThrow({ where: { modellId_kode: { modellId, kode } } });

  beforeAll(async () => {
    modellId = await ny('dho-agder', '1.0', 'Oppgradering');
    const sett = (kode: string, data: object) => db.admin.modellpunkt.update({ where: { modellId_kode: { modellId, kode } }, data });
    const bevis = [{ id: 'b', art: 'lenke', tittel: 'Rutine', adresse: 'https://x.no' }];
    await sett(hva.delt, { status: 'PAA_PLASS', frist: tilDato('2026-05-01'), ansvarligId: eier.ansattId, bevis, kommentar: 'Ferdig i mai' });
    await sett(hva.omformulert, { egenTekst: 'Vår formulering av dette.' });
  });

  it('starts a shadow copy; the model in use stays as it was', async () => {
    foer = await kopi(modellId);
    expect(await feilkode(startOppgradering(await db.actor('leder'), { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.1' }))).toBe(
      'forbudt',
    );
    expect(
      await feilkode(startOppgradering(await db.actor('tjenesteeier', 'skogvang'), { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.1' })),
    ).toBe('ikkeFunnet');
    id = (await startOppgradering(eier, { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.1' })).id;
    expect(await feilkode(startOppgradering(eier, { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.1' }))).toBe('oppgraderingPaagaar');
    expect(await rader(id)).toHaveLength(15);
    expect(await kopi(modellId)).toEqual(foer);
  });

  it('two who answer the same: the second is told', async () => {
    const r = (await rader(id)).find((x) => x.kode === hva.omformulert) ?? expect.fail();
    const svar = {
      endringId: r.id,
      versjon: r.versjon,
      notat: '',
      svar: 'FLETT' as const,
      flettet: { [r.kode]: { tekst: 'Vår flettede formulering.' } },
    };
    const alle = await Promise.allSettled([
      svarPaaEndring(eier, { ...nokkel(), ...svar }),
      svarPaaEndring(await db.actor('tjenesteforvalter'), { ...nokkel(), ...svar }),
    ]);
    expect(alle.map((x) => x.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await feilkode(svarPaaEndring(eier, { ...nokkel(), ...svar }))).toBe('konflikt');
    expect(await feilkode(svarPaaEndring(await db.actor('tjenesteeier', 'skogvang'), { ...nokkel(), ...svar }))).toBe('ikkeFunnet');
  });

  it('is not taken into use while something is unanswered; put off needs a note', async () => {
    expect(await feilkode(bruk(id))).toBe('oppgraderingUbesvart');
    const r = (await rader(id)).find((x) => x.kode === hva.fjernet) ?? expect.fail();
    const svar = { endringId: r.id, versjon: r.versjon, svar: 'UTSETT' as const, flettet: null };
    expect(await feilkode(svarPaaEndring(eier, { ...nokkel(), ...svar, notat: '' }))).toBe('utsettNotat');
    await svarPaaEndring(eier, { ...nokkel(), ...svar, notat: 'Venter på sykehuset' });
    expect(await flere(id, 'TA_NY', { utenEgenTekst: true })).toEqual({ antall: 13 });
    expect(await feilkode(flere(id, 'TA_NY'))).toBe('oppgraderingIngenIgjen');
  });

  it('is refused when the model has changed since, until the review is brought up to date', async () => {
    const p = await punkt(hva.nyId);
    await endrePunkttekst(eier, { ...nokkel(), punktId: p.id, versjon: p.versjon, tekst: 'Skrevet om i mellomtiden' });
    expect(await feilkode(bruk(id))).toBe('oppgraderingUtdatert');
    const { stempel: _, ...paa } = await skjema(id);
    expect(await friskOppOppgradering(eier, paa)).toEqual({ antall: 1 });
    expect((await rader(id)).filter((x) => x.svar === null).map((x) => x.fraKoder[0])).toEqual([hva.nyId]);
    await flere(id, 'TA_NY');
    foer = await kopi(modellId);
  });

  it('one transaction, once, however often it is sent', async () => {
    const d = await skjema(id);
    expect(await feilkode(taOppgraderingIBruk(eier, { ...d, nokkel: randomUUID(), stempel: d.stempel - 1 }))).toBe('konflikt');
    expect(await kopi(modellId)).toEqual(foer);
    const [a, b, c] = await Promise.allSettled([
      taOppgraderingIBruk(eier, d),
      taOppgraderingIBruk(eier, d),
      taOppgraderingIBruk(await db.actor('tjenesteforvalter'), { ...d, nokkel: randomUUID() }),
    ]);
    expect([a, b, c].filter((x) => x?.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(await db.admin.hendelse.count({ where: { objektId: modellId, type: 'OPPGRADERING_TATT_I_BRUK' } })).toBe(1);
    expect(await db.admin.modell.findUniqueOrThrow({ where: { id: modellId } })).toMatchObject({ malVersjon: '1.1' });
  });

  it('answers are carried over, what is put off is as it was, the overview follows', async () => {
    const o = hva.delt.split('.')[0];
    for (const kode of [`${o}.delt-en`, `${o}.delt-to`])
      expect(await punkt(kode)).toMatchObject({
        status: 'PAA_PLASS',
        frist: tilDato('2026-05-01'),
        ansvarligId: eier.ansattId,
        kommentar: 'Ferdig i mai',
        maaBekreftes: true,
      });
    expect(await punkt(hva.omformulert)).toMatchObject({ egenTekst: 'Vår flettede formulering.' });
    expect(await punkt(hva.fjernet)).toMatchObject({ utgaatt: null, maaBekreftes: false });
    expect(await db.admin.oppgavestatus.count({ where: { modellId } })).toBe(agder().oppgaver.length);
    expect(await db.admin.oppgavestatus.count({ where: { modellId, kode: hva.oppgaveFjernet } })).toBe(0);
    const borte = await db.admin.modellaktor.findUniqueOrThrow({ where: { modellId_kode: { modellId, kode: hva.aktorFjernet } } });
    expect(await db.admin.ansvar.count({ where: { aktorId: borte.id, gyldigTil: null } })).toBe(0);
  });

  it('what was put off can be taken up again at the same version', async () => {
    const igjen = await startOppgradering(eier, { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.1' });
    expect((await rader(igjen.id)).map((r) => r.kode)).toEqual([hva.fjernet]);
    expect(await feilkode(angreOppgradering(eier, await sett(id, modellId)))).toBe('oppgraderingPaagaar');
    const { stempel: _, ...paa } = await skjema(igjen.id);
    await forkastOppgradering(eier, paa);
  });

  it('is reverted to exactly what was, once what will be lost has been seen', async () => {
    const p = await punkt(hva.omformulert);
    const usett = await sett(id, modellId);
    await endrePunkttekst(eier, { ...nokkel(), punktId: p.id, versjon: p.versjon, tekst: 'Endret etter oppgraderingen' });
    expect(await feilkode(angreOppgradering(eier, usett))).toBe('konflikt');
    const d = await sett(id, modellId);
    expect(d.sett).toBe(usett.sett + 1);
    expect(await feilkode(angreOppgradering(await db.actor('tjenesteeier', 'skogvang'), d))).toBe('ikkeFunnet');
    expect(await feilkode(angreOppgradering(await db.actor('leder'), { ...d, nokkel: randomUUID() }))).toBe('forbudt');
    await angreOppgradering(eier, d);
    const etter = await kopi(modellId);
    expect(vis(etter, idene(foer))).toEqual(vis(foer));
    for (const r of [...etter.aktorer, ...etter.oppgaver, ...etter.punkter]) if (!idene(foer).has(r.id)) expect(r.utgaatt).not.toBeNull();
    expect(await feilkode(angreOppgradering(eier, { ...d, nokkel: randomUUID() }))).toBe('konflikt');
  });

  it('can be taken up anew after that', async () => {
    const igjen = await startOppgradering(eier, { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.1' });
    await flere(igjen.id, 'TA_NY');
    await bruk(igjen.id);
    const ferskId = await ny('dho-agder', '1.1', 'Fersk');
    const koder = async (m: string) =>
      (await kopi(m)).punkter
        .filter((x) => x.utgaatt === null)
        .map((x) => `${x.del} ${x.kode} ${x.malTekst}`)
        .sort();
    expect(await koder(modellId)).toEqual(await koder(ferskId));
  });
});

describe('KS to Agder 1.0', () => {
  it('everything new: the copy is Agder’s; reverted: KS’s again', async () => {
    const modellId = await ny('velferdsteknologi', '2021', 'Fra KS');
    const foer = await kopi(modellId);
    const { id } = await startOppgradering(eier, { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.0' });
    const foerSvar = (await rader(id)).length;
    expect(foerSvar).toBeGreaterThan(300);
    await flere(id, 'TA_NY');
    stillKlokke(new Date('2026-11-25T10:00:00Z'));
    await bruk(id);
    const etter = await kopi(modellId);
    const malens = agder().oppgaver.flatMap((o) => [...o.maal, ...o.oppgaver, ...o.tips, ...o.sjekkliste, ...o.avklaringer]);
    expect(etter.punkter.filter((p) => p.utgaatt === null)).toHaveLength(malens.length);
    expect(etter.oppgaver.filter((o) => o.utgaatt === null)).toHaveLength(25);
    expect(await db.admin.modell.findUniqueOrThrow({ where: { id: modellId } })).toMatchObject({ malId: 'dho-agder', malVersjon: '1.0' });
    await angreOppgradering(eier, await sett(id, modellId));
    expect(vis(await kopi(modellId), idene(foer))).toEqual(vis(foer));
    stillKlokke();
  });
});

describe('a small version', () => {
  it('is applied in place and told; our own words stay; it can be reverted', async () => {
    const smaa = { ...smaatt11(agder(), 4), versjon: '1.0.1' };
    await publiser(smaa);
    const modellId = await ny('dho-agder', '1.0', 'Smått');
    const kode = smaa.oppgaver[0]?.maal[0]?.id ?? '';
    await db.admin.modellpunkt.update({ where: { modellId_kode: { modellId, kode } }, data: { egenTekst: 'Vårt eget mål' } });
    const foer = await kopi(modellId);
    const d = { ...nokkel(), modellId, malId: 'dho-agder', malVersjon: '1.0.1' };
    expect(await feilkode(oppdaterFormuleringer(eier, { ...d, nokkel: randomUUID(), malVersjon: '1.1' }))).toBe('oppgraderingMaaGjennomgaas');
    const { id, antall } = await oppdaterFormuleringer(eier, d);
    expect(antall).toBe(4);
    const etter = await kopi(modellId);
    expect(etter.punkter.find((p) => p.kode === kode)).toMatchObject({
      egenTekst: 'Vårt eget mål',
      malTekst: expect.stringContaining('(rettet)'),
      maaBekreftes: false,
    });
    expect(etter.punkter).toHaveLength(foer.punkter.length);
    expect(await db.admin.hendelse.findFirst({ where: { objektId: modellId, type: 'MALFORMULERINGER_OPPDATERT' } })).toMatchObject({
      data: { antall: 4, versjon: '1.0.1' },
    });
    await angreOppgradering(eier, await sett(id, modellId));
    expect(vis(await kopi(modellId))).toEqual(vis(foer));
  });
});
