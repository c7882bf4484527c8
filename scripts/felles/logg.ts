/** Whether the processes' log goes to standard output: on a server of one's own it does unless HELHET_LOGG is 0, in the demo only when it is asked for. */
export const visLogg = (innebygd: boolean, miljo: Record<string, string | undefined> = process.env): boolean =>
  miljo.HELHET_LOGG ? miljo.HELHET_LOGG !== '0' : !innebygd;
