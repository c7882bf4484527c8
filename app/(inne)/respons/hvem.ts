import type { useTranslations } from 'next-intl';
import { type omEn, utenSted } from '@/lib/respons/oppdrag/varsel/rules-gjelder';

type Om = Parameters<typeof omEn>[0] & { navn: string | null };

/** Whom or what a varsel is about, in a few words: the devices of a samling, the person, the device, or what has happened. */
export function hvemGjelder(t: ReturnType<typeof useTranslations<'respons'>>, v: Om): string {
  if (v.antall > 1) return t(utenSted(v) ? 'tilfeller' : 'enheter', { antall: v.antall });
  if (v.navn) return v.navn;
  if (v.serie) return t('ukjentEnhet', { serie: v.serie });
  if (utenSted(v) && v.verdi && t.has(`verdi.${v.verdi as 'nett'}`)) return t(`verdi.${v.verdi as 'nett'}`);
  return t('ukjentPerson');
}
