import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import type { Gjoremaalrad } from '@/lib/gjoremaal/queries';
import type { Rolle } from '@/lib/platform/prisma/enums';

/** What a duty is called, filled with what it is about. */
export function useNavn(): (r: Gjoremaalrad) => string {
  const t = useTranslations('gjoremaal.type');
  const rolle = useTranslations('rolle');
  return ({ type, om }) =>
    t(type, { ...om, rolle: om.rolle ? rolle(om.rolle as Rolle) : '', naar: om.dag ? 'senere' : 'naa', dag: om.dag ? visDato(om.dag) : '' });
}
