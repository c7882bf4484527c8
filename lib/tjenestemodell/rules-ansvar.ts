/** Who has A for a task: how many columns, and of a single one whether it is one of our own by name, until which day. */
export type MedA = { antallA: number; navngitt: boolean; navngittTil: Date | null };
export type Ansvarsstatus = 'PLASSERT' | 'UTEN_NAVN' | 'INGEN' | 'FLERE';

/**
 * How the responsibility for a task stands that day. It is placed when exactly one has A and that is an employee by name who
 * works here; whoever leaves counts to the day before. The same in SQL is `PLASSERT` in queries-ansvar.
 */
export function ansvarsstatus(a: MedA, dag: Date): Ansvarsstatus {
  if (a.antallA === 0) return 'INGEN';
  if (a.antallA > 1) return 'FLERE';
  return a.navngitt && (a.navngittTil === null || a.navngittTil > dag) ? 'PLASSERT' : 'UTEN_NAVN';
}

/** How many tasks stand so. */
export const antallMed = (rader: readonly { ansvar: Ansvarsstatus }[], status: Ansvarsstatus): number =>
  rader.filter((r) => r.ansvar === status).length;
