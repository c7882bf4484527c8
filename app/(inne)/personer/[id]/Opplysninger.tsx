import { PencilIcon, PhoneIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Faktalinjer } from '@/components/skall/Faktalinjer';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { hentPerson } from '@/lib/personoversikt/queries';
import { visIdent } from '@/lib/tjenestemottaker/rules';
import s from './Person.module.css';

type Person = NonNullable<Awaited<ReturnType<typeof hentPerson>>>;

/** A phone number to press. */
function Ring({ nummer, hvem }: { nummer: string; hvem: string }) {
  const t = useTranslations('person');
  return (
    <a href={`tel:${nummer.replace(/[^\d+]/g, '')}`} className={s.ring}>
      <PhoneIcon aria-hidden />
      <span>
        <span className="kun-skjermleser">{t('ring', { hvem })} </span>
        {nummer}
      </span>
    </a>
  );
}

const adresse = (p: Person) => [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** The one line under the name: call, and where to go. */
export function Linje({ person: p }: { person: Person }) {
  return (
    <span className="rad">
      {p.telefon && <Ring nummer={p.telefon} hvem={p.fornavn} />}
      {adresse(p)}
    </span>
  );
}

/** What else is known about who the person is. Lines without content are left out. */
export function Opplysninger({ person: p, endre }: { person: Person; endre: boolean }) {
  const t = useTranslations('person');
  const linjer: [string, React.ReactNode][] = [
    [t('felt.epost'), p.epost && <a href={`mailto:${p.epost}`}>{p.epost}</a>],
    [
      t(p.identtype === 'DNR' ? 'dnr' : 'fnr'),
      p.felt.includes('ident') && (
        <span key="ident" className="tall">
          {p.ident ? visIdent(p.ident) : t('identUkjent')}
        </span>
      ),
    ],
    [t('fodselsdato'), !p.ident && p.fodselsdato && visDato(p.fodselsdato)],
    [t('felt.sone'), p.sone?.navn],
    [t('felt.fastlege'), p.fastlege],
    [t('felt.spraak'), p.spraak],
  ];
  if (!linjer.some(([, verdi]) => verdi)) return null;
  return (
    <Flate tittel={t('opplysninger')} handlinger={endre && <Endre href={`/personer/${p.id}/endre`} hva={t('opplysninger')} />}>
      <dl className="fakta">
        <Faktalinjer linjer={linjer} />
      </dl>
    </Flate>
  );
}

/** Next of kin in calling order. */
export function Paarorende({ person: p, endre }: { person: Person; endre: boolean }) {
  const t = useTranslations('person.paarorende');
  return (
    <Flate tittel={t('tittel')} handlinger={endre && <Endre href={`/personer/${p.id}/paarorende`} hva={t('tittel')} />}>
      {p.paarorende.length === 0 ? (
        <p className="dempet">{t('ingen')}</p>
      ) : (
        <ol className={s.liste}>
          {p.paarorende.map((x) => (
            <li key={x.id} className={s.rad}>
              <div>
                {x.navn}
                <p className="dempet smaa">{t(`relasjon.${x.relasjon}` as 'relasjon.BARN')}</p>
              </div>
              {x.telefon && <Ring nummer={x.telefon} hvem={x.navn} />}
              {(x.naermeste || x.verge) && (
                <div className="rad">
                  {x.naermeste && <Tag data-color="info">{t('naermeste')}</Tag>}
                  {x.verge && <Tag data-color="warning">{t('verge')}</Tag>}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Flate>
  );
}

function Endre({ href, hva }: { href: string; hva: string }) {
  const t = useTranslations('person.paarorende');
  return (
    <Knappelenke href={href} variant="tertiary" ikon={<PencilIcon aria-hidden />}>
      {t('endreKnapp')}
      <span className="kun-skjermleser"> {hva}</span>
    </Knappelenke>
  );
}
