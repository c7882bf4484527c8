'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { skjemanokkel } from '@/components/skjema/fornyet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { testresultatSchema } from '@/lib/respons/oppdrag/runde/schema';
import { startSystemtestHandling, testresultatHandling } from '../handlinger';
import s from '../Teknisk.module.css';

/** Begin a test; then passed or failed. */
export function Testhandling({ id, versjon, startet }: { id: string; versjon: number; startet: boolean }) {
  const t = useTranslations('respons.teknisk.systemtest');
  const ruter = useRouter();
  const [feil, setFeil] = useState(false);
  const ferdig = () => {
    setFeil(false);
    ruter.refresh();
  };
  return (
    <div className={s.handlinger}>
      {!startet && (
        <Knapphandling handling={() => medNokkel(startSystemtestHandling, { id, versjon })} etterpaa={ferdig}>
          {t('start')}
        </Knapphandling>
      )}
      <Knapphandling
        variant={startet ? 'primary' : 'tertiary'}
        handling={() => medNokkel(testresultatHandling, { id, versjon, resultat: 'OK', merknad: '' })}
        etterpaa={ferdig}
      >
        {t('ok')}
      </Knapphandling>
      <Button variant="tertiary" data-color="danger" onClick={() => setFeil(true)}>
        {t('feil')}
      </Button>
      <Dialog open={feil} onClose={() => setFeil(false)}>
        <DialogBlock>
          <Heading level={2} data-size="xs">
            {t('feilTittel')}
          </Heading>
        </DialogBlock>
        <DialogBlock>
          {feil && (
            <Handlingsskjema
              schema={testresultatSchema}
              standardverdier={{ id, versjon, resultat: 'FEIL', merknad: '' }}
              kladd={skjemanokkel('respons', Object.keys(testresultatSchema.shape), { id })}
              handling={testresultatHandling}
              sendTekst={t('lagreFeil')}
              etiketter={{ merknad: t('merknad') }}
              etterpaa={ferdig}
            >
              <Tekstomraade navn="merknad" etikett={t('merknad')} paakrevd />
            </Handlingsskjema>
          )}
        </DialogBlock>
      </Dialog>
    </div>
  );
}
