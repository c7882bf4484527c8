'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Alert } from '@/components/designsystemet';
import type { Usendttekst } from './kladdtekst';
import { Usendtkort } from './Usendtkort';
import { useUsendt } from './useUsendt';
import { useUsendtvarsler } from './useUsendtvarsler';

/** What one has written of varsler and not sent, until it is sent or taken away. `vises` leaves out what stands elsewhere on the page. */
export function Usendt({ vises }: { vises?: (u: Usendttekst) => boolean }) {
  const t = useTranslations('respons.usendt');
  const alle = useUsendt().filter((u) => vises?.(u) ?? true);
  const [kvittering, settKvittering] = useState<{ hva: 'lagtTil' | 'fjernet' }>();
  const boks = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its card.
  useEffect(() => {
    if (kvittering) boks.current?.focus();
  }, [kvittering]);
  const varsler = useUsendtvarsler(alle.map((u) => u.om.id));
  if (alle.length === 0 && !kvittering) return null;
  return (
    <>
      <div role="status" ref={boks} tabIndex={-1}>
        {kvittering && <Alert data-color="success">{t(kvittering.hva)}</Alert>}
      </div>
      {alle.map((u) => (
        <Usendtkort key={`${u.om.id} ${u.skjema}`} u={u} svar={varsler.get(u.om.id)} ferdig={(hva) => settKvittering({ hva })} />
      ))}
    </>
  );
}
