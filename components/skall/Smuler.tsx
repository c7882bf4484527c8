import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import s from './SideTopp.module.css';

export type Smule = { tekst: string; href: string };

/** Breadcrumbs: links to the pages above this one; on a phone only the nearest, as a way back. */
export function Smuler({ smuler }: { smuler: Smule[] }) {
  const t = useTranslations('komponenter.skall');
  return (
    <nav aria-label={t('smuler')} className={s.smuler}>
      <ol>
        {smuler.map((m) => (
          <li key={m.href}>
            <Link href={m.href}>{m.tekst}</Link>
            <ChevronRightIcon aria-hidden className={s.skille} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
