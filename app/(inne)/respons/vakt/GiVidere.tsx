'use client';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import type { Vaktside } from '@/lib/respons/oppdrag/vakt/queries';
import { kanFaa } from '@/lib/respons/oppdrag/varsel/rules-ko';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { Overfor } from '../[id]/Skjemaer';
import { hvemGjelder } from '../hvem';
import s from './Vakt.module.css';

/** What one has, and gives on before one goes off duty. */
export function GiVidere({ holdt, kolleger }: { holdt: Varselrad[]; kolleger: Vaktside['kolleger'] }) {
  const t = useTranslations('respons');
  return (
    <Alert data-color="warning">
      <strong>{t('vakt.holdt', { antall: holdt.length })}</strong>
      <ul className={s.liste}>
        {holdt.map((v) => (
          <li key={v.id} className={s.rad}>
            <Link href={`/respons/${v.id}`}>
              {t(`type.${v.type as 'fall'}`)}, {hvemGjelder(t, v)}
            </Link>
            <Overfor d={{ id: v.id, kolleger: kolleger.filter((k) => kanFaa(v, k)) }} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
