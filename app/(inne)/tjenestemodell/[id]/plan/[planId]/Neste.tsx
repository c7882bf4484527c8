import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Planside } from '@/lib/handlingsplan/queries';
import { fraDato } from '@/lib/platform/clock';
import { Steg } from './Steg';

/** Where the plan is on its way, and the step that comes next. */
export function Neste({ plan: p }: { plan: Planside }) {
  const t = useTranslations('plan.side');
  return (
    <Flate tittel={t('neste')} tone={p.status === 'TIL_BESLUTNING' ? 'advarsel' : p.status === 'UTKAST' ? 'info' : undefined}>
      {p.besluttet && p.besluttetAv && <p>{t('besluttet', { av: p.besluttetAv, dato: visDato(p.besluttet) })}</p>}
      <p>{t(`nesteTekst.${p.status}`)}</p>
      {p.antall.utenAnsvarlig > 0 && p.status !== 'AVSLUTTET' && <p>{t('utenAnsvarlig', { antall: p.antall.utenAnsvarlig })}</p>}
      {p.kan.hendelser.length > 0 && <Steg plan={{ id: p.id, versjon: p.versjon }} hendelser={p.kan.hendelser} dag={fraDato(p.dag)} />}
    </Flate>
  );
}
