import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import s from './oppgave.module.css';

/** To the task before and after, in the model's order. */
export function Naboer({ o }: { o: Oppgaveside }) {
  const t = useTranslations('tjenestemodell.oppgave');
  const rot = `/tjenestemodell/${o.modellId}/oppgaver`;
  return (
    <nav aria-label={t('naboer')} className={s.naboer}>
      {o.forrige ? (
        <Link href={`${rot}/${o.forrige.oppgaveId}`}>
          <ArrowLeftIcon aria-hidden /> {o.forrige.tittel}
        </Link>
      ) : (
        <span />
      )}
      {o.neste && (
        <Link href={`${rot}/${o.neste.oppgaveId}`}>
          {o.neste.tittel} <ArrowRightIcon aria-hidden />
        </Link>
      )}
    </nav>
  );
}
