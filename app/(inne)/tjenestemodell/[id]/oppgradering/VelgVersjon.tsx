'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Alert } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { oppdaterFormuleringerHandling, startOppgraderingHandling } from '@/lib/tjenestemodell/oppgradering/actions';

/** Starts the review of a version, or applies it at once when only wording is changed. */
export function VelgVersjon(p: { modellId: string; malId: string; versjon: string; liten: boolean; antall: number; tekst?: string }) {
  const t = useTranslations('oppgradering.ny');
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  const [oppdatert, setOppdatert] = useState<number>();
  const d = () => ({ nokkel: nokkel.current, modellId: p.modellId, malId: p.malId, malVersjon: p.versjon });
  if (oppdatert !== undefined)
    return (
      <Alert data-color="success" role="status">
        {t('oppdatert', { antall: oppdatert })}
      </Alert>
    );
  return (
    <div className="stabel" data-tett>
      <p className="dempet smaa">{t(p.liten ? 'oppdaterHjelp' : 'startHjelp')}</p>
      {p.liten ? (
        <Knapphandling
          variant="primary"
          handling={() => oppdaterFormuleringerHandling(d())}
          etterpaa={(v) => {
            setOppdatert(v.antall);
            router.refresh();
          }}
        >
          {t('oppdater', { antall: p.antall })}
        </Knapphandling>
      ) : (
        <Knapphandling
          variant="primary"
          handling={() => startOppgraderingHandling(d())}
          etterpaa={(v) => router.push(`/tjenestemodell/${p.modellId}/oppgradering/${v.id}`)}
        >
          {p.tekst ?? t('start')}
        </Knapphandling>
      )}
    </div>
  );
}
