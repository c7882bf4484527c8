import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Vedtaksside } from '@/lib/vedtak/queries';
import { BrevVisning } from '../../../brev/BrevVisning';

/** For whoever can only read now: what it waits for and on whom, and the letter as it stands. */
export async function Lesevisning({ side }: { side: Vedtaksside }) {
  const t = await getTranslations('vedtak.les');
  const { vedtak, oppgave, brev, modus, sak } = side;
  const hos = oppgave ? (oppgave.ansatt ?? oppgave.enhet) : '';
  const tekst = () => {
    if (modus === 'EGEN') return t('egen');
    if (modus === 'VENTER') return t('venter', { hos });
    if (oppgave?.status === 'PAA_VENT') return t('paaVent');
    if (oppgave) return t('hosAnnen', { hos });
    return sak.status === 'HENLAGT' || sak.status === 'TRUKKET' ? t('avsluttet') : t('ikkeKlar');
  };
  return (
    <>
      <Flate tone="info" tittel={t(`tittel.${modus as 'EGEN' | 'VENTER' | 'LES'}`)}>
        <div className="stabel">
          <p>{tekst()}</p>
          {vedtak?.sendtTilKontroll && modus !== 'LES' && (
            <p className="dempet">
              {t('sendt', {
                navn: vedtak.saksbehandler ?? '',
                tid: visTid(vedtak.sendtTilKontroll),
              })}
            </p>
          )}
          <div className="rad">
            <Knappelenke href="/oppgaver" variant="secondary" farge="accent">
              {t('tilOppgaver')}
            </Knappelenke>
            <Knappelenke href={`/saker/${sak.id}`} variant="tertiary" farge="accent">
              {t('tilSaken')}
            </Knappelenke>
          </div>
        </div>
      </Flate>
      {brev && (
        <section aria-label={t('brev')}>
          <BrevVisning modell={{ ...brev, underskrifter: brev.underskrifter.slice(0, 1) }} />
        </section>
      )}
    </>
  );
}
