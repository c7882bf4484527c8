import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { nb } from '@/content/tekster/nb';
import { nn } from '@/content/tekster/nn';
import { OSLO } from './clock';
import { GRUNNSPRAK, type Sprak } from './sprak';

type Gren = { [k: string]: string | Gren };

/** The texts of `a`, with those of `b` where it has them. */
const flett = (a: Gren, b: Gren): Gren =>
  Object.fromEntries(
    Object.entries(a).map(([k, v]) => {
      const over = b[k];
      return [k, over === undefined ? v : typeof v === 'object' && typeof over === 'object' ? flett(v, over) : over];
    }),
  );

/** All texts by language; what is not written in Nynorsk is Bokmål, text by text. */
export const TEKSTER: Record<Sprak, typeof nb> = { nb, nn: flett(nb, nn) as typeof nb };

/** The texts of one part in one language, for what is not a page: a letter, a sheet, a note. */
export const oversetter = <N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: N, locale: Sprak = GRUNNSPRAK) =>
  createTranslator({ locale, messages: TEKSTER[locale], namespace, timeZone: OSLO });
