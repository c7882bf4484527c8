import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { innebygde } from '../mal/queries';
import { malSchema } from '../mal/schema';
import { smaatt11, somKopi, versjon11 } from '../testhjelp';
import { bareOrdlyd, type Endring, forskjell, nokkelTil } from './rules';
import { taIBruk, type Valg } from './rules-bruk';
import type { Kopi } from './rules-kopi';

const mal = (id: string, v: string) => innebygde().find((m) => m.id === id && m.versjon === v) ?? expect.fail(id);
const agder = mal('dho-agder', '1.0');
const naa = new Date('2026-03-01T12:00:00Z');
const { mal: ny, hva } = versjon11(agder);
const finn = (endringer: Endring[], gjelder: string, kode: string) => endringer.find((e) => e.gjelder === gjelder && e.kode === kode);
const bruk = (kopi: Kopi, endringer: Endring[], svar: (e: Endring) => Valg) =>
  taIBruk({ kopi, fra: agder, til: ny, endringer, svar: new Map(endringer.map((e) => [nokkelTil(e), svar(e)])), naa, nyId: randomUUID });
const alle = (svar: Valg['svar']) => (): Valg => ({ svar, grunn: 'Ikke hos oss' });
const punkt = (k: Kopi, kode: string) => k.punkter.find((p) => p.kode === kode) ?? expect.fail(kode);
const medPunkt = (k: Kopi, kode: string, d: Partial<Kopi['punkter'][number]>): Kopi => ({
  ...k,
  punkter: k.punkter.map((p) => (p.kode === kode ? { ...p, ...d } : p)),
});

describe('what is different between two versions', () => {
  const kopi = somKopi(agder, randomUUID);
  const { endringer, uendret } = forskjell(kopi, agder, ny);

  it('the invented version is a valid template', () => expect(malSchema.safeParse(ny).error?.issues).toBeUndefined());

  it.each([
    ['PUNKT', hva.omformulert, 'OMFORMULERT'],
    ['PUNKT', hva.flyttetDel, 'FLYTTET'],
    ['PUNKT', hva.flyttetOppgave, 'FLYTTET'],
    ['PUNKT', hva.delt, 'DELT'],
    ['PUNKT', hva.fjernet, 'FJERNET'],
    ['OPPGAVE', hva.oppgaveOmformulert, 'OMFORMULERT'],
    ['OPPGAVE', hva.oppgaveFlyttet, 'FLYTTET'],
    ['OPPGAVE', hva.oppgaveFjernet, 'FJERNET'],
    ['OPPGAVE', 'etterarbeid', 'NY'],
    ['AKTOR', hva.aktorFjernet, 'FJERNET'],
    ['AKTOR', hva.aktorOmformulert, 'OMFORMULERT'],
    ['AKTOR', 'brukerutvalg', 'NY'],
  ])('%s %s is %s', (gjelder, kode, art) => expect(finn(endringer, gjelder, kode)?.art).toBe(art));

  it('a split, a merge, a new id and a new item by their codes', () => {
    const d = finn(endringer, 'PUNKT', hva.delt);
    expect(d?.ny).toHaveLength(2);
    const samlet = endringer.find((e) => e.art === 'SLAATT_SAMMEN');
    expect(samlet?.fraKoder.sort()).toEqual([hva.sammenA, hva.sammenB].sort());
    expect(endringer.find((e) => e.fraKoder[0] === hva.nyId)).toMatchObject({ art: 'OMFORMULERT', gammel: [{ kode: hva.nyId }] });
    expect(endringer.filter((e) => e.gjelder === 'PUNKT' && e.art === 'NY').map((e) => e.kode)).toEqual([expect.stringContaining('.helt-nytt')]);
  });

  it('a whole task comes and goes with its items as one change', () => {
    expect(finn(endringer, 'OPPGAVE', 'etterarbeid')?.ny[0]?.punkter).toBe(5);
    expect(endringer.filter((e) => e.gjelder === 'PUNKT' && e.oppgaveKode === hva.oppgaveFjernet)).toEqual([]);
    expect(endringer).toHaveLength(15);
    expect(uendret).toBeGreaterThan(500);
  });

  it('says what is ours', () => {
    const egen = medPunkt(kopi, hva.omformulert, { egenTekst: 'Vårt', status: 'UNDER_ARBEID', kommentar: 'Spør Kari' });
    expect(finn(forskjell(egen, agder, ny).endringer, 'PUNKT', hva.omformulert)?.egen).toEqual([
      expect.objectContaining({ tekster: { tekst: 'Vårt' }, status: 'UNDER_ARBEID', kommentar: 'Spør Kari' }),
    ]);
  });

  it('a small version is wording alone, the invented one is not', () => {
    expect(bareOrdlyd(forskjell(kopi, agder, smaatt11(agder, 4)).endringer)).toBe(true);
    expect(forskjell(kopi, agder, smaatt11(agder, 4)).endringer).toHaveLength(4);
    expect(bareOrdlyd(endringer)).toBe(false);
  });

  it('across templates: KS to Agder', () => {
    const ks = mal('velferdsteknologi', '2021');
    const f = forskjell(somKopi(ks, randomUUID), ks, agder);
    const antall = (art: string) => f.endringer.filter((e) => e.art === art).length;
    expect(antall('DELT')).toBeGreaterThan(5);
    expect(antall('SLAATT_SAMMEN')).toBeGreaterThan(5);
    expect(finn(f.endringer, 'OPPGAVE', 'samhandling')?.art).toBe('NY');
    expect(new Set(f.endringer.map(nokkelTil)).size).toBe(f.endringer.length);
  });
});

