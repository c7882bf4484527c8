'use client';
import { InformationSquareIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { KODER, type Verdi } from '@/lib/tjenestemodell/matrise/rules';
import s from './matrise.module.css';
import type { Kode } from './taster';

type Props = {
  oppgave: string;
  aktor: string;
  verdi: Verdi;
  person: string | null;
  las: boolean;
  flereA: boolean;
  sett: (k: Kode | null) => void;
  behold: () => void;
  aapne: () => void;
};

/** The cell one stands in, in words, with the letters as buttons for those who use the mouse or a finger. */
export function Cellelinje({ oppgave, aktor, verdi, person, las, flereA, sett, behold, aapne }: Props) {
  const t = useTranslations('matrise');
  return (
    <div className={s.linje} data-skjul-utskrift>
      <p>
        <strong>{oppgave}</strong>, {aktor}:{' '}
        {verdi ? t('celle.med', { kode: verdi.kode, ord: t(`kode.${verdi.kode}`), person: person ?? 'ingen' }) : t('celle.tom')}
      </p>
      {!las && flereA && verdi?.kode === 'A' && (
        <Button variant="secondary" data-color="danger" data-size="sm" onClick={behold}>
          {t('panel.behold')}
        </Button>
      )}
      {!las && (
        // biome-ignore lint/a11y/useSemanticElements: a row of tools, not the fields of a form
        <div className={s.bokstaver} role="group" aria-label={t('settBokstav')}>
          {KODER.map((k) => (
            <Button
              key={k}
              data-size="sm"
              variant={verdi?.kode === k ? 'primary' : 'secondary'}
              aria-pressed={verdi?.kode === k}
              aria-label={`${k} ${t(`kode.${k}`)}`}
              title={t(`kode.${k}`)}
              onClick={() => sett(k)}
            >
              {k}
            </Button>
          ))}
          <Button data-size="sm" variant="tertiary" onClick={() => sett(null)}>
            {t('tom')}
          </Button>
        </div>
      )}
      <Button data-size="sm" variant="secondary" data-color="neutral" onClick={aapne}>
        <InformationSquareIcon aria-hidden />
        {t('detaljer')}
      </Button>
    </div>
  );
}
