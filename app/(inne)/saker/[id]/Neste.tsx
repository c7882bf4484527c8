import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Frist } from '@/components/tabell/Frist';
import { fraDato } from '@/lib/platform/clock';
import type { Saksside } from '@/lib/sak/queries';
import type { NesteOppgave } from '@/lib/sak/queries-neste';
import { Gjenoppta } from './Gjenoppta';
import { Nesteknapp } from './Nesteknapp';
import s from './Sak.module.css';

/** The first thing on the page: what must be done next, by when, and whose turn it is. */
export function Neste({ sak }: { sak: Saksside }) {
  const t = useTranslations('sak.neste');
  if (sak.status === 'PAA_VENT') {
    return (
      <Flate tittel={t('paaVentTittel')} tone="advarsel">
        <p>{t('paaVent', { dato: sak.paaVentTil ? visDato(fraDato(sak.paaVentTil)) : '', grunn: sak.paaVentGrunn ?? '' })}</p>
        {sak.kanStyre && <Gjenoppta sakId={sak.id} versjon={sak.versjon} />}
      </Flate>
    );
  }
  if (sak.neste.length === 0) {
    const ferdig =
      sak.status === 'HENLAGT' ? 'henlagt' : sak.status === 'TRUKKET' ? 'trukket' : sak.vedtak?.utfall === 'AVSLAG' ? 'avslag' : 'ferdig';
    return (
      <Flate tittel={t(`${ferdig}.tittel`)}>
        <p>{t(`${ferdig}.tekst`, { dato: sak.avsluttet ? visDato(sak.avsluttet) : '' })}</p>
        {!sak.aapen && sak.avsluttetGrunn && <p className="dempet">{sak.avsluttetGrunn}</p>}
      </Flate>
    );
  }
  const mine = sak.neste.some((o) => o.minRolle && !o.venter && (o.min || !o.ansattId));
  const ledig = mine && !sak.neste.some((o) => o.min && !o.venter);
  return (
    <Flate tittel={t(ledig ? 'ledigTittel' : mine ? 'dinTur' : 'tittel')} tone={mine ? 'info' : 'noytral'}>
      <ul className={s.liste}>
        {sak.neste.map((o) => (
          <li key={o.id} className={s.neste}>
            <Oppgave o={o} sak={sak} />
          </li>
        ))}
      </ul>
    </Flate>
  );
}

function Oppgave({ o, sak }: { o: NesteOppgave; sak: Saksside }) {
  const t = useTranslations('sak.neste');
  const steg = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const hvem = o.min
    ? t('deg')
    : o.ansatt
      ? t('hosPerson', { navn: o.ansatt.navn, rolle: rolle(o.rolle).toLowerCase() })
      : o.minRolle
        ? t('ledig', { enhet: o.enhet.navn })
        : t('hosEnhet', { rolle: rolle(o.rolle).toLowerCase(), enhet: o.enhet.navn });
  return (
    <>
      <div className="stabel" data-tett>
        <strong>{steg(o.steg)}</strong>
        <span className="dempet">{hvem}</span>
        {o.steg === 'VURDERE' && sak.vedtak?.returGrunn && <span>{t('returnert', { grunn: sak.vedtak.returGrunn })}</span>}
        {o.venter && o.paaVentTil ? (
          <span>{t('oppgavePaaVent', { dato: visDato(fraDato(o.paaVentTil)), grunn: o.paaVentGrunn ?? '' })}</span>
        ) : (
          <span>
            {t('frist')} <Frist dato={fraDato(o.frist)} naa={sak.dag} />
          </span>
        )}
      </div>
      {o.minRolle && !o.venter && (o.min || !o.ansattId) && (
        <Nesteknapp
          sak={{ sakId: sak.id, versjon: sak.versjon }}
          oppgave={{ id: o.id, versjon: o.versjon }}
          motta={o.steg === 'MOTTA'}
          sti={o.sti}
          min={o.min && o.status === 'AAPEN'}
          navn={steg(o.steg)}
        />
      )}
    </>
  );
}
