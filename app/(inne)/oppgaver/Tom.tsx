import { useTranslations } from 'next-intl';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Tomt } from '@/components/skall/Tomt';
import type { Benk } from '@/lib/benk/queries';
import { benkSti, erFiltrert } from '@/lib/benk/rules-filter';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';

/** An empty tab: why, and what to do instead. */
export function Tom({ benk, actor }: { benk: Benk; actor: Actor }) {
  const t = useTranslations('oppgave');
  const { fane } = benk.filter;
  if (erFiltrert(benk.filter) || benk.filter.side > 1)
    return (
      <Tomt
        tittel={t('tom.filter')}
        handling={
          <Knappelenke href={benkSti({ fane })} variant="secondary">
            {t('tom.fjernFilter')}
          </Knappelenke>
        }
      />
    );
  const { ledige, mine } = benk.antall;
  const videre =
    fane !== 'ledige' && ledige > 0
      ? { sti: benkSti({ fane: 'ledige' }), tekst: t('tom.seLedige', { antall: ledige }) }
      : fane !== 'mine' && mine > 0
        ? { sti: benkSti({ fane: 'mine' }), tekst: t('tom.seMine', { antall: mine }) }
        : kan(actor, 'sak.registrer')
          ? { sti: '/saker/ny', tekst: t('tom.registrer') }
          : null;
  return (
    <Tomt
      tittel={t(`tom.${fane}.tittel`)}
      tekst={t(`tom.${fane}.tekst`, { enhet: actor.enhetNavn })}
      handling={
        videre && (
          <Knappelenke href={videre.sti} variant="secondary">
            {videre.tekst}
          </Knappelenke>
        )
      }
    />
  );
}
