'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Alert } from '@/components/designsystemet';
import type { Usendttekst } from './kladdtekst';
import type { Kvittering } from './Usendtflate';
import { Usendtkort } from './Usendtkort';
import { type Runder, Usendttilsyn } from './Usendttilsyn';
import { useUsendt } from './useUsendt';
import { useUsendtvarsler } from './useUsendtvarsler';

type Props = {
  /** Leaves out what stands elsewhere on the page. */
  vises?: (u: Usendttekst) => boolean;
  /** On the page of the tilsyn: what is written of them, and no more. */
  runder?: Runder;
};

/** What one has written and not sent, until it is sent or taken away. */
export function Usendt({ vises, runder }: Props) {
  const t = useTranslations('respons.usendt');
  const alle = useUsendt().filter((u) => (runder ? u.skjema === 'tilsyn' : (vises?.(u) ?? true)));
  const [kvittering, settKvittering] = useState<{ hva: Kvittering }>();
  const boks = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its card.
  useEffect(() => {
    if (kvittering) boks.current?.focus();
  }, [kvittering]);
  const varsler = useUsendtvarsler(alle.flatMap((u) => (u.skjema === 'tilsyn' ? [] : u.om.id)));
  const ferdig = (hva: Kvittering) => settKvittering({ hva });
  if (alle.length === 0 && !kvittering) return null;
  return (
    <>
      <div role="status" ref={boks} tabIndex={-1}>
        {kvittering && <Alert data-color="success">{t(kvittering.hva)}</Alert>}
      </div>
      {alle.map((u) =>
        u.skjema === 'tilsyn' ? (
          <Usendttilsyn key={u.om.id} u={u} runder={runder} ferdig={ferdig} />
        ) : (
          <Usendtkort key={`${u.om.id} ${u.skjema}`} u={u} svar={varsler.get(u.om.id)} ferdig={ferdig} />
        ),
      )}
    </>
  );
}
