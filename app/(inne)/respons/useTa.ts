'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { UTEN_KONTAKT, utfor } from '@/components/skjema/svar';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import { taHandling } from './handlinger';

/** Takes a varsel and opens it; says who was first when somebody else was. */
export function useTa() {
  const t = useTranslations('respons.operator');
  const feil = useTranslations('feil');
  const router = useRouter();
  const [tar, setTar] = useState<string | null>(null);
  const [svar, setSvar] = useState('');
  const opptatt = useRef(false);
  const ta = useCallback(
    async (v: Pick<Varselrad, 'id'>) => {
      if (opptatt.current) return;
      opptatt.current = true;
      setTar(v.id);
      setSvar('');
      const r = await utfor(() => taHandling({ nokkel: nyNokkel(), varselId: v.id }));
      opptatt.current = false;
      setTar(null);
      if (r.ok) {
        return router.push(`/respons/${v.id}`);
      }
      const navn = (r.gjeldende as { navn?: string } | undefined)?.navn;
      if (r.kode === UTEN_KONTAKT) return setSvar(t('utenKontakt'));
      setSvar(navn ? t('tattAvAnnen', { navn }) : feil.has(r.melding as 'intern') ? feil(r.melding as 'intern') : feil('intern'));
    },
    [router, t, feil],
  );
  return { ta, tar, svar };
}
