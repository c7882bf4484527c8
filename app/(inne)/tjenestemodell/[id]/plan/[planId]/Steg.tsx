'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { avsluttPlanHandling, sendTilBeslutningHandling, trekkPlanHandling, vedtaPlanHandling } from '@/lib/handlingsplan/actions';
import type { Planhendelse } from '@/lib/handlingsplan/rules';
import { vedtaSchema } from '@/lib/handlingsplan/schema';

type Props = { plan: { id: string; versjon: number }; hendelser: Planhendelse[]; dag: string };

/** The steps that can be taken from where the plan is. */
export function Steg({ plan, hendelser, dag }: Props) {
  const t = useTranslations('plan.side');
  const router = useRouter();
  const oppdater = () => router.refresh();
  const data = { ...plan };
  return (
    <div className="stabel">
      {hendelser.includes('vedta') && (
        <Handlingsskjema
          key={plan.versjon}
          schema={vedtaSchema}
          standardverdier={{ ...plan, besluttetAv: '', besluttet: dag }}
          handling={vedtaPlanHandling}
          sendTekst={t('vedta')}
          etiketter={{ besluttetAv: t('besluttetAv'), besluttet: t('besluttetDato') }}
          etterpaa={oppdater}
        >
          <Tekstfelt navn="besluttetAv" etikett={t('besluttetAv')} hjelp={t('besluttetAvHjelp')} autoComplete="off" paakrevd />
          <Datofelt navn="besluttet" etikett={t('besluttetDato')} til={dag} paakrevd />
        </Handlingsskjema>
      )}
      <div className="rad" data-topp>
        {hendelser.includes('send') && (
          <Knapphandling
            variant="primary"
            handling={() => medNokkel(sendTilBeslutningHandling, data)}
            bekreft={{ tittel: t('send'), tekst: t('sendTekst'), knapp: t('send') }}
            etterpaa={oppdater}
          >
            {t('send')}
          </Knapphandling>
        )}
        {hendelser.includes('trekk') && (
          <Knapphandling handling={() => medNokkel(trekkPlanHandling, data)} etterpaa={oppdater}>
            {t('trekk')}
          </Knapphandling>
        )}
        {hendelser.includes('avslutt') && (
          <Knapphandling
            variant="tertiary"
            farge="danger"
            handling={() => medNokkel(avsluttPlanHandling, data)}
            bekreft={{ tittel: t('avslutt'), tekst: t('avsluttTekst'), knapp: t('avslutt') }}
            etterpaa={oppdater}
          >
            {t('avslutt')}
          </Knapphandling>
        )}
      </div>
    </div>
  );
}
