'use client';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { Alert, Button, Heading } from '@/components/designsystemet';
import { delNokkel, type Innhold, type Verdi } from '@/lib/tjenestemodell/matrise/rules';
import type { Konflikt } from '@/lib/tjenestemodell/matrise/rules-utkast';

/** Cells that somebody else has changed meanwhile: both values, who and when, and the choice. */
export function Konflikter({
  konflikter,
  innhold,
  loes,
}: {
  konflikter: Konflikt[];
  innhold: Innhold;
  loes: (nokkel: string, valg: 'min' | 'deres') => void;
}) {
  const t = useTranslations('matrise.konflikt');
  const format = useFormatter();
  const naa = useNow({ updateInterval: 10_000 });
  if (konflikter.length === 0) return null;
  const vis = (v: Verdi) => (v ? [v.kode, v.ansattId && innhold.personer[v.ansattId]?.navn].filter(Boolean).join(' ') : t('tom'));
  return (
    <Alert data-color="warning" role="alert" data-skjul-utskrift>
      <div className="stabel" data-tett>
        <Heading level={2} data-size="2xs">
          {t('tittel')}
        </Heading>
        {konflikter.map((k) => {
          const { oppgaveId, aktorId } = delNokkel(k.nokkel);
          const oppgave = innhold.oppgaver.find((o) => o.id === oppgaveId)?.tittel ?? '';
          const aktor = innhold.aktorer.find((a) => a.id === aktorId)?.navn ?? '';
          const naar = k.naar ? format.relativeTime(new Date(k.naar), naa) : '';
          return (
            <div key={k.nokkel} className="stabel" data-tett>
              <p>
                <strong>{t('celle', { oppgave, aktor })}</strong>{' '}
                {k.av ? t(k.deres ? 'satte' : 'tomte', { av: k.av, verdi: vis(k.deres), naar }) : t('ukjent', { verdi: vis(k.deres) })}
              </p>
              <div className="rad">
                <Button data-size="sm" onClick={() => loes(k.nokkel, 'min')}>
                  {t('min', { verdi: vis(k.min) })}
                </Button>
                <Button data-size="sm" variant="secondary" onClick={() => loes(k.nokkel, 'deres')}>
                  {t('deres', { verdi: vis(k.deres) })}
                </Button>
              </div>
            </div>
          );
        })}
      </div>
    </Alert>
  );
}
