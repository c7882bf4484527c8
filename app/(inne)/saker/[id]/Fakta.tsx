import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Frist } from '@/components/tabell/Frist';
import { fraDato } from '@/lib/platform/clock';
import type { Saksside } from '@/lib/sak/queries';

/** Who has the sak, and by when it must be answered. */
export function Fakta({ sak }: { sak: Saksside }) {
  const t = useTranslations('sak.fakta');
  return (
    <Flate tittel={t('tittel', { nummer: sak.nummer })}>
      <dl className="fakta">
        <dt>{t('ansvarlig')}</dt>
        <dd>{sak.ansvarlig?.navn ?? t('ingenAnsvarlig')}</dd>
        <dt>{t('enhet')}</dt>
        <dd>{sak.enhet.navn}</dd>
        <dt>{t('mottatt')}</dt>
        <dd>{visDato(fraDato(sak.mottatt))}</dd>
        <dt>{t('svarfrist')}</dt>
        <dd>
          <Frist dato={fraDato(sak.svarfrist)} naa={sak.dag} varsel={7} ferdig={!sak.aapen || sak.forelopigSvarSendt !== null} />
        </dd>
        {sak.forelopigSvarSendt && (
          <>
            <dt>{t('forelopig')}</dt>
            <dd>{visDato(sak.forelopigSvarSendt)}</dd>
          </>
        )}
        {sak.forventetSvar && (
          <>
            <dt>{t('forventet')}</dt>
            <dd>
              <Frist dato={fraDato(sak.forventetSvar)} naa={sak.dag} varsel={7} ferdig={!sak.aapen} />
            </dd>
          </>
        )}
      </dl>
    </Flate>
  );
}
