import type { nb } from '@/content/tekster/nb';

type Navnerom = keyof typeof nb;

/** What the frame's client components and every area's need. */
export const FELLESTEKSTER = ['feil', 'komponenter', 'rolle', 'skall'] as const satisfies readonly Navnerom[];

/** What the client components of each area need besides; scripts/klienttekster.test.ts finds what is missing or not needed. */
export const OMRAADETEKSTER = {
  forlop: ['forlop', 'organisasjon', 'steg'],
  gjoremaal: ['gjoremaal'],
  innsyn: ['person'],
  'min-side': ['minSide'],
  oppgaver: ['gjoremaal', 'oppgave'],
  organisasjon: ['organisasjon', 'steg'],
  personer: ['person'],
  saker: ['henvendelse', 'kartlegging', 'person', 'sak', 'vedtak'],
  respons: ['respons'],
  samarbeid: ['samarbeid'],
  tjenestekatalog: ['tjenestekatalog'],
  tjenestemodell: ['avklaring', 'matrise', 'modellskjema', 'plan', 'oppgradering'],
  tjenester: ['avslutning', 'deling', 'evaluering', 'installasjon', 'iverksetting'],
  utstyr: ['utstyr'],
} as const satisfies Record<string, readonly Navnerom[]>;
