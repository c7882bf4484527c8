'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Personliste } from '@/components/skjema/Personliste';
import { fullforEvalueringHandling } from '@/lib/evaluering/actions';
import type { Forslag } from '@/lib/evaluering/rules-forslag';
import { fullforSchema } from '@/lib/evaluering/schema';
import { AVSLUTNINGSGRUNNER } from '@/lib/tjeneste/schema';

const VALG = ['VIDEREFORES', 'ENDRES', 'AVSLUTTES'] as const;
type Props = {
  evalueringId: string;
  egen: boolean;
  forslag: Forslag;
  hentet: boolean /** Waits for the last save, and gives the version it made. */;
  ventPaaLagring: () => Promise<number>;
};

/** The decision, filled in from the answers; what the user changes here stays as it is. */
export function Beslutning({ evalueringId, egen, forslag, hentet, ventPaaLagring }: Props) {
  const t = useTranslations('evaluering');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={fullforSchema}
      standardverdier={{ evalueringId, versjon: 0, ...forslag, beslutning: forslag.beslutning || undefined }}
      handling={async (d) => fullforEvalueringHandling({ ...d, versjon: await ventPaaLagring() })}
      sendTekst={t('avgjor.knapp')}
      etiketter={{
        hort: t('avgjor.hort'),
        beslutning: t(egen ? 'avgjor.valg' : 'avgjor.valgTms'),
        avslutningsgrunn: t('avgjor.grunn'),
        begrunnelse: t('avgjor.begrunnelse'),
      }}
      etterpaa={() => {
        // The receipt is at the top, and the button was at the foot of a long page.
        window.scrollTo(0, 0);
        router.refresh();
      }}
    >
      {hentet && <p className="dempet">{t('avgjor.hentet')}</p>}
      <FolgSvarene forslag={forslag} />
      <Personliste navn="hort" etikett={t('avgjor.hort')} paakrevd />
      <Radiogruppe
        navn="beslutning"
        etikett={t(egen ? 'avgjor.valg' : 'avgjor.valgTms')}
        paakrevd
        valg={VALG.map((v) => ({ verdi: v, tekst: t(`beslutning.${v}`), hjelp: egen ? t(`avgjor.folge.${v}`) : undefined }))}
      />
      {egen && <Avslutningsgrunn />}
      <Tekstomraade navn="begrunnelse" etikett={t('avgjor.begrunnelse')} paakrevd />
    </Handlingsskjema>
  );
}

function Avslutningsgrunn() {
  const t = useTranslations('evaluering');
  const tg = useTranslations('avslutning.grunn');
  const { watch } = useFormContext();
  if (watch('beslutning') !== 'AVSLUTTES') return null;
  return <Velger navn="avslutningsgrunn" etikett={t('avgjor.grunn')} paakrevd valg={AVSLUTNINGSGRUNNER.map((g) => ({ verdi: g, tekst: tg(g) }))} />;
}

/** Keeps the fields that the user has not touched in step with the answers above. */
function FolgSvarene({ forslag }: { forslag: Forslag }) {
  const { setValue, formState } = useFormContext();
  const { dirtyFields } = formState;
  useEffect(() => {
    for (const [navn, verdi] of Object.entries(forslag)) if (!dirtyFields[navn] && verdi !== '') setValue(navn, verdi);
  }, [forslag, dirtyFields, setValue]);
  return null;
}
