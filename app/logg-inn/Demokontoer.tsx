'use client';
import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import type { Demogruppe } from '@/lib/innlogging/queries';
import s from './logg-inn.module.css';

/** One button per account of the demo, grouped by virksomhet. */
export function Demokontoer({ grupper, sender, velg }: { grupper: Demogruppe[]; sender?: string; velg: (epost: string) => void }) {
  const t = useTranslations('innlogging');
  const rolle = useTranslations('rolle');
  return (
    <>
      <p className="lesebredde">{t('demoIngress')}</p>
      {grupper.map((g) => (
        <section key={g.virksomhet} className="flate" aria-label={g.virksomhet}>
          <Heading level={2} data-size="2xs">
            {g.virksomhet}
          </Heading>
          <ul className={s.kontoer}>
            {g.kontoer.map((k) => (
              <li key={k.epost}>
                <button type="button" className={s.konto} aria-busy={sender === k.epost} disabled={Boolean(sender)} onClick={() => velg(k.epost)}>
                  <strong>{rolle(k.rolle)}</strong>
                  <span>{k.navn}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
