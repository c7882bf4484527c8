import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aktiveItem,
  erAktiv,
  erSporsmaal,
  erTomVerdi,
  framdrift,
  type Item,
  manglerSvar,
  type QuestionnaireResponse,
  type Skjema,
  startverdier,
  tilQr,
  tilVerdier,
  type Verdier,
} from './qr';

const valg = [{ valueCoding: { system: 'urn:x', code: 'a', display: 'Alfa' } }, { valueCoding: { system: 'urn:x', code: 'b', display: 'Beta' } }];
const skjema: Skjema = {
  url: 'https://helhet.test/Questionnaire/x',
  version: '1.0.0',
  title: 'X',
  item: [
    {
      linkId: '1',
      type: 'group',
      text: 'Om',
      item: [
        { linkId: '1.1', type: 'boolean', text: 'Bor alene?', required: true },
        { linkId: '1.2', type: 'text', text: 'Med hvem?', required: true, enableWhen: [{ question: '1.1', operator: '=', answerBoolean: false }] },
        { linkId: '1.3', type: 'choice', text: 'Type', answerOption: valg, item: [{ linkId: '1.3.1', type: 'string', text: 'Mer' }] },
        { linkId: '1.4', type: 'display', text: 'Hjelp' },
      ],
    },
    {
      linkId: '2',
      type: 'group',
      text: 'Mer',
      enableWhen: [{ question: '1.3', operator: '=', answerCoding: { code: 'a' } }],
      item: [
        { linkId: '2.1', type: 'choice', repeats: true, text: 'Flere', answerOption: valg },
        { linkId: '2.2', type: 'open-choice', repeats: true, text: 'Åpne', answerOption: valg },
        { linkId: '2.3', type: 'integer', text: 'Antall', required: true },
        { linkId: '2.4', type: 'decimal', text: 'Vekt', enableWhen: [{ question: '2.3', operator: '>', answerInteger: 3 }] },
        { linkId: '2.5', type: 'date', text: 'Når' },
        { linkId: '2.6', type: 'time', text: 'Klokken' },
      ],
    },
  ],
};

describe('erAktiv', () => {
  const item = (enableWhen: Item['enableWhen'], enableBehavior?: Item['enableBehavior']): Item => ({
    linkId: 'x',
    type: 'string',
    enableWhen,
    enableBehavior,
  });
  it.each<[string, Item, Verdier, boolean]>([
    ['uten vilkår', item(undefined), {}, true],
    ['= sann', item([{ question: 'q', operator: '=', answerBoolean: true }]), { q: true }, true],
    ['= ubesvart', item([{ question: 'q', operator: '=', answerBoolean: false }]), {}, false],
    ['!= ubesvart', item([{ question: 'q', operator: '!=', answerString: 'x' }]), {}, true],
    ['!= likt', item([{ question: 'q', operator: '!=', answerString: 'x' }]), { q: 'x' }, false],
    ['exists', item([{ question: 'q', operator: 'exists', answerBoolean: true }]), { q: false }, true],
    ['exists ikke', item([{ question: 'q', operator: 'exists', answerBoolean: false }]), { q: '' }, true],
    ['exists ikke, men finnes', item([{ question: 'q', operator: 'exists', answerBoolean: false }]), { q: 0 }, false],
    ['kode blant flere', item([{ question: 'q', operator: '=', answerCoding: { code: 'b' } }]), { q: ['a', 'b'] }, true],
    ['kode i åpent valg', item([{ question: 'q', operator: '=', answerCoding: { code: 'b' } }]), { q: { koder: ['b'], fritekst: 'c' } }, true],
    ['større enn', item([{ question: 'q', operator: '>', answerInteger: 3 }]), { q: 4 }, true],
    ['ikke større enn', item([{ question: 'q', operator: '>', answerInteger: 3 }]), { q: 3 }, false],
    ['fra og med', item([{ question: 'q', operator: '>=', answerDecimal: 2.5 }]), { q: 2.5 }, true],
    ['før dato', item([{ question: 'q', operator: '<', answerDate: '2026-02-01' }]), { q: '2026-01-31' }, true],
    ['til og med klokken', item([{ question: 'q', operator: '<=', answerTime: '08:00:00' }]), { q: '08:00' }, true],
    [
      'alle',
      item(
        [
          { question: 'q', operator: '=', answerInteger: 1 },
          { question: 'r', operator: '=', answerInteger: 1 },
        ],
        'all',
      ),
      { q: 1 },
      false,
    ],
    [
      'en av',
      item(
        [
          { question: 'q', operator: '=', answerInteger: 1 },
          { question: 'r', operator: '=', answerInteger: 1 },
        ],
        'any',
      ),
      { q: 1 },
      true,
    ],
  ])('%s', (_, i, v, ut) => expect(erAktiv(i, v)).toBe(ut));

  it('regner ikke med svar på spørsmål som selv ikke gjelder', () => {
    const verdier: Verdier = { '1.3': 'b', '2.3': 5, '2.4': 70 };
    expect([...aktiveItem(skjema, verdier)]).not.toContain('2.4');
    expect([...aktiveItem(skjema, { ...verdier, '1.3': 'a' })]).toContain('2.4');
  });

  it('tåler vilkår i ring', () => {
    const ring: Skjema = {
      item: [
        { linkId: 'a', type: 'string', enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] },
        { linkId: 'b', type: 'string', enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }] },
      ],
    };
    expect(aktiveItem(ring, { a: 'x', b: 'y' }).size).toBe(0);
  });
});

