'use client';
import { QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import s from './Ko.module.css';

const TASTER = [
  ['j', 'ArrowDown', 'ned'],
  ['k', 'ArrowUp', 'opp'],
  ['Enter', null, 'aapne'],
  ['t', null, 'ta'],
  ['l', null, 'lyd'],
  ['?', null, 'hjelp'],
] as const;
const TEGN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

/** The keys, and a way to turn them off. */
export function Snarveier({ hjelp, setHjelp, paa, bytt }: { hjelp: boolean; setHjelp: (b: boolean) => void; paa: boolean; bytt: () => void }) {
  const t = useTranslations('respons.operator.hjelp');
  return (
    <>
      <Button variant="tertiary" data-size="sm" className={s.snarveier} onClick={() => setHjelp(true)}>
        <QuestionmarkCircleIcon aria-hidden />
        {t('knapp')}
      </Button>
      <Dialog open={hjelp} onClose={() => setHjelp(false)} closeButton={t('lukk')} aria-labelledby="snarveier-tittel">
        <DialogBlock>
          <Heading level={2} data-size="xs" id="snarveier-tittel">
            {t('tittel')}
          </Heading>
        </DialogBlock>
        <DialogBlock>
          <div className="stabel">
            <dl className={s.taster}>
              {TASTER.map(([tast, ogsaa, hva]) => (
                <div key={hva}>
                  <dt>
                    <kbd>{tast}</kbd>
                    {ogsaa && (
                      <>
                        {' '}
                        {t('eller')} <kbd>{TEGN[ogsaa] ?? ogsaa}</kbd>
                      </>
                    )}
                  </dt>
                  <dd>{t(hva)}</dd>
                </div>
              ))}
            </dl>
            <div>
              <Button variant="secondary" onClick={bytt} aria-pressed={paa}>
                {t(paa ? 'skruAv' : 'skruPaa')}
              </Button>
            </div>
          </div>
        </DialogBlock>
      </Dialog>
    </>
  );
}
