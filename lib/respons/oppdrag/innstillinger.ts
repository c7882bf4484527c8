import { z } from 'zod';
import { innstillingerSchema } from '../eskalering/modeller';

/** What a virksomhet sets for those who answer, on top of what the engine goes by. */
export const alleInnstillingerSchema = innstillingerSchema.extend({
  /** Shown beside the virksomhet's own target. */
  svarmaalToSekunder: z.int().default(180),
  /** From a call-out is sent till somebody is on the spot, and the share that is to be. */
  frammeMinutter: z.int().default(45),
  frammeAndel: z.number().default(0.9),
  /** On the spot for so long without a word. */
  ferdigMinutter: z.int().default(60),
  /** Those of the own reasons that say that it was a false alarm. */
  feilalarmgrunner: z.array(z.string()).optional(),
  /** Whether a receiver outside may close what they have taken; else it goes to the vakt with what they say. */
  paarorendeLukker: z.boolean().default(true),
  /** Where a receiver outside reaches the vakt; empty is the sone's own number, or the virksomhet's. */
  vakttelefon: z.string().default(''),
});
export type Alleinnstillinger = z.infer<typeof alleInnstillingerSchema>;

/** The words that mean a false alarm where nobody has said which reasons do. */
export const FEILALARM = '(feil|falsk)[ -]?alarm';
const ORD = new RegExp(FEILALARM, 'i');

/** Whether a reason says that the alarm was false: as the virksomhet's list has it, else by its words. Pure. */
export const erFeilalarm = (i: Pick<Alleinnstillinger, 'avklaringsgrunner' | 'feilalarmgrunner'>, grunn: string): boolean =>
  i.feilalarmgrunner && i.avklaringsgrunner.length > 0 ? i.feilalarmgrunner.includes(grunn) : ORD.test(grunn);
