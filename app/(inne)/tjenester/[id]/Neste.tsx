import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Frist } from '@/components/tabell/Frist';
import type { Steg } from '@/lib/innhold/rules';
import { fraDato } from '@/lib/platform/clock';
import type { AapenOppgave } from '@/lib/tjeneste/les';
import type { Tjenesteside } from '@/lib/tjeneste/queries';
import s from './Tjeneste.module.css';

/** The first thing on the page: what must be done next, by when, and whose turn it is. */
export function Neste({ x, naa }: { x: Tjenesteside; naa: Date }) {
  const t = useTranslations('tjeneste.neste');
  if (x.neste.length === 0) {
    const tekst = x.avsluttet ? t('avsluttet', { dato: visDato(x.avsluttet) }) : x.egen ? t('ingen') : t('ingenHer', { eier: x.eier });
    return (
      <Flate tone={x.avsluttet ? 'noytral' : 'ok'}>
        <p>{tekst}</p>
      </Flate>
    );
  }
  const mine = x.neste.some((o) => o.min);
  return (
    <Flate tittel={t(mine ? 'dinTur' : 'tittel')} tone={mine ? 'info' : 'noytral'}>
      <ul className={s.liste}>
        {x.neste
          .toSorted((a, b) => Number(b.min) - Number(a.min))
          .map((o) => (
            <li key={o.id} className={s.neste}>
              <Oppgave o={o} naa={naa} />
            </li>
          ))}
      </ul>
    </Flate>
  );
}

function Oppgave({ o, naa }: { o: AapenOppgave; naa: Date }) {
  const t = useTranslations('tjeneste.neste');
  const steg = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const hvem = o.ansatt
    ? t('hosPerson', { navn: o.ansatt, rolle: rolle(o.rolle) })
    : o.enhet
      ? t('hosEnhet', { rolle: rolle(o.rolle), enhet: o.enhet })
      : rolle(o.rolle);
  return (
    <>
      <div className="stabel" data-tett>
        <strong>{steg(o.steg as Steg)}</strong>
        <span className="dempet">{hvem}</span>
        {o.status === 'PAA_VENT' ? (
          <span>{t('paaVent')}</span>
        ) : (
          <span>
            {t('frist')} <Frist dato={fraDato(o.frist)} naa={naa} />
          </span>
        )}
      </div>
      {o.min && <Knappelenke href={o.lenke}>{steg(o.steg as Steg)}</Knappelenke>}
      {!o.min && (
        <Knappelenke href={o.lenke} variant="tertiary">
          {t('se')}
          <span className="kun-skjermleser"> {steg(o.steg as Steg)}</span>
        </Knappelenke>
      )}
    </>
  );
}
