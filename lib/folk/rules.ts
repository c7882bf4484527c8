import { gjelder } from '@/lib/platform/verdi/gyldig';

/** Who works here that day: nobody who has left. `sluttet` is the first day away. */
export const ansattPaa = (dag: Date) => ({ OR: [{ sluttet: null }, { sluttet: { gt: dag } }] });

/** Who works here that day and can log in: has said yes, and is not blocked. */
export const iArbeid = (dag: Date) => ({ ...ansattPaa(dag), sperret: null, konto: { sperret: null } });

/** A role that gives access that day: it is valid, and its owner can use it. */
export const rolleIBruk = (dag: Date) => ({ ...gjelder(dag), ansatt: iArbeid(dag) });
