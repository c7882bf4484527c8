/** A piece of merged text: unchanged, changed by us, changed by the template, or changed by both. */
export type Flettebit = { art: 'LIK' | 'EGEN' | 'NY'; tekst: string } | { art: 'KONFLIKT'; egen: string; ny: string };
const APEN = '⟦';
const LUKK = '⟧';
const MELLOM = '‖';

/** Words as text again, with their line breaks. */
export const setning = (o: readonly string[]): string => o.join(' ').replace(/ ?\n ?/g, '\n');

/** The merged text. A place where both changed follows the choice made for it, or stands with both between marks. */
export function flettetTekst(biter: readonly Flettebit[], valg: readonly ('EGEN' | 'NY' | undefined)[] = []): string {
  let i = 0;
  return setning(
    biter
      .flatMap((b) => {
        if (b.art !== 'KONFLIKT') return [b.tekst];
        const v = valg[i++];
        return v === 'EGEN' ? [b.egen] : v === 'NY' ? [b.ny] : [`${APEN}${b.egen} ${MELLOM} ${b.ny}${LUKK}`];
      })
      .filter(Boolean),
  );
}

/** Whether a place where both changed is still unsettled in a text. */
export const harKonflikt = (tekst: string): boolean => [APEN, LUKK, MELLOM].some((m) => tekst.includes(m));
