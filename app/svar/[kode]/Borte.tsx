import { getTranslations } from 'next-intl/server';
import { Ramme } from '../Ramme';

/** A code that is unknown, or too old. */
export async function Borte() {
  const t = await getTranslations('svar');
  return <Ramme tittel={t('borte')} tekst={t('borteTekst')} />;
}
