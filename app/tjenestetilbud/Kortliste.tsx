import { ChevronRightIcon } from '@navikt/aksel-icons';
import { Link } from '@/components/skall/Link';
import s from './tilbud.module.css';

/** Places to go, each with a line about it. */
export function Kortliste({ kort }: { kort: { href: string; tittel: string; tekst?: string }[] }) {
  return (
    <ul className={s.kort}>
      {kort.map((k) => (
        <li key={k.href}>
          <Link href={k.href}>
            <span className={s.korttittel}>{k.tittel}</span>
            {k.tekst && <span className={s.korttekst}>{k.tekst}</span>}
            <ChevronRightIcon aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
