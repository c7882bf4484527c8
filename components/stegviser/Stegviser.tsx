import { CheckmarkIcon, MinusIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import s from './Stegviser.module.css';

export type Steg = { id: string; tekst: string; status: 'ferdig' | 'aktiv' | 'venter' | 'hoppet'; href?: string; beskrivelse?: string };

/** The way through something: done, now and to come. Across on a desktop, down on a phone. */
export function Stegviser({ steg, etikett }: { steg: Steg[]; etikett: string }) {
  const t = useTranslations('komponenter.stegviser');
  return (
    <ol className={s.steg} aria-label={etikett}>
      {steg.map((x, i) => (
        <li key={x.id} className={s.punkt} data-status={x.status} aria-current={x.status === 'aktiv' ? 'step' : undefined}>
          <span className={s.merke} aria-hidden>
            {x.status === 'ferdig' ? <CheckmarkIcon aria-hidden /> : x.status === 'hoppet' ? <MinusIcon aria-hidden /> : i + 1}
          </span>
          <span className={s.tekst}>
            {x.href ? <Link href={x.href}>{x.tekst}</Link> : x.tekst}
            <span className="kun-skjermleser"> {t(x.status)}</span>
            {x.beskrivelse && <span className={s.beskrivelse}>{x.beskrivelse}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
