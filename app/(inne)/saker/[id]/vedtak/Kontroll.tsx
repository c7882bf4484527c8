import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Vedtaksside } from '@/lib/vedtak/queries';
import { BrevVisning } from '../../../brev/BrevVisning';
import { Avgjorelse } from './Avgjorelse';

/** The second pair of eyes: approve or return, with the letter exactly as it will be sent. */
export async function Kontroll({ side }: { side: Vedtaksside }) {
  const t = await getTranslations('vedtak.kontroll');
  const { vedtak, brev, sak } = side;
  if (!vedtak) return null;
  return (
    <>
      <Flate
        tone="info"
        id="avgjor"
        tittel={t('tittel')}
        ingress={t('ingress', {
          navn: vedtak.saksbehandler ?? '',
          tid: vedtak.sendtTilKontroll ? visTid(vedtak.sendtTilKontroll) : '',
        })}
      >
        <div className="stabel">
          {!brev && <Alert data-color="warning">{t('ikkeKomplett')}</Alert>}
          {vedtak.returGrunn && <p className="dempet">{t('tidligereRetur', { grunn: vedtak.returGrunn })}</p>}
          <Avgjorelse sakId={sak.id} versjon={vedtak.versjon} kanGodkjenne={Boolean(brev)} />
        </div>
      </Flate>
      {brev && (
        <section className="stabel" aria-label={t('brev')}>
          <BrevVisning modell={brev} />
          <p>
            <a href="#avgjor">{t('tilAvgjorelse')}</a>
          </p>
        </section>
      )}
    </>
  );
}
