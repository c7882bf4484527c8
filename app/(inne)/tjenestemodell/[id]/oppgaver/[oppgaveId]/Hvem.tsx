import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import s from './oppgave.module.css';

type Ansvarlig = Oppgaveside['ansvarlige'][number];

/** Who does it next: the one who holds A, with how to reach them; then the other letters. */
export function Hvem({ o }: { o: Oppgaveside }) {
  const t = useTranslations('tjenestemodell.hvem');
  const a = o.ansvarlige.filter((x) => x.kode === 'A');
  const andre = o.ansvarlige.filter((x) => x.kode !== 'A');
  const matrise = `/tjenestemodell/${o.modellId}/matrise`;
  return (
    <Flate tittel={t('tittel')}>
      {a.length === 0 && (
        <p>
          {t('ingen')} {o.kan.endre && <Link href={matrise}>{t('settAnsvar')}</Link>}
        </p>
      )}
      {a.map((x) => (
        <div key={x.aktor} className={s.ansvarlig}>
          <strong>{x.navn ?? x.aktor}</strong>
          {x.navn && <span className="dempet">{[x.tittel, x.aktor].filter(Boolean).join(', ')}</span>}
          {x.sluttet && (
            <span>
              <Statusmerke tekst={t('sluttet')} tone="fare" />
            </span>
          )}
          <Kontakt a={x} />
          {!x.navn && (
            <span className="smaa">
              {t('ingenPerson')} {o.kan.endre && <Link href={matrise}>{t('settPerson')}</Link>}
            </span>
          )}
        </div>
      ))}
      {andre.length > 0 && (
        <ul className={s.bokstaver}>
          {andre.map((x) => (
            <li key={x.aktor}>
              <span className={s.bokstav} data-kode={x.kode} aria-hidden>
                {x.kode}
              </span>
              <span>
                {x.aktor}
                {x.navn && `: ${x.navn}`} <span className="dempet smaa">{t(`kode.${x.kode}`)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Flate>
  );
}

function Kontakt({ a }: { a: Ansvarlig }) {
  if (!a.telefon && !a.epost) return null;
  return (
    <span className="rad" style={{ gap: '0.25rem 1rem' }}>
      {a.telefon && <a href={`tel:${a.telefon.replace(/\s/g, '')}`}>{a.telefon}</a>}
      {a.epost && <a href={`mailto:${a.epost}`}>{a.epost}</a>}
    </span>
  );
}
