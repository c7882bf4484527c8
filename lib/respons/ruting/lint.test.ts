import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { innstillingerSchema } from '../eskalering/modeller';
import { finnMottakere } from '../eskalering/slag';
import type { Responsmodell, Responsregel } from '../schema';
import { MODELL } from '../testhjelp';
import { dekning, type Hulltid } from './hull';
import { type Funn, lint, naarNoen, type Omgivelse } from './lint';
import { presets } from './presets';
import { modell, rutbart, SONER, steg, TJENESTER, tid } from './testhjelp';
import { osloklokke } from './tid';
import { dagsforlop } from './uke';
import { regelVed } from './valg';
import type { Klokke } from './vindu';

const EGEN = '11111111-1111-4111-8111-111111111111';
const ANNEN = '22222222-2222-4222-8222-222222222222';
const ALT = { sms: true, epost: true, webhook: true };
const MANDAG: Klokke = { dag: 1, minutt: 600, helligdag: false, helligdagIGaar: false };
const omgivelse = (mer: Partial<Omgivelse> = {}): Omgivelse => ({
  virksomhetId: EGEN,
  binding: {},
  ikkeGodtatt: {},
  vakter: [],
  soner: SONER,
  tjenester: TJENESTER,
  svarmaalSekunder: 60,
  satt: ALT,
  smsValgt: false,
  klokke: MANDAG,
  ...mer,
});
const bundet: Omgivelse['binding'] = {
  hjemme: { enheter: ['x'] },
  senter: { enheter: ['x'] },
  teknisk: { enheter: ['x'] },
  mottaksvakt: { kanal: 'sms', adresse: '+4790000000' },
};
const paaVakt = ['hjemme', 'senter', 'teknisk'].map((lag) => ({ virksomhetId: EGEN, lag, soneId: null }));
const koder = (f: Funn[]) => [...new Set(f.map((x) => x.kode))];
const med = (endre: (m: Responsmodell) => void): Responsmodell => {
  const m = structuredClone(MODELL);
  endre(m);
  return m;
};

const iHull = (h: Hulltid, k: Klokke) =>
  h.dager.includes(k.dag) &&
  k.minutt >= h.fra &&
  k.minutt < h.til &&
  (h.helligdag === undefined || h.helligdag === k.helligdag) &&
  (h.etter === undefined || h.etter === k.helligdagIGaar);

afterEach(() => void vi.unstubAllEnvs());

