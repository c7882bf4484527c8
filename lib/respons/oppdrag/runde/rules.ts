import { DOGN_MS, fraDato, iDag, osloTid, plussDager } from '@/lib/platform/clock';

/** The settings of digitalt tilsyn that hold a time of supervision (content/tjenester/digitalt-tilsyn). */
const TILSYNSTIDER = ['tilsynstid-1', 'tilsynstid-2', 'tilsynstid-3'] as const;
export const TILSYN = 'digitalt-tilsyn';
const KLOKKE = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is set in the home goes before what was planned. */
export function tilsynstider(plan: Record<string, unknown>, avvik: readonly { id: string; valgt: unknown }[]): string[] {
  const gjelder: Record<string, unknown> = { ...plan, ...Object.fromEntries(avvik.map((a) => [a.id, a.valgt])) };
  return [...new Set(TILSYNSTIDER.flatMap((id) => (typeof gjelder[id] === 'string' && KLOKKE.test(gjelder[id]) ? [gjelder[id]] : [])))].sort();
}

/** When these clocks in Oslo next come, within a day and a night. */
export function kommende(tider: readonly string[], naa: Date): Date[] {
  const dager = [0, 1, 2].map((n) => fraDato(plussDager(iDag(naa), n)));
  const alle = dager.flatMap((d) => tider.map((t) => osloTid(d, t).getTime()));
  return [...new Set(alle)]
    .filter((t) => t > naa.getTime() && t <= naa.getTime() + DOGN_MS)
    .sort((a, b) => a - b)
    .map((t) => new Date(t));
}

export type Tilsynstilstand = 'forfalt' | 'naa' | 'snart';

/** How soon a round is to be done: it is shown from half an hour before. */
export const tilstand = (planlagt: Date, naa: Date, fristMinutter: number): Tilsynstilstand => {
  const sen = (naa.getTime() - planlagt.getTime()) / 60_000;
  return sen >= fristMinutter ? 'forfalt' : sen >= 0 ? 'naa' : 'snart';
};

/** The address of a device's camera, by the technology's template; null when there is none that is safe to open. */
export function kameralenke(maler: Record<string, string>, teknologiKode: string | null, serie: string | null): string | null {
  const mal = teknologiKode ? maler[teknologiKode] : undefined;
  if (!mal || !serie || !/^https:\/\/[^/\s]+/.test(mal)) return null;
  const url = mal.replaceAll('{serie}', encodeURIComponent(serie));
  return URL.canParse(url) ? url : null;
}

/** A planned test of a device is shown to be done from so many days before. */
export const SYSTEMTEST_DAGER_FOER = 14;
