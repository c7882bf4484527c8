'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { medNokkel, utfor } from '@/components/skjema/svar';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { taHandling } from './handlinger';
import { useAvslag } from './useAvslag';

/** Takes a varsel and opens it, busy until it is there; says who was first when somebody else was. */
export function useTa() {
  const avslag = useAvslag();
  const router = useRouter();
  const [sender, setSender] = useState<string | null>(null);
  const [svar, setSvar] = useState('');
  const opptatt = useRef(false);
  const ta = useCallback(
    async (v: Pick<Varselrad, 'id' | 'versjon'>) => {
      if (opptatt.current) return;
      opptatt.current = true;
      setSender(v.id);
      setSvar('');
      const r = await utfor(() => medNokkel(taHandling, { varselId: v.id }, v.versjon));
      opptatt.current = false;
      if (r.ok) return router.push(`/respons/${v.id}`);
      setSender(null);
      setSvar(avslag(r));
    },
    [router, avslag],
  );
  return { ta, tar: sender, svar };
}
