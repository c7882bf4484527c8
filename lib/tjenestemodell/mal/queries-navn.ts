import 'server-only';
import { innebygde } from './queries';

/** The short name of a template; its id for one that did not ship with the product. */
export const malnavn = (malId: string): string => innebygde().find((m) => m.id === malId)?.kortnavn ?? malId;
