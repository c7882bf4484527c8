import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import s from './Mangelliste.module.css';

export type Mangel = { /** `#felt-…` on this page, or an address with such an anchor. */ href: string; tekst: string };

/** What is missing before the next step, each a link to where it is filled in; a green line when nothing is. */
export function Mangelliste({ mangler, tittel, okTekst }: { mangler: Mangel[]; tittel?: string; okTekst?: string }) {
  const t = useTranslations('komponenter.mangelliste');
  if (mangler.length === 0) {
    return (
      <p className={s.ok}>
        <CheckmarkCircleFillIcon aria-hidden />
        {okTekst ?? t('alt')}
      </p>
    );
  }
  return (
    <div className={s.liste}>
      <p className={s.tittel}>{tittel ?? t('mangler', { antall: mangler.length })}</p>
      <ul>
        {mangler.map((m) => (
          <li key={m.href + m.tekst}>{m.href.startsWith('#') ? <a href={m.href}>{m.tekst}</a> : <Link href={m.href}>{m.tekst}</Link>}</li>
        ))}
      </ul>
    </div>
  );
}
