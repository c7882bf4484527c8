'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Dialog, DialogBlock, Divider, Heading } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { endreEnhetHandling, settEnhetAktivHandling } from '@/lib/virksomhet/actions';
import type { Enhetsrad } from '@/lib/virksomhet/queries';
import { endreEnhetSchema } from '@/lib/virksomhet/schema';

/** Renames an enhet, or takes it out of use or into it again. */
export function EndreEnhet({ enhet: e, lukk }: { enhet?: Enhetsrad; lukk: () => void }) {
  const t = useTranslations('organisasjon');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const ferdig = () => {
    nokkel.current = nyNokkel();
    lukk();
    router.refresh();
  };
  return (
    <Dialog open={Boolean(e)} onClose={lukk} closeButton={t('avbryt')}>
      {e && (
        <DialogBlock>
          <div className="stabel">
            <Heading level={2} data-size="xs">
              {t('endreEnhet', { navn: e.navn })}
            </Heading>
            <Handlingsskjema
              key={`${e.id}${e.versjon}`}
              schema={endreEnhetSchema}
              standardverdier={{ id: e.id, versjon: e.versjon, navn: e.navn, telefon: e.telefon ?? '' }}
              handling={endreEnhetHandling}
              sendTekst={t('lagre')}
              etiketter={{ navn: t('navn'), telefon: t('telefon') }}
              etterpaa={ferdig}
            >
              <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />
              <Tekstfelt navn="telefon" etikett={t('telefon')} type="tel" autoComplete="off" />
            </Handlingsskjema>
            <Divider />
            <p className="dempet">{t(e.aktiv ? 'deaktiverTekst' : 'aktiverTekst')}</p>
            <Knapphandling
              farge={e.aktiv ? 'danger' : undefined}
              handling={() => settEnhetAktivHandling({ nokkel: nokkel.current, id: e.id, versjon: e.versjon, aktiv: !e.aktiv })}
              etterpaa={ferdig}
            >
              {t(e.aktiv ? 'deaktiver' : 'aktiver')}
            </Knapphandling>
          </div>
        </DialogBlock>
      )}
    </Dialog>
  );
}
