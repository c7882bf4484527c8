import { dagISO, visDato, visKlokke } from '@/components/felles/dato';

/** A time of day, with the date when it is not today's. */
export const visTid = (iso: string, naa: number): string => {
  const klokke = visKlokke(iso);
  return dagISO(iso) === dagISO(new Date(naa)) ? klokke : `${visDato(iso)} ${klokke}`;
};
