import { useTranslations } from 'next-intl';
import s from './forlop.module.css';

/** A forløp told in order: who does what. */
export function Prosess({ prosess }: { prosess: { steg: string; hvem: string; hva: string }[] }) {
  const t = useTranslations('forlop');
  return (
    <ol className={s.prosess} aria-label={t('slik')}>
      {prosess.map((p, i) => (
        <li key={`${p.steg}-${i}`}>
          <strong>{p.hvem}</strong>
          <span>{p.hva}</span>
        </li>
      ))}
    </ol>
  );
}