describe('gaps', () => {
  it('are exactly where no rule is found, at any instant of the year, holidays and both nights of the clock among them', () => {
    fc.assert(
      fc.property(modell, fc.array(fc.tuple(rutbart, tid), { minLength: 30, maxLength: 30 }), (m, prover) => {
        const { hull } = dekning(m);
        for (const [v, t] of prover) {
          const k = osloklokke(t);
          const navngitt = {
            tjeneste: m.regler.some((r) => r.tjenester.includes(v.tjenesteKode ?? '')) ? v.tjenesteKode : null,
            sone: m.regler.some((r) => r.soner.includes(v.sone ?? '')) ? v.sone : null,
          };
          const sagt = hull.some(
            (h) =>
              h.typer.includes(v.type) &&
              (h.tjeneste === undefined || h.tjeneste === navngitt.tjeneste) &&
              (h.sone === undefined || h.sone === navngitt.sone) &&
              h.tider.some((x) => iHull(x, k)),
          );
          expect(sagt).toBe(regelVed(m, v, k) === undefined);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no preset has one, nor a rule that never decides', () => {
    for (const p of presets()) {
      const { hull, vinnere } = dekning(p);
      expect(hull, p.id).toEqual([]);
      for (const [id, av] of vinnere) expect(av.has(id), `${p.id} ${id}`).toBe(true);
    }
  });

  it('are said shortly', () => {
    const m = med((x) => {
      if (x.regler[1]) x.regler[1].tider = [{ dager: [1, 2, 3, 4, 5], fra: '08:00', til: '16:00', helligdag: false }];
    });
    const { hull } = dekning(m);
    expect(hull).toHaveLength(1);
    expect(hull[0]?.typer).toHaveLength(14);
    expect(hull[0]?.tider).toEqual([
      { dager: [1, 2, 3, 4, 5], fra: 0, til: 480 },
      { dager: [1, 2, 3, 4, 5], helligdag: true, fra: 480, til: 960 },
      { dager: [1, 2, 3, 4, 5], fra: 960, til: 1440 },
      { dager: [6, 7], fra: 0, til: 1440 },
    ]);
  });

  it('name the sone when only that one is without', () => {
    const m = med((x) => {
      if (x.regler[1]) x.regler[1].soner = ['nord'];
    });
    expect(dekning(m).hull.map((h) => [h.tjeneste, h.sone])).toEqual([[undefined, null]]);
  });
});

describe('the week', () => {
  it('shows the rule that is found', () => {
    fc.assert(
      fc.property(modell, rutbart, tid, (m, v, t) => {
        const k = osloklokke(t);
        const naa = dagsforlop(m, v, k).find((s) => k.minutt >= s.fra && k.minutt < s.til);
        expect(naa?.regel ?? null).toBe(regelVed(m, v, k)?.id ?? null);
      }),
    );
  });
});

describe('lint', () => {
  it('has nothing to say of a good model with people on duty but what is slower than the target', () =>
    expect(koder(lint(MODELL, omgivelse({ binding: bundet, vakter: paaVakt })))).toEqual(['OVER_MAALET']));

  it('finds a rule that an earlier one covers, and which', () => {
    const m = med((x) => x.regler.push({ ...structuredClone(MODELL.regler[1] as Responsregel), id: 'bak', navn: 'Bak' }));
    expect(lint(m, omgivelse()).find((f) => f.kode === 'ALDRI')).toMatchObject({ regel: 2, av: ['teknisk', 'alle'] });
  });

  it('finds a rule that is hidden by two together', () => {
    const m = med((x) => {
      const r = x.regler[1];
      if (!r) return;
      x.regler = [
        { ...r, id: 'dag', tider: [{ dager: [1, 2, 3, 4, 5, 6, 7], fra: '07:00', til: '22:00' }] },
        { ...r, id: 'natt', tider: [{ dager: [1, 2, 3, 4, 5, 6, 7], fra: '22:00', til: '07:00' }] },
        { ...r, id: 'aldri' },
      ];
    });
    expect(lint(m, omgivelse()).filter((f) => f.kode === 'ALDRI')).toMatchObject([{ regel: 2, av: ['dag', 'natt'] }]);
  });

  it('finds dead ends', () => {
    const m = med((x) => {
      x.regler[1]?.steg[0]?.til.push({ art: 'vaktlag', lag: 'borte' }, { art: 'virksomhet', navn: 'Nabo' }, { art: 'ekstern', navn: 'Liste' });
    });
    const funn = (b: Omgivelse['binding']) =>
      lint(m, omgivelse({ binding: b })).flatMap((f) =>
        f.kode === 'LAG_FINNES_IKKE' || f.kode === 'UTEN_BINDING' ? [`${f.navn} ${f.regel} ${f.steg}`] : [],
      );
    expect(funn({})).toEqual(['borte 1 0', 'Nabo 1 0', 'Liste 1 0']);
    expect(funn({ Nabo: { virksomhetId: ANNEN }, Liste: { virksomhetId: ANNEN } })).toEqual(['borte 1 0', 'Liste 1 0']);
    expect(funn({ Nabo: { virksomhetId: ANNEN }, Liste: { kanal: 'epost', adresse: 'a@b.no' } })).toEqual(['borte 1 0']);
  });

  it('finds steps that would reach nobody now, and in which soner', () => {
    const funn = (vakter: Omgivelse['vakter']) =>
      lint(MODELL, omgivelse({ binding: bundet, vakter })).flatMap((f) => (f.kode === 'INGEN_PAA_VAKT' ? [[f.regel, f.stegene, f.soner]] : []));
    expect(funn([])).toEqual([
      [0, [0], []],
      [1, [0, 1], []],
    ]);
    expect(funn([{ virksomhetId: EGEN, lag: 'hjemme', soneId: 'nord' }, ...paaVakt.slice(1)])).toEqual([[1, [0], ['sor']]]);
    expect(funn([{ virksomhetId: ANNEN, lag: 'hjemme', soneId: null }, ...paaVakt.slice(1)])).toEqual([[1, [0], []]]);
  });

  it('looks only at rules in force for who is on duty now', () => {
    const m = med((x) => {
      if (x.regler[0]) x.regler[0].tider = [{ dager: [2], fra: '00:00', til: '24:00' }];
    });
    expect(lint(m, omgivelse()).some((f) => f.kode === 'INGEN_PAA_VAKT' && f.regel === 0)).toBe(false);
  });

  it('finds a personal alarm that waits more than four minutes for the next to be told; not a technical one', () => {
    const funn = (vent: number, gjenta: number) => {
      const m = med((x) => {
        for (const r of x.regler) Object.assign(r.steg[0] ?? {}, { ventSekunder: vent, gjenta });
      });
      return lint(m, omgivelse()).flatMap((f) => (f.kode === 'SEN_RESERVE' ? [`${f.regel} ${f.sekunder}`] : []));
    };
    expect(funn(120, 1)).toEqual([]);
    expect(funn(121, 1)).toEqual(['1 242']);
    expect(funn(60, 4)).toEqual(['1 300']);
  });

  it('finds an unmanned vaktlag, a last resort without a contact, and soner and tjenester that are gone', () => {
    const m = med((x) => {
      if (x.vaktlag[1]) x.vaktlag[1].ekstern = true;
      x.regler[1]?.soner.push('borte');
      x.regler[1]?.tjenester.push('ukjent');
    });
    const funn = lint(m, omgivelse({ binding: { senter: { enheter: ['x'] } } }));
    expect(funn.flatMap((f) => (f.kode === 'LAG_UBEMANNET' ? [`${f.lag} ${f.alvor}`] : []))).toEqual([
      'senter feil',
      'hjemme advarsel',
      'teknisk advarsel',
    ]);
    expect(koder(funn)).toEqual(expect.arrayContaining(['MOTTAKSVAKT_UTEN_KONTAKT', 'UKJENT_SONE', 'UKJENT_TJENESTE']));
  });

  it('finds the channels that are not there, and says so of the settings too', () => {
    const m = med((x) => {
      x.regler[1]?.steg[0]?.til.push({ art: 'paarorende', nr: 1 }, { art: 'ekstern', navn: 'Liste' }, { art: 'virksomhet', navn: 'Nabo' });
    });
    const sms = { kanal: 'sms', adresse: '+4790000000' } as const;
    const binding: Omgivelse['binding'] = {
      ...bundet,
      mottaksvakt: sms,
      Liste: sms,
      Nabo: { ...sms, reserve: { kanal: 'webhook' } },
      senter: { kanal: 'epost', adresse: 'a@b.no' },
    };
    const funn = (satt: Omgivelse['satt'], smsValgt = false) =>
      lint(m, omgivelse({ binding, satt, smsValgt, vakter: paaVakt })).flatMap((f) => {
        if (f.kode === 'KANAL_MANGLER') return [`${f.navn} ${f.kanal} ${f.regel ?? f.lag}`];
        return f.kode === 'PAARORENDE_UTEN_SMS' || f.kode === 'SMS_MANGLER' ? [f.kode] : [];
      });
    expect(funn(ALT, true)).toEqual([]);
    expect(funn({ ...ALT, sms: false })).toEqual(['PAARORENDE_UTEN_SMS', 'Liste sms 1', 'mottaksvakt sms mottaksvakt']);
    expect(funn({ ...ALT, sms: false }, true)).toContain('SMS_MANGLER');
    expect(funn({ ...ALT, epost: false })).toEqual(['Responssenteret epost 1']);
  });

  it('a step whose only channel is not there reaches nobody', () => {
    const m = med((x) => {
      if (x.regler[1]) x.regler[1].steg = [{ til: [{ art: 'ekstern', navn: 'Liste' }], ventSekunder: 60, gjenta: 0 }];
    });
    const binding: Omgivelse['binding'] = { ...bundet, Liste: { kanal: 'sms', adresse: '+4790000000' } };
    const tomme = (sms: boolean) =>
      lint(m, omgivelse({ binding, satt: { ...ALT, sms }, vakter: paaVakt })).filter((f) => f.kode === 'INGEN_PAA_VAKT').length;
    expect([tomme(true), tomme(false)]).toEqual([0, 1]);
  });

  it('says where the form is not filled in, and that alone', () => {
    const m = med((x) => {
      x.regler[0]?.steg[0]?.til.pop();
      if (x.regler[1]) x.regler[1].navn = '';
      x.regler.push({ ...structuredClone(MODELL.regler[0] as Responsregel) });
    });
    expect(lint(m, omgivelse())).toMatchObject([
      { kode: 'LIK_ID', regel: 2 },
      { kode: 'UGYLDIG', felt: 'til', regel: 0, steg: 0 },
      { kode: 'UGYLDIG', felt: 'navn', regel: 1 },
    ]);
  });

  it('finds somebody where the engine does', () => {
    const vakt = fc.record({
      virksomhetId: fc.constantFrom(EGEN, ANNEN),
      lag: fc.constantFrom('hjemme', 'senter', 'mottaksvakt'),
      soneId: fc.constantFrom(null, ...SONER),
    });
    const binding = fc.dictionary(
      fc.constantFrom('hjemme', 'senter', 'Nabo', 'Liste', 'mottaksvakt'),
      fc.record({ virksomhetId: fc.constant(ANNEN), kanal: fc.constant('sms' as const), adresse: fc.constant('+4790000000') }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(
        modell,
        steg,
        fc.array(vakt, { maxLength: 3 }),
        binding,
        fc.constantFrom(null, ...SONER),
        fc.boolean(),
        (m, s, vakter, b, sone, sms) => {
          vi.stubEnv('RESPONS_SMS_URL', sms ? 'http://127.0.0.1:9/sms' : '');
          const o = { virksomhetId: EGEN, modell: m, binding: b, innstillinger: innstillingerSchema.parse({}) };
          const varsel = {
            id: EGEN,
            virksomhetId: EGEN,
            type: 'fall',
            prioritet: 1,
            personId: EGEN,
            soneId: sone,
            plan: [],
            slag: 0,
            merker: [],
            mottakerVirksomhetId: null,
          };
          const alle = vakter.map((v, i) => ({ ...v, ansattId: `${i}`, ansattVirksomhetId: v.virksomhetId, navn: `${i}` }));
          const paarorende = [1, 2, 3].map((nr) => ({ personId: EGEN, nr, navn: 'P', telefon: '+47' }));
          for (const x of s.til)
            expect(naarNoen(m, x, sone, { virksomhetId: EGEN, binding: b, vakter, satt: { ...ALT, sms } })).toBe(
              finnMottakere(x, varsel, o, alle, paarorende).some((t) => !t.usikker),
            );
        },
      ),
      { numRuns: 500 },
    );
  });
});
