'use client';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import s from './vedtak.module.css';

/** Two columns that are read together: the kartlegging scrolls beside the decision; on a phone it is folded above it. */
export function Toppsplitt({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  const t = useTranslations('vedtak');
  const [aapen, setAapen] = useState(false);
  return (
    <div className={s.splitt}>
      <div className={s.panel} id="felt-kartlegging">
        <button type="button" className={s.bryter} aria-expanded={aapen} onClick={() => setAapen((a) => !a)}>
          {t(aapen ? 'kartlegging.skjul' : 'kartlegging.vis')}
          <ChevronDownIcon aria-hidden />
        </button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
        <section className={s.rulle} data-aapen={aapen || undefined} tabIndex={0} aria-label={t('kartlegging.panel')}>
          {panel}
        </section>
      </div>
      <div className="stabel">{children}</div>
    </div>
  );
}
