import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { nb } from '@/content/tekster/nb';
import { FELLESTEKSTER, OMRAADETEKSTER } from './klienttekster';

/** Gives client components below these namespaces of the texts, and no more. */
export async function Klienttekst({ navn, children }: { navn: readonly (keyof typeof nb)[]; children: ReactNode }) {
  const alle = await getMessages();
  return <NextIntlClientProvider messages={Object.fromEntries(navn.map((n) => [n, alle[n]]))}>{children}</NextIntlClientProvider>;
}

/** Gives the client components of an area the shared texts and its own. */
export function Omraadetekst({ navn, children }: { navn: keyof typeof OMRAADETEKSTER; children: ReactNode }) {
  return <Klienttekst navn={[...FELLESTEKSTER, ...OMRAADETEKSTER[navn]]}>{children}</Klienttekst>;
}
