import fc from 'fast-check';
import { type Responsmodell, type Tidsvindu, VARSELTYPER, type Varseltype } from '../schema';
import { klokkeslett } from './vindu';

/** Instants of 2026, and more often those of the nights the clock is moved and of the days around holidays. */
export const tid = fc
  .oneof(
    fc.integer({ min: Date.parse('2025-12-31T23:00:00Z'), max: Date.parse('2026-12-31T22:59:59Z') }),
    fc.integer({ min: Date.parse('2026-03-28T20:00:00Z'), max: Date.parse('2026-03-29T10:00:00Z') }),
    fc.integer({ min: Date.parse('2026-10-24T20:00:00Z'), max: Date.parse('2026-10-25T10:00:00Z') }),
    fc.integer({ min: Date.parse('2026-04-01T00:00:00Z'), max: Date.parse('2026-04-07T00:00:00Z') }),
  )
  .map((ms) => new Date(ms));

const klokke = fc
  .oneof(
    fc.integer({ min: 0, max: 24 * 60 }),
    fc.integer({ min: 0, max: 96 }).map((n) => n * 15),
    fc.integer({ min: 100, max: 200 }),
  )
  .map(klokkeslett);

export const vindu: fc.Arbitrary<Tidsvindu> = fc.record(
  {
    dager: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    fra: klokke,
    til: klokke,
    helligdag: fc.boolean(),
  },
  { requiredKeys: ['dager', 'fra', 'til'] },
);

export const TJENESTER = ['trygghetsalarm', 'dho'];
export const SONER = ['nord', 'sor'];

const mottaker = fc.oneof(
  fc.constantFrom('hjemme', 'senter', 'borte').map((lag) => ({ art: 'vaktlag' as const, lag })),
  fc.constantFrom('Nabo', 'Ingen').map((navn) => ({ art: 'virksomhet' as const, navn })),
  fc.constantFrom('Liste', 'Ingen').map((navn) => ({ art: 'ekstern' as const, navn })),
  fc.integer({ min: 1, max: 3 }).map((nr) => ({ art: 'paarorende' as const, nr })),
  fc.constant({ art: 'mottaksvakt' as const }),
);

export const steg = fc.record({
  til: fc.array(mottaker, { minLength: 1, maxLength: 3 }),
  ventSekunder: fc.integer({ min: 10, max: 3600 }),
  gjenta: fc.integer({ min: 0, max: 20 }),
});

/** Models that the schema takes, good and bad. */
export const modell: fc.Arbitrary<Responsmodell> = fc
  .array(
    fc.record({
      tjenester: fc.subarray(TJENESTER),
      typer: fc.oneof(fc.constant<Varseltype[]>([]), fc.subarray<Varseltype>([...VARSELTYPER], { minLength: 1 })),
      soner: fc.subarray(SONER),
      tider: fc.array(vindu, { maxLength: 3 }),
      steg: fc.array(steg, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(
    (regler): Responsmodell => ({
      id: 'prove',
      navn: 'Prove',
      beskrivelse: 'En modell til test',
      passerFor: [],
      krever: [],
      nokkeltall: [],
      kilde: 'Testen selv',
      vaktlag: [
        { id: 'hjemme', navn: 'Hjemme', type: 'hjemmetjeneste', perSone: true, ekstern: false },
        { id: 'senter', navn: 'Senter', type: 'responssenter', perSone: false, ekstern: true },
      ],
      regler: regler.map((r, i) => ({ id: `r${i}`, navn: `Regel ${i}`, ...r })),
    }),
  );

export const rutbart = fc.record({
  type: fc.constantFrom(...VARSELTYPER),
  tjenesteKode: fc.constantFrom(...TJENESTER, 'annen', null),
  sone: fc.constantFrom(...SONER, 'annen', null),
  merker: fc.subarray(['UKJENT_ENHET', 'IKKE_INSTALLERT', 'TJENESTE_AVSLUTTET', 'KLOKKE_FEIL', 'FORSINKET']),
});
