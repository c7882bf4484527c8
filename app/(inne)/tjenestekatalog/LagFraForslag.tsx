'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { lagFraForslagHandling } from '@/lib/tjenestekatalog/actions';

/** Makes drafts of these services from the suggestions. */
export function LagFraForslag({ koder, variant, children }: { koder: string[]; variant?: 'primary' | 'secondary'; children: string }) {
  const router = useRouter();
  const nokkel = useRef(nyNokkel());
  return (
    <Knapphandling
      variant={variant}
      handling={() => lagFraForslagHandling({ nokkel: nokkel.current, koder })}
      etterpaa={() => {
        nokkel.current = nyNokkel();
        router.refresh();
      }}
    >
      {children}
    </Knapphandling>
  );
}
