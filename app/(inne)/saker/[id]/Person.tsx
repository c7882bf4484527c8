import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { fraDato } from '@/lib/platform/clock';
import type { Saksside } from '@/lib/sak/queries';
import s from './Sak.module.css';

const Ring = ({ nummer }: { nummer: string }) => (
  <a href={`tel:${nummer.replace(/[^\d+]/g, '')}`} className="tall">
    {nummer}
  </a>
);

/** Who it is about, and what one must know before calling. */
export function Personkort({ person: p }: { person: Saksside['person'] }) {
  const t = useTranslations('sak.person');
  const adresse = [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <Flate tittel={t('tittel')}>
      {p.nokkelinfo && <p>{p.nokkelinfo}</p>}
      <dl className="fakta">
        {p.fodselsdato && (
          <>
            <dt>{t('fodt')}</dt>
            <dd>{visDato(fraDato(p.fodselsdato))}</dd>
          </>
        )}
        {p.telefon && (
          <>
            <dt>{t('telefon')}</dt>
            <dd>
              <Ring nummer={p.telefon} />
            </dd>
          </>
        )}
        {adresse && (
          <>
            <dt>{t('adresse')}</dt>
            <dd>{adresse}</dd>
          </>
        )}
        {p.trengerTolk && (
          <>
            <dt>{t('tolk')}</dt>
            <dd>{p.spraak ?? t('trengerTolk')}</dd>
          </>
        )}
      </dl>
      <Link href={`/personer/${p.id}`}>{t('alt')}</Link>
    </Flate>
  );
}

/** Next of kin in calling order. */
export function Paarorende({ paarorende }: { paarorende: Saksside['person']['paarorende'] }) {
  const t = useTranslations('person.paarorende');
  if (paarorende.length === 0) return null;
  return (
    <Flate tittel={t('tittel')}>
      <ul className={s.innhold}>
        {paarorende.map((x) => (
          <li key={x.id}>
            <span>
              {x.navn}
              <span className="dempet smaa">
                {' '}
                {[t(`relasjon.${x.relasjon}` as 'relasjon.BARN'), x.naermeste && t('naermeste'), x.verge && t('verge')].filter(Boolean).join(', ')}
              </span>
            </span>
            {x.telefon && <Ring nummer={x.telefon} />}
          </li>
        ))}
      </ul>
    </Flate>
  );
}
