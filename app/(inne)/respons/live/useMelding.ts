'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { lydFor } from '@/lib/respons/oppdrag/varsel/rules-ko';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { hvemGjelder } from '../hvem';
import type { Vakt } from './useStrom';

export type Nettleservarsel = 'mangler' | 'spor' | 'paa' | 'nekt';

const tillatelse = (): Nettleservarsel => {
  if (!('Notification' in window)) return 'mangler';
  return ({ default: 'spor', granted: 'paa', denied: 'nekt' } as const)[Notification.permission];
};

/**
 * Says each new varsel that is for this person, once: to a screen reader, and through the browser when the page is not
 * the one in front. The browser's message names nobody.
 */
export function useMelding(varsler: readonly Varselrad[], meg: string, vakter: readonly Vakt[]) {
  const t = useTranslations('respons');
  const [sagt, setSagt] = useState('');
  const [nettleser, setNettleser] = useState<Nettleservarsel>('mangler');
  const kjente = useRef<Set<string> | null>(null);
  useEffect(() => setNettleser(tillatelse()), []);
  useEffect(() => {
    const naa = varsler.filter((v) => lydFor(v, meg, vakter) !== null);
    const foer = kjente.current;
    kjente.current = new Set(naa.map((v) => v.id));
    if (!foer) return;
    for (const v of naa.filter((x) => !foer.has(x.id))) {
      const type = t(`type.${v.type as 'fall'}`);
      setSagt(t('operator.meldtNytt', { type, hvem: hvemGjelder(t, v) }));
      if (document.hidden && tillatelse() === 'paa')
        new Notification(t('operator.nettleservarsel', { type }), {
          body: t('operator.nettleservarselTekst'),
          tag: v.id,
          requireInteraction: v.prioritet === 1,
        });
    }
  }, [varsler, meg, vakter, t]);
  const spor = async () => {
    await Notification.requestPermission();
    setNettleser(tillatelse());
  };
  return { sagt, nettleser, spor };
}
