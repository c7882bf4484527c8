'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { kasserHandling, leggPaaLagerHandling } from '@/lib/utstyr/actions';
import { kasserSchema } from '@/lib/utstyr/schema';

const schema = kasserSchema.omit({ nokkel: true, utstyrId: true, versjon: true });

/** What can be done with a device that no tjeneste has. */
export function Handlinger({ id, versjon, kan }: { id: string; versjon: number; kan: { kassere: boolean; lagerfore: boolean } }) {
  const t = useTranslations('utstyr.enhet');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const [kasserer, setKasserer] = useState(false);
  if (!kan.kassere && !kan.lagerfore) return null;
  return (
    <Flate
      tone={kan.lagerfore ? 'advarsel' : undefined}
      tittel={kasserer ? t('kasserTittel') : undefined}
      ingress={kan.lagerfore && !kasserer && t('maaSjekkes')}
    >
      {kasserer ? (
        <Handlingsskjema
          schema={schema}
          standardverdier={{ grunn: '' }}
          handling={(d) => kasserHandling({ ...d, utstyrId: id, versjon })}
          etterpaa={() => {
            setKasserer(false);
            router.refresh();
          }}
          sendTekst={t('kasser')}
          sendFarge="danger"
          etiketter={{ grunn: t('grunn') }}
          knapper={<Avbryt lukk={() => setKasserer(false)} />}
        >
          <Tekstfelt navn="grunn" etikett={t('grunn')} paakrevd />
        </Handlingsskjema>
      ) : (
        <div className="rad">
          {kan.lagerfore && (
            <Knapphandling
              variant="primary"
              handling={() => leggPaaLagerHandling({ nokkel: nokkel.current, utstyrId: id, versjon })}
              etterpaa={() => router.refresh()}
            >
              {t('leggPaaLager')}
            </Knapphandling>
          )}
          {kan.kassere && (
            <Button variant="secondary" data-color="danger" onClick={() => setKasserer(true)}>
              {t('kasser')}
            </Button>
          )}
        </div>
      )}
    </Flate>
  );
}

function Avbryt({ lukk }: { lukk: () => void }) {
  const t = useTranslations('komponenter.skjema');
  return (
    <Button variant="tertiary" onClick={lukk}>
      {t('avbryt')}
    </Button>
  );
}
