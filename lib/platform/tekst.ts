import type { nb } from '@/content/tekster/nb';

/** A key under `feil` in content/tekster. */
export type Feilnokkel = keyof (typeof nb)['feil'] & string;
export type Hendelsetype = keyof (typeof nb)['hendelse'] & string;
/** What somebody was shown: a key under `innsyn.hva`. */
export type Innsynshva = keyof (typeof nb)['innsyn']['hva'] & string;

/** Marks a zod message as a text key, checked by the compiler. */
export const feil = <K extends Feilnokkel>(nokkel: K): K => nokkel;
