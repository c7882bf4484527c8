'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { giSjekkpunkterHandling } from '@/lib/tjenestemodell/oppgave/actions';
import { giSjekkpunkterSchema } from '@/lib/tjenestemodell/oppgave/schema';
import { Personfelt } from '../../../Personfelt';
import { Avbryt } from './Avbryt';

const schema = giSjekkpunkterSchema.pick({ ansvarligId: true, frist: true });

/** Gives every open sjekkpunkt of the task to one employee, with one frist. */
export function GiSamlet({ oppgaveId }: { oppgaveId: string }) {
  const t = useTranslations('modellskjema.samlet');
  const router = useRouter();
  const [aapent, setAapent] = useState(false);
  if (!aapent)
    return (
      <p>
        <Button variant="secondary" data-size="sm" onClick={() => setAapent(true)}>
          {t('aapne')}
        </Button>
      </p>
    );
  const lukk = () => setAapent(false);
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ ansvarligId: '', frist: '' }}
      handling={(d) => giSjekkpunkterHandling({ ...d, oppgaveId })}
      etterpaa={() => {
        lukk();
        router.refresh();
      }}
      sendTekst={t('send')}
      etiketter={{ ansvarligId: t('ansvarlig'), frist: t('frist') }}
      knapper={<Avbryt lukk={lukk} />}
    >
      <p className="dempet">{t('hjelp')}</p>
      <Personfelt etikett={t('ansvarlig')} paakrevd />
      <Datofelt navn="frist" etikett={t('frist')} />
    </Handlingsskjema>
  );
}
