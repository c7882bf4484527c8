'use client';
import { useTranslations } from 'next-intl';

/** Error messages arrive as keys under `feil`; an unknown key is shown as it is. */
export function useFeiltekst(): (nokkel: string | undefined) => string | undefined {
  const t = useTranslations('feil');
  return (nokkel) => {
    if (!nokkel) return undefined;
    const n = nokkel as Parameters<typeof t>[0];
    return /^[\w.-]+$/.test(nokkel) && t.has(n) ? t(n) : nokkel;
  };
}
