import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Faneliste } from '@/components/skall/Faneliste';
import { SideTopp } from '@/components/skall/SideTopp';
import type { Actor } from '@/lib/platform/actor';
import { type Evne, kan } from '@/lib/platform/policy';

const FANER = [
  ['ansatte', '/organisasjon', 'organisasjon.les'],
  ['enheter', '/organisasjon/enheter', 'organisasjon.les'],
  ['personvern', '/organisasjon/personvern', 'organisasjon.personvern'],
  ['bestillinger', '/organisasjon/bestillinger', 'tilgang.les'],
] as const satisfies [string, string, Evne][];

type Props = { valgt: (typeof FANER)[number][0]; actor: Pick<Actor, 'rolle' | 'virksomhetNavn'>; handlinger?: ReactNode };

/** The top of the lists of the organisation, with those that the role may open. */
export function Topp({ valgt, actor, handlinger }: Props) {
  const t = useTranslations('organisasjon');
  const faner = FANER.filter(([, , evne]) => kan(actor, evne));
  return (
    <>
      <SideTopp tittel={t('tittel')} ingress={actor.virksomhetNavn} handlinger={handlinger} />
      <Faneliste etikett={t('faner')} faner={faner.map(([navn, href]) => ({ href, tekst: t(navn), her: navn === valgt }))} />
    </>
  );
}
