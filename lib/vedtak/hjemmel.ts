import type { Hjemmel, Tjenestetype } from '@/lib/innhold/schema';

/** Whether this version of the provision is the law on the day (yyyy-MM-dd). */
export const gjelderPaa = (h: Pick<Hjemmel, 'gyldigFra' | 'gyldigTil'>, dato: string): boolean => h.gyldigFra <= dato && (h.gyldigTil === null || dato <= h.gyldigTil);

/** The provisions a decision on this service can build on that day, in the content's order. */
export const valgbare = (hjemler: readonly Hjemmel[], tjenestetype: Pick<Tjenestetype, 'hjemmelIds'>, dato: string): Hjemmel[] =>
  hjemler.filter((h) => tjenestetype.hjemmelIds.includes(h.id) && gjelderPaa(h, dato));
