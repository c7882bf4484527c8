import { useTranslations } from 'next-intl';
import { dagISO, visDato } from '@/components/felles/dato';
import { brettLike } from '@/components/tidslinje/brett';
import type { Tidslinjepunkt } from '@/components/tidslinje/Hendelsepunkt';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Hendelsetype } from '@/lib/platform/tekst';

/** An event as the queries give it. */
export type Hendelse = { id: bigint | number | string; tidspunkt: Date; type: string; aktorNavn: string; rolle: string; data: unknown };

/** The named fields of an event's data as one line; dates as Norwegians write them. Empty when there is nothing to tell. */
export function visFelter(data: unknown, felter: readonly string[]): string | undefined {
  const rad = data as Record<string, unknown>;
  const tekster = felter.map((f) => rad[f]).filter((v): v is string => typeof v === 'string' && v !== '');
  return tekster.map((v) => (/^\d{4}-\d\d-\d\d$/.test(v) ? visDato(v) : v)).join(' · ') || undefined;
}

/** A reason that is a code, in words. */
function medOrd(data: unknown, grunn: ReturnType<typeof useTranslations<'avslutning.grunn'>>): unknown {
  const d = data as { grunn?: string };
  return d.grunn && grunn.has(d.grunn as 'DOD') ? { ...d, grunn: grunn(d.grunn as 'DOD') } : d;
}

/** Turns events, newest first, into points of a Tidslinje. The same thing done again and again on one day is one point. */
export function useHendelsepunkter(): (hendelser: readonly Hendelse[], detaljer: (data: unknown) => string | undefined) => Tidslinjepunkt[] {
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  const ganger = useTranslations('komponenter.tidslinje');
  const grunn = useTranslations('avslutning.grunn');
  return (hendelser, detaljer) => {
    const grupper = brettLike(
      hendelser.map((h) => ({ h, tekst: detaljer(h.type === 'AVSLUTNING_STARTET' ? medOrd(h.data, grunn) : h.data) })),
      (a, b) => a.h.type === b.h.type && a.h.aktorNavn === b.h.aktorNavn && a.tekst === b.tekst && dagISO(a.h.tidspunkt) === dagISO(b.h.tidspunkt),
    );
    return grupper.map(({ forste: { h, tekst }, antall }) => ({
      id: String(h.id),
      tidspunkt: h.tidspunkt.toISOString(),
      tittel: antall > 1 ? ganger('flereGanger', { hva: type(h.type as Hendelsetype), antall }) : type(h.type as Hendelsetype),
      hvem: h.rolle ? `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}` : h.aktorNavn,
      detaljer: tekst,
    }));
  };
}
