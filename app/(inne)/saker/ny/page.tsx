import { getTranslations } from 'next-intl/server';
import { dagISO } from '@/components/felles/dato';
import { SideTopp } from '@/components/skall/SideTopp';
import { tjenestetyper } from '@/lib/innhold/queries';
import { hentTreff } from '@/lib/personoversikt/queries-sok';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentSkjemagrunnlag } from '@/lib/sak/henvendelse-queries';
import { Skjema } from './skjema';

export async function generateMetadata() {
  return { title: (await getTranslations('henvendelse'))('tittel') };
}

/** Register a henvendelse; `person` is the id of the one it is about, when that is known. */
export default async function Side({ searchParams }: { searchParams: Promise<{ person?: string }> }) {
  const actor = await krevActor();
  const { person } = await searchParams;
  const grunnlag = await hentSkjemagrunnlag(actor);
  const valgt = typeof person === 'string' ? await hentTreff(actor, person) : null;
  const t = await getTranslations('henvendelse');
  return (
    <>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Skjema
        {...grunnlag}
        valgt={valgt}
        iDag={dagISO(naa())}
        tjenester={tjenestetyper().map((x) => ({ verdi: x.kode, tekst: x.navn, hjelp: x.ingress }))}
      />
    </>
  );
}
