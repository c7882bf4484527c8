import { type Mal, PUNKTDELER, type Punkt, type Punktdel } from './schema';

/** An item of a template with its place. */
export type Malpunkt = Punkt & { oppgave: string; del: Punktdel; plass: number };
/** Every item of a template in its order. */
export const malpunkter = (mal: Mal): Malpunkt[] =>
  mal.oppgaver.flatMap((o) => PUNKTDELER.flatMap((del) => o[del].map((p, plass) => ({ ...p, oppgave: o.id, del, plass }))));
