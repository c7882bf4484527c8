'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert } from '@/components/designsystemet';
import { utfor } from '@/components/skjema/svar';
import type { Usendtvarsel } from '@/lib/varsel/queries-usendt';
import { usendtHandling } from '../handlinger';
import { useLive } from '../live/Stromgiver';
import type { Usendttekst } from './kladdtekst';
import { Usendtkort } from './Usendtkort';
import { useUsendt } from './useUsendt';

/** What one has written of varsler and not sent, until it is sent or taken away. `vises` leaves out what stands elsewhere on the page. */
export function Usendt({ vises }: { vises?: (u: Usendttekst) => boolean }) {
  const t = useTranslations('respons.usendt');
  const live = useLive();
  const alle = useUsendt().filter((u) => vises?.(u) ?? true);
  const [kvittering, settKvittering] = useState('');
  const [lest, settLest] = useState<ReadonlyMap<string, Usendtvarsel>>(new Map());
  // What is on the list is shown from there; only the rest is asked for.
  const spor = [...new Set(alle.map((u) => u.om.id))]
    .filter((id) => !live?.varsler.some((v) => v.id === id))
    .sort()
    .join();
  useEffect(() => {
    if (!spor) return;
    let borte = false;
    void utfor(() => usendtHandling({ ider: spor.split(',') })).then((r) => {
      if (!borte && r.ok) settLest(new Map(r.verdi.map((v) => [v.id, v])));
    });
    return () => {
      borte = true;
    };
  }, [spor]);
  if (alle.length === 0 && !kvittering) return null;
  return (
    <>
      <div role="status">{kvittering && <Alert data-color="success">{t(kvittering as 'lagtTil')}</Alert>}</div>
      {alle.map((u) => (
        <Usendtkort
          key={`${u.om.id} ${u.skjema}`}
          u={u}
          v={live?.varsler.find((v) => v.id === u.om.id) ?? lest.get(u.om.id) ?? null}
          ferdig={settKvittering}
        />
      ))}
    </>
  );
}
