/** The languages that a person may choose between. The first is what is spoken when nobody has chosen. */
export const SPRAK = ['nb', 'nn'] as const;
export type Sprak = (typeof SPRAK)[number];
export const GRUNNSPRAK: Sprak = SPRAK[0];

/** The language of somebody who has not logged in: what the browser asks for first, of ours. */
export const sprakAv = (onsket: string | null | undefined): Sprak => SPRAK.find((s) => (onsket ?? '').toLowerCase().startsWith(s)) ?? GRUNNSPRAK;