describe('tilQr og tilVerdier', () => {
  const fulle: Verdier = {
    '1.1': false,
    '1.2': 'Søster',
    '1.3': 'a',
    '1.3.1': 'detalj',
    '2.1': ['a', 'b'],
    '2.2': { koder: ['b'], fritekst: 'Annet' },
    '2.3': 4,
    '2.4': 70.5,
    '2.5': '2026-02-01',
    '2.6': '08:15',
  };

  it('gir FHIR og får det samme tilbake', () => {
    const qr = tilQr(skjema, fulle, { versjon: 3 });
    expect(qr).toMatchObject({ status: 'in-progress', questionnaire: 'https://helhet.test/Questionnaire/x|1.0.0', meta: { versionId: '3' } });
    expect(qr.item?.[0]?.item?.[2]).toEqual({
      linkId: '1.3',
      text: 'Type',
      answer: [{ valueCoding: valg[0]?.valueCoding, item: [{ linkId: '1.3.1', text: 'Mer', answer: [{ valueString: 'detalj' }] }] }],
    });
    expect(qr.item?.[1]?.item?.at(-1)?.answer).toEqual([{ valueTime: '08:15:00' }]);
    expect(tilVerdier(skjema, qr)).toEqual(fulle);
  });

  it('utelater tomt, halvskrevet og det som ikke gjelder', () => {
    expect(tilQr(skjema, { '1.1': true, '1.2': 'skjult', '1.3': '', '2.3': 5 }).item).toEqual([
      { linkId: '1', text: 'Om', item: [{ linkId: '1.1', text: 'Bor alene?', answer: [{ valueBoolean: true }] }] },
    ]);
    expect(tilQr(skjema, { '1.3': 'a', '2.5': '1.2.', '2.6': '8', '2.3': 1.5 }).item).toHaveLength(1);
    expect(tilQr(skjema, {}).item).toBeUndefined();
  });

  it('beholder svar under et ubesvart spørsmål', () => expect(tilVerdier(skjema, tilQr(skjema, { '1.3.1': 'x' }))).toEqual({ '1.3.1': 'x' }));

  it('endrer ikke skjemaet', () => {
    const for_ = structuredClone(skjema);
    tilQr(skjema, fulle);
    expect(skjema).toEqual(for_);
  });

  it('runder rundt for alle aktive svar', () => {
    const svarpaa = (i: Item): fc.Arbitrary<Verdier[string]> => {
      const kode = fc.constantFrom('a', 'b');
      const koder = fc.uniqueArray(kode);
      switch (i.type) {
        case 'boolean':
          return fc.boolean();
        case 'integer':
          return fc.integer({ min: -1000, max: 1000 });
        case 'decimal':
          return fc.double({ noNaN: true, noDefaultInfinity: true });
        case 'date':
          return fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
        case 'time':
          return fc
            .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
            .map((t) => t.map((n) => String(n).padStart(2, '0')).join(':'));
        case 'choice':
          return i.repeats ? koder : kode;
        case 'open-choice':
          return fc.record({ koder, fritekst: fc.string({ minLength: 3 }) }, { requiredKeys: ['koder'] });
        default:
          return fc.string();
      }
    };
    const sporsmaal = (s: Skjema): Item[] =>
      (s.item ?? []).flatMap((g) => [g, ...(g.item ?? []).flatMap((i) => [i, ...(i.item ?? [])])]).filter(erSporsmaal);
    const alle = fc.record(Object.fromEntries(sporsmaal(skjema).map((i) => [i.linkId, svarpaa(i)])), { requiredKeys: [] }) as fc.Arbitrary<Verdier>;
    fc.assert(
      fc.property(alle, (verdier) => {
        const aktive = aktiveItem(skjema, verdier);
        const ventet = Object.fromEntries(
          Object.entries(verdier)
            .filter(([id, v]) => aktive.has(id) && !erTomVerdi(v))
            .map(([id, v]) => [id, typeof v === 'object' && !Array.isArray(v) && !v.fritekst?.trim() ? { koder: v.koder } : v]),
        );
        const qr = tilQr(skjema, verdier);
        expect(tilVerdier(skjema, qr)).toEqual(ventet);
        expect(tilQr(skjema, tilVerdier(skjema, qr))).toEqual(qr);
      }),
    );
  });
});

describe('manglerSvar', () => {
  const svar = (v: Verdier): QuestionnaireResponse => tilQr(skjema, v);
  it.each<[string, QuestionnaireResponse | undefined, string[]]>([
    ['uten svar', undefined, ['1.1']],
    ['bor alene', svar({ '1.1': true }), []],
    ['bor med noen', svar({ '1.1': false }), ['1.2']],
    ['tom tekst', svar({ '1.1': false, '1.2': '  ' }), ['1.2']],
    ['ny del åpnet', svar({ '1.1': true, '1.3': 'a' }), ['2.3']],
    ['null er et svar', svar({ '1.1': true, '1.3': 'a', '2.3': 0 }), []],
  ])('%s', (_, qr, ut) => expect(manglerSvar(skjema, qr).map((m) => m.linkId)).toEqual(ut));
});

describe('framdrift og startverdier', () => {
  it('teller det som gjelder', () => {
    expect(framdrift(skjema, { '1.1': true })).toEqual({ besvart: 1, av: 3 });
    expect(framdrift(skjema, { '1.1': false, '1.2': 'x', '1.3': 'a' }, skjema.item?.[1]?.item)).toEqual({ besvart: 0, av: 5 });
  });

  it('leser skjemaets egne startverdier', () => {
    const s: Skjema = {
      item: [
        { linkId: 'a', type: 'boolean', initial: [{ valueBoolean: false }] },
        { linkId: 'b', type: 'choice', answerOption: [{ ...valg[0] }, { ...valg[1], initialSelected: true }] },
      ],
    };
    expect(startverdier(s)).toEqual({ a: false, b: 'b' });
  });
});
