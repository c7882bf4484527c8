import type { Hjemmel } from '@/lib/innhold/schema';

/** Whether this version of the provision is the law on the day (yyyy-MM-dd). */
export const gjelderPaa = (h: Pick<Hjemmel, 'gyldigFra' | 'gyldigTil'>, dato: string): boolean =>
  h.gyldigFra <= dato && (h.gyldigTil === null || dato <= h.gyldigTil);
