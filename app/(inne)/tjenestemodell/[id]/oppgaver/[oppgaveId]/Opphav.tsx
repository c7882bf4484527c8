import { useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import type { Punktdto } from '@/lib/tjenestemodell/oppgave/queries';
import s from './oppgave.module.css';

/** A small mark: whose words these are. Text without one is the template's. */
export function Opphavsmerke({ opphav, alltid }: { opphav: Punktdto['opphav']; alltid: boolean }) {
  const t = useTranslations('tjenestemodell.opphav');
  if (opphav === 'MAL' && !alltid) return null;
  return (
    <Tag data-size="sm" data-color={opphav === 'MAL' ? 'neutral' : 'info'} className={s.merke}>
      {t(opphav)}
    </Tag>
  );
}

/** Where an item comes from, and what the template says when we say something else. */
export function Kilde({ p, vis }: { p: Pick<Punktdto, 'opphav' | 'malTekst' | 'kilde'>; vis: boolean }) {
  const t = useTranslations('tjenestemodell');
  if (!vis || (p.opphav === 'EGEN' && !p.kilde)) return null;
  return (
    <div className={s.opphav}>
      {p.opphav === 'ENDRET' && p.malTekst && <span>{t('opphav.original', { tekst: p.malTekst })}</span>}
      {p.kilde && <span>{t('kilde', { kilde: p.kilde })}</span>}
    </div>
  );
}
