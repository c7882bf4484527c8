import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Skjemasvar } from '@/components/skjemavisning/Skjemasvar';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import { fraDato } from '@/lib/platform/clock';
import type { Iverksetting } from '@/lib/tjeneste/queries-iverksetting';
import type { Nokkelavtale } from '@/lib/tjeneste/schema';
import { Innstillingsliste } from '../Innstillinger';
import { Plantekst } from '../Plantekst';
import type { Del } from './deler';

/** A part to read: what is done, or what it waits for. */
export function Oppsummering({ i, del }: { i: Iverksetting; del: Del }) {
  const t = useTranslations('iverksetting');
  if (del === 'tiltaksplan') {
    return (
      <Flate tittel={t('tiltaksplan.tittel')} ingress={i.tiltaksplanFerdig && t('ferdig', { dato: visDato(i.tiltaksplanFerdig) })}>
        {i.felt.includes('plan') ? <Plantekst plan={i.tiltaksplan} /> : <p className="dempet">{t('skjult')}</p>}
        <Innstillingsliste def={i.def} plan={i.innstillinger} gjelder={i.innstillinger} avvik={[]} />
      </Flate>
    );
  }
  if (del === 'nullpunkt') {
    return (
      <Flate tittel={t('nullpunkt.tittel')} ingress={i.nullpunkt.ferdig && t('ferdig', { dato: visDato(i.nullpunkt.ferdig) })}>
        {i.felt.includes('nullpunkt') ? (
          <Skjemasvar questionnaire={i.nullpunkt.skjema} svar={i.nullpunkt.svar ?? undefined} />
        ) : (
          <p className="dempet">{t('skjult')}</p>
        )}
      </Flate>
    );
  }
  const b = i.bestilling;
  if (!b) {
    const mangler = [
      ...(i.tiltaksplanFerdig ? [] : [{ href: '?del=tiltaksplan', tekst: t('bestilling.tiltaksplanFoerst') }]),
      ...(i.nullpunkt.ferdig ? [] : [{ href: '?del=nullpunkt', tekst: t('bestilling.nullpunktFoerst') }]),
    ];
    return (
      <Flate tittel={t('bestilling.tittel')}>{mangler.length > 0 && <Mangelliste mangler={mangler} tittel={t('bestilling.manglerFoerst')} />}</Flate>
    );
  }
  const rader = [
    [t('bestilling.teknologi'), i.teknologier.find((x) => x.kode === b.teknologiKode)?.navn ?? b.teknologiKode],
    [t('bestilling.til'), b.enhet.navn],
    [t('bestilling.dato'), visDato(fraDato(b.onsketDato))],
    [t('bestilling.nokkel'), b.nokkelavtale && t(`bestilling.nokkelavtale.${b.nokkelavtale as Nokkelavtale}`)],
    [t('bestilling.adkomst'), b.adkomst],
    [t('bestilling.merknad'), b.merknad],
  ];
  return (
    <Flate tittel={t('bestilling.tittel')} ingress={t('bestilling.bestilt', { dato: visDato(b.opprettet), navn: b.bestiltAv })}>
      <dl className="fakta">
        {rader.filter((r) => r[1]).flatMap(([navn, verdi]) => [<dt key={`t-${navn}`}>{navn}</dt>, <dd key={`d-${navn}`}>{verdi}</dd>])}
      </dl>
    </Flate>
  );
}
