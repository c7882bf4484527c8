'use client';
import { CameraIcon, CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { skjemanokkel } from '@/components/skjema/fornyet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import type { Tilsynsrunde } from '@/lib/respons/oppdrag/runde/queries';
import { tilsynAvvikSchema } from '@/lib/respons/oppdrag/runde/schema';
import { useKladdhos } from '../usendt/Kladdhos';
import { tilsynAvvikHandling, tilsynIOrdenHandling } from './handlinger';
import s from './Tilsyn.module.css';

/** See the camera, then one of two answers: all is well, or what is not. */
export function Svar({ runde: r }: { runde: Pick<Tilsynsrunde, 'id' | 'versjon' | 'navn' | 'kamera' | 'planlagt'> }) {
  const t = useTranslations('respons.tilsyn');
  const ruter = useRouter();
  const hos = useKladdhos();
  const [avvik, setAvvik] = useState(false);
  const ferdig = () => {
    setAvvik(false);
    ruter.refresh();
  };
  return (
    <div className={s.knapper}>
      {r.kamera && (
        <a
          className="ds-button"
          data-variant="secondary"
          href={r.kamera}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('kameraTil', { navn: r.navn })}
        >
          <CameraIcon aria-hidden />
          {t('kamera')}
        </a>
      )}
      <Knapphandling
        variant="primary"
        ikon={<CheckmarkCircleIcon aria-hidden />}
        handling={() => medNokkel(tilsynIOrdenHandling, { id: r.id, versjon: r.versjon })}
        etterpaa={ferdig}
      >
        {t('iOrden')}
        <span className="kun-skjermleser"> {r.navn}</span>
      </Knapphandling>
      <Button variant="secondary" data-color="danger" onClick={() => setAvvik(true)}>
        <ExclamationmarkTriangleIcon aria-hidden />
        {t('avvik')}
        <span className="kun-skjermleser"> {r.navn}</span>
      </Button>
      <Dialog open={avvik} onClose={() => setAvvik(false)}>
        <DialogBlock>
          <Heading level={2} data-size="xs">
            {t('avvikTittel', { navn: r.navn })}
          </Heading>
        </DialogBlock>
        <DialogBlock>
          {avvik && (
            <Handlingsskjema
              schema={tilsynAvvikSchema}
              standardverdier={{ id: r.id, versjon: r.versjon, merknad: '' }}
              kladd={skjemanokkel('respons', Object.keys(tilsynAvvikSchema.shape), { id: r.id })}
              kladdom={{ id: r.id, type: 'digitalt_tilsyn', mottatt: r.planlagt.toISOString(), skjema: 'tilsyn', hos }}
              handling={tilsynAvvikHandling}
              sendTekst={t('send')}
              sendFarge="danger"
              etiketter={{ merknad: t('hva') }}
              etterpaa={ferdig}
            >
              <p>{t('avvikTekst')}</p>
              <Tekstomraade navn="merknad" etikett={t('hva')} paakrevd />
            </Handlingsskjema>
          )}
        </DialogBlock>
      </Dialog>
    </div>
  );
}
