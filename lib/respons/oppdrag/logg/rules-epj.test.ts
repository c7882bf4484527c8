import { expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { varselnotat } from './rules-epj';

/** The texts as they stand, with their values put in. */
const t = (nokkel: string, verdier: Record<string, string | number> = {}): string => {
  const tekst = nokkel.split('.').reduce<unknown>((o, k) => (o as Record<string, unknown>)[k], nb.respons) as string;
  return tekst.replace(/\{(\w+)\}/g, (_, k: string) => String(verdier[k]));
};

const h = (type: string, tid: string, aktorNavn: string, data: Record<string, unknown> = {}) => ({
  type,
  tid: `2026-11-21T${tid}:00Z`,
  aktorNavn,
  data,
});

it('a note of a varsel says what people did, in the order they did it', () => {
  const tekst = varselnotat(t, {
    type: 'fall',
    mottatt: '2026-11-21T11:00:00Z',
    tidspunkt: '2026-11-21T10:40:00Z',
    tjeneste: 'Trygghetsalarm',
    hendelser: [
      h('MOTTATT', '11:00', 'Helhet'),
      h('VARSLET', '11:00', 'Helhet', { til: ['Hege Solli'] }),
      h('TATT', '11:01', 'Hege Solli'),
      h('RINGT', '11:02', 'Hege Solli', { hvem: 'Olga Nes', svar: false }),
      h('UTRYKNING_SENDT', '11:03', 'Hege Solli', { lag: 'Hjemmetjenesten', til: ['Ole Dahl'] }),
      h('AVKLART', '11:30', 'Hege Solli', { grunn: 'hjulpet' }),
    ],
    utfall: 'hjulpet',
    merknad: 'Hjalp henne opp, ingen skade.',
  });
  expect(tekst.split('\n')).toEqual([
    'Fall 21.11.2026 kl. 12.00',
    'Tjeneste: Trygghetsalarm',
    'Enhetens klokke viste 21.11.2026 kl. 11.40.',
    '12.00 Varslet: Hege Solli (Helhet)',
    '12.01 Tatt (Hege Solli)',
    '12.02 Ringte: Olga Nes, svarte ikke (Hege Solli)',
    '12.03 Utrykning sendt: Hjemmetjenesten · Ole Dahl (Hege Solli)',
    '12.30 Avklart: Fikk hjelp på stedet (Hege Solli)',
    'Utfall: Fikk hjelp på stedet',
    'Hjalp henne opp, ingen skade.',
  ]);
});
