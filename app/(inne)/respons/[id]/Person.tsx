import { PhoneIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Alert, Tag } from '@/components/designsystemet';
import { dagISO } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Sted } from '@/components/sted/Sted';
import { naa } from '@/lib/platform/clock';
import { alder } from '@/lib/tjenestemottaker/rules';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import s from './Varselkort.module.css';

type Varselperson = NonNullable<Varselkortside['person']>;

export const adresse = (p: Pick<Varselperson, 'adresse' | 'postnummer' | 'poststed'>): string =>
  [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** A number to press, said with whose it is. */
export function Ring({ nummer, hvem }: { nummer: string; hvem: string }) {
  const t = useTranslations('respons.kort');
  return (
    <a href={`tel:${nummer.replace(/[^\d+]/g, '')}`} className={s.ring}>
      <PhoneIcon aria-hidden />
      <span className="kun-skjermleser">{t('ring', { hvem })} </span>
      <span className="tall">{nummer}</span>
    </a>
  );
}

/** Who it is about, where, and whom to call. */
export function Person({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons.kort');
  const relasjon = useTranslations('person.paarorende');
  const { person: p, varsel: v } = k;
  if (!p)
    return (
      <Flate tittel={t('hvem')} tone="advarsel">
        <p>{v.personId ? t('ikkeLenger') : `${t('ukjent')}. ${t('ukjentTekst')}`}</p>
      </Flate>
    );
  const sted = adresse(p);
  return (
    <Flate tittel={p.navn} handlinger={p.harSide && <Link href={`/personer/${p.id}`}>{t('personside')}</Link>}>
      {p.nokkelinfo && (
        <Alert data-color="warning">
          <strong>{t('nokkelinfo')}: </strong>
          {p.nokkelinfo}
        </Alert>
      )}
      <div className="rad">
        {p.telefon && <Ring nummer={p.telefon} hvem={p.fornavn} />}
        <Sted adresse={sted} kart={k.kart} />
        {p.sone && <span className="dempet">{p.sone}</span>}
        {p.fodselsdato && <Tag data-color="neutral">{t('alder', { alder: alder(p.fodselsdato, dagISO(naa())) })}</Tag>}
        {p.trengerTolk && <Tag data-color="warning">{p.spraak ? t('tolkPaa', { spraak: p.spraak }) : t('tolk')}</Tag>}
      </div>
      {k.ser.paarorende && (
        <>
          <h3 className={s.under}>{t('paarorende')}</h3>
          {p.paarorende.length === 0 ? (
            <p className="dempet">{t('ingenPaarorende')}</p>
          ) : (
            <ol className={s.liste}>
              {p.paarorende.map((x) => (
                <li key={x.id} className={s.rad}>
                  <span>
                    {x.navn}{' '}
                    <span className="dempet">
                      {[
                        relasjon.has(`relasjon.${x.relasjon as 'BARN'}`) ? relasjon(`relasjon.${x.relasjon as 'BARN'}`) : x.relasjon,
                        x.naermeste && t('naermeste'),
                        x.verge && t('verge'),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </span>
                  {x.telefon && <Ring nummer={x.telefon} hvem={x.navn} />}
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </Flate>
  );
}
