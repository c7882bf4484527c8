import type { Innstillinger } from '../eskalering/modeller';

/** The words that mean a false alarm where nobody has said which reasons do. */
export const FEILALARM = '(feil|falsk)[ -]?alarm';
const ORD = new RegExp(FEILALARM, 'i');

/** Whether a reason says that the alarm was false: as the virksomhet's list has it, else by its words. Pure. */
export const erFeilalarm = (i: Pick<Innstillinger, 'avklaringsgrunner' | 'feilalarmgrunner'>, grunn: string): boolean =>
  i.feilalarmgrunner && i.avklaringsgrunner.length > 0 ? i.feilalarmgrunner.includes(grunn) : ORD.test(grunn);