describe('what an answer does', () => {
  const tom = somKopi(agder, randomUUID);
  const kopi = [hva.omformulert, hva.delt, hva.sammenA, hva.nyId, hva.fjernet].reduce(
    (k, kode) => medPunkt(k, kode, { egenTekst: `Vårt ${kode}`, status: 'PAA_PLASS', ansvarligId: tom.modell.id }),
    tom,
  );
  const { endringer } = forskjell(kopi, agder, ny);

  it('take the new: the template’s words, answers carried over and to be confirmed', () => {
    const etter = bruk(kopi, endringer, alle('TA_NY'));
    expect(punkt(etter, hva.omformulert)).toMatchObject({
      egenTekst: null,
      status: 'PAA_PLASS',
      maaBekreftes: true,
      id: punkt(kopi, hva.omformulert).id,
    });
    const delt = etter.punkter.filter((p) => p.utgaatt === null && /delt-(en|to)$/.test(p.kode));
    expect(delt.map((p) => [p.status, p.maaBekreftes])).toEqual([
      ['PAA_PLASS', true],
      ['PAA_PLASS', true],
    ]);
    const samlet = etter.punkter.find((p) => p.kode.endsWith('.samlet') && p.utgaatt === null);
    expect(samlet).toMatchObject({ status: 'UNDER_ARBEID', id: punkt(kopi, hva.sammenA).id });
    expect(punkt(etter, hva.sammenB).utgaatt).toEqual(naa);
    expect(etter.punkter.find((p) => p.kode.endsWith('.ny-id'))).toMatchObject({ id: punkt(kopi, hva.nyId).id, status: 'PAA_PLASS' });
    expect(punkt(etter, hva.fjernet)).toMatchObject({ utgaatt: naa, egenTekst: `Vårt ${hva.fjernet}` });
    expect(etter.punkter.some((p) => p.utgaatt !== null && p.egenTekst === `Vårt ${hva.omformulert}`)).toBe(true);
    const flyttet = punkt(etter, hva.flyttetOppgave);
    expect(etter.oppgaver.find((o) => o.id === flyttet.oppgaveId)?.kode).toBe(hva.oppgaveOmformulert);
    const borte = etter.aktorer.find((a) => a.kode === hva.aktorFjernet);
    expect(borte?.utgaatt).toEqual(naa);
    expect(etter.ansvar.filter((a) => a.aktorId === borte?.id && a.gyldigTil === null)).toEqual([]);
    expect(forskjell(etter, ny, ny)).toMatchObject({ endringer: [] });
  });

  it('an untouched copy ends as a fresh copy of the new version', () => {
    const etter = bruk(tom, forskjell(tom, agder, ny).endringer, alle('TA_NY'));
    const vis = (k: Kopi) => {
      const oppgave = new Map(k.oppgaver.map((o) => [o.id, o]));
      return k.punkter
        .filter((p) => p.utgaatt === null)
        .map((p) =>
          [
            oppgave.get(p.oppgaveId)?.omraade,
            oppgave.get(p.oppgaveId)?.nr,
            oppgave.get(p.oppgaveId)?.kode,
            p.del,
            p.rekkefolge,
            p.kode,
            p.malTekst,
          ].join('|'),
        )
        .sort();
    };
    expect(vis(etter)).toEqual(vis(somKopi(ny, randomUUID)));
  });

  it('keep ours: our words stay, on the new item where there is one, and nothing is asked again', () => {
    const etter = bruk(kopi, endringer, alle('BEHOLD_EGEN'));
    expect(punkt(etter, hva.omformulert)).toMatchObject({ egenTekst: `Vårt ${hva.omformulert}`, maaBekreftes: false, eget: false });
    expect(punkt(etter, hva.delt)).toMatchObject({ eget: true, utgaatt: null, egenTekst: `Vårt ${hva.delt}` });
    expect(punkt(etter, hva.fjernet)).toMatchObject({ eget: true, utgaatt: null });
    expect(etter.punkter.find((p) => p.kode.endsWith('.helt-nytt'))).toMatchObject({ ikkeRelevantGrunn: 'Ikke hos oss' });
    expect(etter.oppgaver.find((o) => o.kode === 'etterarbeid')).toMatchObject({ ikkeRelevantGrunn: 'Ikke hos oss', utgaatt: null });
    expect(etter.aktorer.find((a) => a.kode === 'brukerutvalg')?.utgaatt).toEqual(naa);
    expect(forskjell(etter, ny, ny).endringer).toEqual([]);
  });

  it('merge: the edited words', () => {
    const etter = bruk(kopi, endringer, (e) =>
      e.kode === hva.omformulert ? { svar: 'FLETT', flettet: { [e.kode]: { tekst: 'Begge deler' } }, grunn: '' } : alle('TA_NY')(),
    );
    expect(punkt(etter, hva.omformulert)).toMatchObject({ egenTekst: 'Begge deler', status: 'PAA_PLASS', maaBekreftes: true });
  });

  it('put off: as it was, and asked again', () => {
    const etter = bruk(kopi, endringer, alle('UTSETT'));
    expect(etter.punkter).toEqual(kopi.punkter);
    expect(etter.oppgaver).toEqual(kopi.oppgaver);
    const utsatte = new Map(
      endringer.flatMap((e) =>
        [e.kode, ...e.fraKoder, ...e.ny.map((n) => n.kode)].map((k) => [`${e.gjelder}:${k}`, e.gammel[0]?.tekster ?? null] as const),
      ),
    );
    expect(forskjell(etter, ny, ny, utsatte).endringer.map(nokkelTil).sort()).toEqual(endringer.map(nokkelTil).sort());
  });
});
