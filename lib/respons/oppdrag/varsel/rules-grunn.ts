import type { Innstillinger } from '../../eskalering/modeller';
import { GITT_VIDERE_GRUNN } from '../../schema';
import { erTeknisk } from './rules-ko';

/** The reasons a person's varsel is closed with where the virksomhet has no list of its own; texts under `respons.grunn`. */
export const STANDARDGRUNNER = ['samtale', 'hjulpet', 'feilalarm', 'teknisk', 'kontrollert', 'test', 'annet'] as const;
/** Those of a technical varsel, everywhere: it is about no person. */
export const TEKNISKE_GRUNNER = ['rettet', 'teknisk', 'kontrollert', 'feilalarm', 'test', 'annet'] as const;

/** Whether a reason is a code with a text, and not the virksomhet's own words. */
export const harTekst = (grunn: string): boolean => [...STANDARDGRUNNER, ...TEKNISKE_GRUNNER, GITT_VIDERE_GRUNN].includes(grunn);

type Grunner =
  | { egne: string[]; standard?: undefined }
  | { egne?: undefined; standard: (typeof STANDARDGRUNNER | typeof TEKNISKE_GRUNNER)[number][] };

/** What a varsel may be closed with. Pure. */
export function grunnerFor(v: { type: string }, i: Pick<Innstillinger, 'avklaringsgrunner'>): Grunner {
  if (erTeknisk(v)) return { standard: [...TEKNISKE_GRUNNER] };
  return i.avklaringsgrunner.length > 0 ? { egne: i.avklaringsgrunner } : { standard: [...STANDARDGRUNNER] };
}

/** Whether it may be closed with this one. Pure. */
export function erLovligGrunn(v: { type: string }, i: Pick<Innstillinger, 'avklaringsgrunner'>, grunn: string): boolean {
  const g = grunnerFor(v, i);
  const koder: readonly string[] = g.egne ?? g.standard;
  return koder.includes(grunn);
}

/** The words that mean a false alarm where nobody has said which reasons do. */
export const FEILALARM = '(feil|falsk)[ -]?alarm';
const ORD = new RegExp(FEILALARM, 'i');

/** Whether a reason says that the alarm was false: as the virksomhet's list has it, else by its words. Pure. */
export const erFeilalarm = (i: Pick<Innstillinger, 'avklaringsgrunner' | 'feilalarmgrunner'>, grunn: string): boolean =>
  i.feilalarmgrunner && i.avklaringsgrunner.includes(grunn) ? i.feilalarmgrunner.includes(grunn) : ORD.test(grunn);
