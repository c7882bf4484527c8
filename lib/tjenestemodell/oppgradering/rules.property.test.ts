import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mal } from '../mal/schema';
import { mal0, naa, rediger, rediger1, scene, teller } from '../scene.testhjelp';
import { somKopi } from '../testhjelp';
import { type Endring, forskjell, nokkelTil } from './rules';
import { angre } from './rules-angre';
import { taIBruk, type Valg } from './rules-bruk';
import { fraSnapshot, type Kopi } from './rules-kopi';

const FRO = Number(process.env.PROPERTY_SEED ?? Date.now() % 2_147_483_647);
const valg = { seed: FRO, numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const svarFor = (endringer: Endring[], svar: readonly Valg['svar'][]) =>
  new Map(
    endringer.map((e, i): [string, Valg] => {
      const s = svar[i % svar.length] ?? 'TA_NY';
      const felt = e.gjelder === 'PUNKT' ? 'tekst' : e.gjelder === 'OPPGAVE' ? 'tittel' : 'navn';
      return [
        nokkelTil(e),
        { svar: s, grunn: 'nei', flettet: s === 'FLETT' ? Object.fromEntries(e.ny.map((n) => [n.kode, { [felt]: `flettet ${i}` }])) : null },
      ];
    }),
  );
const oppgrader = (kopi: Kopi, fra: Mal, til: Mal, svar: readonly Valg['svar'][]) => {
  const { endringer } = forskjell(kopi, fra, til);
  return { endringer, etter: taIBruk({ kopi, fra, til, endringer, svar: svarFor(endringer, svar), naa, nyId: teller }) };
};
/** A copy without what only counts: the locks. Cells as the matrix shows them. */
const vis = (k: Kopi, ider?: Set<string>) => {
  const rader = <R extends { id: string; versjon: number }>(l: R[]) =>
    l
      .filter((r) => !ider || ider.has(r.id))
      .map(({ versjon: _, ...r }) => r)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const celler = k.ansvar.filter((a) => a.gyldigTil === null).map((a) => [a.oppgaveId, a.aktorId, a.kode, a.ansattId, a.satAvNavn].join('|'));
  const { versjon: _, ...modell } = k.modell;
  return { modell, aktorer: rader(k.aktorer), oppgaver: rader(k.oppgaver), punkter: rader(k.punkter), celler: celler.sort() };
};
const idene = (k: Kopi) => new Set([...k.aktorer, ...k.oppgaver, ...k.punkter].map((r) => r.id));

describe(`upgrade, for any two versions and any local edits (seed ${FRO})`, () => {
  const prove = (
    navn: string,
    fn: (s: { m0: Mal; m1: Mal; m2: Mal; kopi: Kopi; svar: readonly Valg['svar'][]; siden: { art: string; x: number }[] }) => void,
  ) =>
    it(navn, () => {
      fc.assert(
        fc.property(scene, (s) => {
          const m0 = mal0(s.storrelse.oppgaver, s.storrelse.antall);
          const m1 = rediger(m0, s.v1, '1.1');
          const m2 = rediger(m1, s.v2, '1.2');
          fn({ m0, m1, m2, kopi: rediger1(somKopi(m0, teller), s.foer), svar: s.svar, siden: s.siden });
        }),
        valg,
      );
    });

  prove('every local answer is found again, on a continuing item or a retired one', ({ m0, m1, kopi, svar }) => {
    const { etter } = oppgrader(kopi, m0, m1, svar);
    const finnes = (l: object[], felt: string, verdi: unknown) =>
      l.some((r) => JSON.stringify((r as Record<string, unknown>)[felt]) === JSON.stringify(verdi));
    for (const p of kopi.punkter)
      for (const f of ['status', 'frist', 'ansvarligId', 'bevis', 'egenTekst', 'kommentar', 'ikkeRelevantGrunn'] as const) {
        const egne = etter.punkter.filter((x) => x.id === p.id || x.kode.startsWith(`${p.kode}~`));
        expect(
          finnes(egne, f, p[f]) || p[f] === null || p[f] === 'IKKE_STARTET' || (Array.isArray(p[f]) && p[f].length === 0),
          `${p.kode} ${f}`,
        ).toBe(true);
      }
    for (const o of kopi.oppgaver)
      for (const f of ['egenTittel', 'notat'] as const) expect(o[f] === null || finnes(etter.oppgaver, f, o[f])).toBe(true);
    for (const a of kopi.aktorer) expect(!a.navn.startsWith('Vår') || finnes(etter.aktorer, 'navn', a.navn)).toBe(true);
    for (const c of kopi.ansvar)
      expect(etter.ansvar.find((x) => x.id === c.id)).toMatchObject({ kode: c.kode, oppgaveId: c.oppgaveId, ansattId: c.ansattId });
  });

  prove('to the same version changes nothing', ({ m0, m1, kopi, svar }) => {
    expect(oppgrader(kopi, m0, m0, svar)).toEqual({ endringer: [], etter: kopi });
    const { etter } = oppgrader(
      kopi,
      m0,
      m1,
      svar.map((s) => (s === 'UTSETT' ? 'TA_NY' : s)),
    );
    expect(oppgrader(etter, m1, m1, svar)).toEqual({ endringer: [], etter });
  });

  prove('upgrade then revert is identity, whatever was done in between, also two in a row', ({ m0, m1, m2, kopi, svar, siden }) => {
    const en = rediger1(oppgrader(kopi, m0, m1, svar).etter, siden);
    const to = rediger1(oppgrader(en, m1, m2, [...svar].reverse()).etter, siden);
    const enIgjen = angre(to, fraSnapshot(JSON.parse(JSON.stringify(en))), naa, teller);
    expect(vis(enIgjen, idene(en))).toEqual(vis(en));
    const igjen = angre(enIgjen, fraSnapshot(JSON.parse(JSON.stringify(kopi))), naa, teller);
    expect(vis(igjen, idene(kopi))).toEqual(vis(kopi));
    const egne = idene(kopi);
    for (const r of [...igjen.aktorer, ...igjen.oppgaver, ...igjen.punkter]) if (!egne.has(r.id)) expect(r.utgaatt).not.toBeNull();
    for (const r of [...igjen.punkter, ...igjen.oppgaver])
      expect(r.versjon).toBeGreaterThanOrEqual([...kopi.punkter, ...kopi.oppgaver].find((x) => x.id === r.id)?.versjon ?? 1);
  });

  prove('codes are unique, nothing in use hangs on something retired, and only the snapshot’s rows are there after', ({ m0, m1, m2, kopi, svar }) => {
    const en = oppgrader(kopi, m0, m1, svar).etter;
    for (const k of [en, oppgrader(en, m1, m2, svar).etter, oppgrader(angre(en, kopi, naa, teller), m0, m1, svar).etter]) {
      for (const l of [k.aktorer, k.oppgaver, k.punkter]) expect(new Set(l.map((r) => r.kode)).size).toBe(l.length);
      const iBruk = new Set([...k.oppgaver, ...k.aktorer].filter((o) => o.utgaatt === null).map((o) => o.id));
      for (const p of k.punkter) if (p.utgaatt === null) expect(iBruk.has(p.oppgaveId), p.kode).toBe(true);
      for (const a of k.ansvar) if (a.gyldigTil === null) expect([iBruk.has(a.aktorId), iBruk.has(a.oppgaveId)]).toEqual([true, true]);
      for (const o of k.oppgaver) if (o.utgaatt === null) expect((k.modell.omraader as { id: string }[]).some((x) => x.id === o.omraade)).toBe(true);
    }
    for (const r of kopi.punkter) expect(en.punkter.some((x) => x.id === r.id)).toBe(true);
  });

  prove('an untouched copy that takes everything is a fresh copy', ({ m0, m1, m2 }) => {
    const innhold = (k: Kopi) => {
      const oppgave = new Map(k.oppgaver.map((o) => [o.id, [o.kode, o.omraade, o.nr, o.malTittel]]));
      return [
        k.punkter
          .filter((p) => p.utgaatt === null)
          .map((p) => [...(oppgave.get(p.oppgaveId) ?? []), p.del, p.rekkefolge, p.kode, p.malTekst, p.egenTekst].join('|'))
          .sort(),
        k.oppgaver
          .filter((o) => o.utgaatt === null)
          .map((o) => o.kode)
          .sort(),
        k.aktorer
          .filter((a) => a.utgaatt === null)
          .map((a) => [a.kode, a.beskrivelse].join('|'))
          .sort(),
      ];
    };
    const en = oppgrader(somKopi(m0, teller), m0, m1, ['TA_NY']).etter;
    expect(innhold(en)).toEqual(innhold(somKopi(m1, teller)));
    expect(innhold(oppgrader(en, m1, m2, ['TA_NY']).etter)).toEqual(innhold(somKopi(m2, teller)));
  });
});
