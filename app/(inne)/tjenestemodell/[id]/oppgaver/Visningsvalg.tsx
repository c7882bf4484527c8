import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import s from './Visningsvalg.module.css';

export type Visning = 'oppgaver' | 'sjekkpunkter' | 'mine';

/** The three ways to see the work: the tasks, every sjekkpunkt, and my own. */
export function Visningsvalg({ rot, valgt }: { rot: string; valgt: Visning }) {
  const t = useTranslations('tjenestemodell.oppgaver');
  const valg: [Visning, string, string][] = [
    ['oppgaver', rot, t('tittel')],
    ['sjekkpunkter', `${rot}?vis=sjekkpunkter`, t('sjekkpunkterKort')],
    ['mine', `${rot}?mine=1`, t('mineKort')],
  ];
  return (
    <nav aria-label={t('visning')}>
      <ul className={s.valg}>
        {valg.map(([navn, href, tekst]) => (
          <li key={navn}>
            <Link href={href} aria-current={navn === valgt ? 'page' : undefined}>
              {tekst}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
