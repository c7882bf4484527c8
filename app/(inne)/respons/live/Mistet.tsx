'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Alert, Button } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import s from './Statuslinje.module.css';
import type { Live } from './Stromgiver';

/** What one had, and has no more: each with which it was and why, until it has been seen. */
export function Mistet({ liste, sett }: Live['mistet']) {
  const t = useTranslations('respons');
  const m = useTranslations('respons.operator.mistet');
  return liste.map(({ varselId, type, hva, mottatt }) => (
    <Alert key={varselId} data-color="warning" role="alert" className={s.brudd}>
      <strong>{m('tittel', { hva: t(`type.${hva as 'fall'}`), tid: visKlokke(mottatt) })}</strong>
      <p>{m(type)}</p>
      <div className="rad">
        {type !== 'AVTALE_SLUTT' && (
          <Link href={`/respons/${varselId}`} prefetch={false} onClick={() => sett(varselId)}>
            {m('aapne')}
          </Link>
        )}
        <Button variant="tertiary" data-size="sm" onClick={() => sett(varselId)}>
          {m('lukk')}
        </Button>
      </div>
    </Alert>
  ));
}
