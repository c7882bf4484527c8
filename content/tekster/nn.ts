import minSide from './nn/minSide.json';
import rolle from './nn/rolle.json';
import skall from './nn/skall.json';

/** What is written in Nynorsk so far; the rest is read in Bokmål. */
export const nn = { minSide, rolle, skall };
