'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Alert, Button } from '@/components/designsystemet';
import s from './Statuslinje.module.css';
import type { Live } from './Stromgiver';

/** What one had, and has no more: each with why, until it has been seen. */
export function Mistet({ liste, sett }: Live['mistet']) {
  const m = useTranslations('respons.operator.mistet');
  return liste.map(({ varselId, type }) => (
    <Alert key={varselId} data-color="warning" role="alert" className={s.brudd}>
      <strong>{m('tittel')}</strong>
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
