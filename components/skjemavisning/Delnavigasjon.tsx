'use client';
import { CheckmarkCircleFillIcon, ChevronDownIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { framdrift, type Item, type Skjema, type Verdier } from './qr';
import s from './Skjemavisning.module.css';

/** The sections of the form with how far each has come. Beside the form on a desktop, folded on a phone. */
export function Delnavigasjon({ skjema, deler, verdier }: { skjema: Skjema; deler: Item[]; verdier: Verdier }) {
  const t = useTranslations('komponenter.skjemavisning');
  const [aapen, setAapen] = useState(false);
  const alt = framdrift(skjema, verdier);
  return (
    <nav className={s.nav} aria-label={t('deler')}>
      <button type="button" className={s.navknapp} aria-expanded={aapen} onClick={() => setAapen((a) => !a)}>
        <span>{t('deler')}</span>
        <span className="dempet tall">{t('besvart', alt)}</span>
        <ChevronDownIcon aria-hidden />
      </button>
      <ol className={s.navliste} data-aapen={aapen || undefined}>
        {deler.map((d) => {
          const f = framdrift(skjema, verdier, d.item);
          return (
            <li key={d.linkId}>
              <a href={`#del-${d.linkId}`} onClick={() => setAapen(false)}>
                <span>{d.text}</span>
                <span className={s.framdrift}>
                  <span className="tall">{t('besvart', f)}</span>
                  {f.av > 0 && f.besvart === f.av && <CheckmarkCircleFillIcon aria-hidden className={s.ok} />}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
