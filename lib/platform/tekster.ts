import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { nb } from '@/content/tekster/nb';
import { nn } from '@/content/tekster/nn';
import { OSLO } from './clock';
import { GRUNNSPRAK, type Sprak } from './sprak';

/** A text with something to fill in is a list of its parts when the app has been built. */
type Gren = { [k: string]: string | unknown[] | Gren };
const erGren = (x: Gren[string]): x is Gren => typeof x === 'object' && !Array.isArray(x);

/** The texts of `a`, with those of `b` where it has them. */
export const flett = (a: Gren, b: Gren): Gren =>
  Object.fromEntries(
    Object.entries(a).map(([k, v]) => {
      const over = b[k];
      return [k, over === undefined ? v : erGren(v) && erGren(over) ? flett(v, over) : over];
    }),
  );

/** All texts by language; what is not written in Nynorsk is Bokmål, text by text. */
export const TEKSTER: Record<Sprak, typeof nb> = { nb, nn: flett(nb, nn) as typeof nb };

/** The texts of one part in one language, for what is not a page: a letter, a sheet, a note. */
export const oversetter = <N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: N, locale: Sprak = GRUNNSPRAK) =>
  createTranslator({ locale, messages: TEKSTER[locale], namespace, timeZone: OSLO });
