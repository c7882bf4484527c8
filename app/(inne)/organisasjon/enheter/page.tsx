import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { hentEnheter } from '@/lib/virksomhet/queries';
import { Topp } from '../Topp';
import { Enhetsliste } from './Enhetsliste';
import { NyEnhet } from './NyEnhet';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon'))('enheter') };
}

/** The enheter and soner that oppgaver are sent to. */
export default async function Enheter() {
  const actor = await krevActor();
  const endre = kan(actor, 'organisasjon.endre');
  return (
    <>
      <Topp valgt="enheter" actor={actor} />
      <div className="stabel">
        {endre && <NyEnhet />}
        <Enhetsliste enheter={await hentEnheter(actor)} endre={endre} />
      </div>
    </>
  );
}
