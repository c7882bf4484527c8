/** What is not over that day: it may not have begun. `gyldigTil` is the last day. */
export const ikkeOver = (dag: Date) => ({ OR: [{ gyldigTil: null }, { gyldigTil: { gte: dag } }] });

/** What is valid that day. */
export const gjelder = (dag: Date) => ({ gyldigFra: { lte: dag }, ...ikkeOver(dag) });
