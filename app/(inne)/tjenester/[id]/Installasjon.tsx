import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import type { Tjenesteside } from '@/lib/tjeneste/queries';
import { Notat } from './installasjon/Notat';
import s from './Tjeneste.module.css';

/** What was done in the home: training, what is agreed, what stood in the way, and the note for the journal. */
export function Installasjon({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.installasjon');
  const i = x.installasjon;
  if (!i || (!i.fullfort && i.opplaering.length === 0)) return null;
  const loste = i.hindringer.filter((h) => h.lost);
  return (
    <Flate
      tittel={t('tittel')}
      ingress={i.fullfort && t('fullfort', { dato: visDato(i.fullfort), navn: i.fullfortAv ?? '' })}
      handlinger={x.egen && <Link href={`/tjenester/${x.id}/installasjon`}>{t('se')}</Link>}
    >
      {i.opplaering.length > 0 && (
        <>
          <h3 className={s.mellomtittel}>{t('opplaering')}</h3>
          <ul className={s.liste}>
            {i.opplaering.map((r) => (
              <li key={r.runde}>
                {t('runde', {
                  nr: r.runde,
                  dato: visDato(r.dato),
                  hvem: r.hvem.map((h) => h.navn).join(', '),
                  antall: r.mestrer.length,
                  av: x.mestringspunkter.length,
                })}
                {r.merknad && <span className="dempet"> {r.merknad}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {i.avtaler.length > 0 && (
        <>
          <h3 className={s.mellomtittel}>{t('avtaler')}</h3>
          <ul className={s.liste}>
            {i.avtaler.map((a) => (
              <li key={a.paarorendeId}>
                <strong>{a.navn}:</strong> {a.avtale}
              </li>
            ))}
          </ul>
        </>
      )}
      {loste.length > 0 && (
        <>
          <h3 className={s.mellomtittel}>{t('hindringer')}</h3>
          <ul className={s.liste}>
            {loste.map((h) => (
              <li key={h.id}>
                {h.tekst} <span className="dempet">{t('lost', { losning: h.losning ?? '', dato: visDato(h.lost ?? h.tid) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {i.epjNotat && (
        <>
          <h3 className={s.mellomtittel}>{t('notat')}</h3>
          <Notat tekst={i.epjNotat} />
        </>
      )}
    </Flate>
  );
}
