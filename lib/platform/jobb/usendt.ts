import 'server-only';
import { createHmac } from 'node:crypto';
import type { Actor } from '../actor';
import { nokler } from '../nokler';

/** A key of one person's own, in base64; `id` names which of the house's keys it came from. */
export type Usendtnokkel = { id: string; verdi: string };

/**
 * The keys that one login's unsent text is encrypted with in the browser's store: the one in use, then the previous while
 * it is still accepted. Made anew from the house's key and the login, so nothing is kept and the same person gets the same.
 */
export const usendtnokler = ({ kontoId }: Pick<Actor, 'kontoId'>): Usendtnokkel[] =>
  nokler('usendt').map((n) => ({ id: n.id, verdi: createHmac('sha256', n.verdi).update(`usendt ${kontoId}`).digest('base64') }));
