import { TZDate } from '@date-fns/tz';
import { OSLO } from '@/lib/platform/clock';

/** A date and a clock in Oslo as an instant. */
export function osloTid(dato: string, klokkeslett: string): Date {
  const [aar = 0, mnd = 1, dag = 1] = dato.split('-').map(Number);
  const [t = 0, m = 0] = klokkeslett.split(':').map(Number);
  return new Date(new TZDate(aar, mnd - 1, dag, t, m, OSLO).getTime());
}
