'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { sporsmaalAnker } from '@/components/skjemavisning/feltnavn';
import { manglerSvar, type QuestionnaireResponse, type Skjema } from '@/components/skjemavisning/qr';
import { Skjemavisning } from '@/components/skjemavisning/Skjemavisning';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import { ferdigstillNullpunktHandling, lagreNullpunktHandling } from '@/lib/tjeneste/actions';

type Props = { tjenesteId: string; versjon: number; questionnaire: Skjema; svar: QuestionnaireResponse | null; brukerId: string };

/** The measurement before the start, saved as it is written. */
export function Nullpunkt({ tjenesteId, versjon, questionnaire, svar, brukerId }: Props) {
  const t = useTranslations('iverksetting.nullpunkt');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const [siste, setSiste] = useState(svar ?? undefined);
  const mangler = manglerSvar(questionnaire, siste);
  const lagre = async (qr: QuestionnaireResponse) => {
    const r = await medNokkel(lagreNullpunktHandling, { tjenesteId, svar: qr as never });
    if (r.ok) setSiste(qr);
    return r;
  };
  return (
    <div className="stabel">
      <p className="lesebredde">{t('ingress')}</p>
      <Skjemavisning
        questionnaire={questionnaire}
        svar={svar ?? undefined}
        versjon={svar?.meta?.versionId ?? '0'}
        lokalNokkel={`nullpunkt:${tjenesteId}:${brukerId}`}
        lagre={lagre}
      />
      <Mangelliste mangler={mangler.map((m) => ({ href: sporsmaalAnker(m.linkId), tekst: m.text }))} tittel={t('mangler')} okTekst={t('klar')} />
      {mangler.length === 0 && (
        <Knapphandling
          variant="primary"
          handling={() => ferdigstillNullpunktHandling({ nokkel: nokkel.current, tjenesteId, versjon })}
          etterpaa={() => {
            router.replace(`/tjenester/${tjenesteId}/iverksetting`);
            router.refresh();
          }}
        >
          {t('ferdig')}
        </Knapphandling>
      )}
    </div>
  );
}
