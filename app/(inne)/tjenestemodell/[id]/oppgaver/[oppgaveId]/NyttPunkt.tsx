'use client';
import { PlusIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { leggTilPunktHandling } from '@/lib/tjenestemodell/oppgave/actions';
import { type NyttPunkt as Inn, nyttPunktSchema } from '@/lib/tjenestemodell/oppgave/schema';
import { Avbryt } from './Avbryt';

const schema = nyttPunktSchema.pick({ tekst: true, kreverBevis: true });

/** Adds an own item to a part of the task. */
export function NyttPunkt({ oppgaveId, del }: { oppgaveId: string; del: Inn['del'] }) {
  const t = useTranslations('modellskjema.oppgave');
  const router = useRouter();
  const [aapent, setAapent] = useState(false);
  if (!aapent)
    return (
      <div>
        <Button variant="secondary" onClick={() => setAapent(true)}>
          <PlusIcon aria-hidden />
          {t(`nytt.${del}`)}
        </Button>
      </div>
    );
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ tekst: '', kreverBevis: false }}
      handling={(d) => leggTilPunktHandling({ ...d, oppgaveId, del })}
      etterpaa={() => {
        setAapent(false);
        router.refresh();
      }}
      sendTekst={t('leggTil')}
      etiketter={{ tekst: t(`nytt.${del}`), kreverBevis: t('kreverBevis') }}
      knapper={<Avbryt lukk={() => setAapent(false)} />}
    >
      <Tekstomraade navn="tekst" etikett={t(`nytt.${del}`)} paakrevd maks={700} />
      {del === 'sjekkliste' && <Avkryssing navn="kreverBevis" etikett={t('kreverBevis')} />}
    </Handlingsskjema>
  );
}
