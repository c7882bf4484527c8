import type nb from '@/content/tekster/nb.json';

/** The namespaces that client components use; klienttekster.test.ts finds one that is missing or not needed. */
export const KLIENTTEKSTER = ['feil', 'komponenter', 'rolle', 'skall', 'minSide', 'oppgave', 'sak', 'person', 'henvendelse', 'vedtak'] as const satisfies readonly (keyof typeof nb)[];
