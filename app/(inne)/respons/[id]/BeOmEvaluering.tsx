'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { evalueringHandling } from '../handlinger';

/** Asks for an evaluation of the tjeneste; another virksomhet's is proposed to it. */
export function BeOmEvaluering({ varselId, eier }: { varselId: string; eier: string | null }) {
  const t = useTranslations('respons.kort');
  const router = useRouter();
  return (
    <div>
      <Knapphandling handling={() => medNokkel(evalueringHandling, { varselId })} etterpaa={() => router.refresh()}>
        {eier ? t('foreslaa', { virksomhet: eier }) : t('beOm')}
      </Knapphandling>
    </div>
  );
}
