'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { godkjennHandling, returnerHandling } from '@/lib/vedtak/actions';
import { returnerSchema } from '@/lib/vedtak/schema';

/** The two ways out of control. */
export function Avgjorelse({ sakId, versjon, kanGodkjenne }: { sakId: string; versjon: number; kanGodkjenne: boolean }) {
  const t = useTranslations('vedtak.kontroll');
  const router = useRouter();
  const [nokkel] = useState(nyNokkel);
  const [returnerer, setReturnerer] = useState(false);
  if (returnerer)
    return (
      <Handlingsskjema
        schema={returnerSchema}
        standardverdier={{ sakId, versjon, grunn: '' }}
        handling={returnerHandling}
        sendTekst={t('returner')}
        sendFarge="accent"
        etiketter={{ grunn: t('grunn') }}
        knapper={
          <Button variant="tertiary" data-color="accent" onClick={() => setReturnerer(false)}>
            {t('avbryt')}
          </Button>
        }
        etterpaa={() => router.refresh()}
      >
        <Tekstomraade navn="grunn" etikett={t('grunn')} hjelp={t('grunnHjelp')} paakrevd />
      </Handlingsskjema>
    );
  return (
    <div className="rad" data-topp>
      {kanGodkjenne && (
        <Knapphandling
          variant="primary"
          farge="accent"
          handling={() => godkjennHandling({ nokkel, sakId, versjon })}
          bekreft={{ tittel: t('bekreftTittel'), tekst: t('bekreftTekst'), knapp: t('godkjenn') }}
          etterpaa={() => router.refresh()}
        >
          {t('godkjenn')}
        </Knapphandling>
      )}
      <Button variant="secondary" data-color="accent" onClick={() => setReturnerer(true)}>
        {t('returner')}
      </Button>
    </div>
  );
}
