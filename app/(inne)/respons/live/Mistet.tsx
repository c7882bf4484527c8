'use client';
import { useTranslations } from 'next-intl';
import { Alert, Button } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { hvemGjelder } from '../hvem';
import s from './Statuslinje.module.css';
import type { Live } from './Stromgiver';

/** What one had, and has no more: each with which it was, why, and what became of it, until it has been seen. */
export function Mistet({ liste, sett }: Live['mistet']) {
  const t = useTranslations('respons');
  const m = useTranslations('respons.operator.mistet');
  return liste.map((x) => {
    const { varselId, type, naar, naa, om } = x;
    const hva = [t(`type.${x.hva as 'fall'}`), om && hvemGjelder(t, om), om?.adresse].filter(Boolean).join(', ');
    return (
      <Alert key={varselId} data-color="warning" role="alert" className={s.brudd}>
        <strong>{type === 'OVERTATT' ? m('overtattTittel', { navn: x.av ?? '', hva }) : m('tittel', { hva, tid: visKlokke(x.mottatt) })}</strong>
        <p>
          {[
            m(type),
            type !== 'OVERTATT' && m('tilbakeKl', { tid: visKlokke(naar) }),
            naa && (naa.lukket ? m('lukketAv', { navn: naa.navn, tid: visKlokke(naa.lukket) }) : m('harNaa', { navn: naa.navn })),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        <div className="rad">
          {type !== 'AVTALE_SLUTT' && om !== null && (
            <Link href={`/respons/${varselId}`} onClick={() => sett(x)}>
              {m('aapne')}
            </Link>
          )}
          <Button variant="tertiary" data-size="sm" onClick={() => sett(x)}>
            {m('lukk')}
          </Button>
        </div>
      </Alert>
    );
  });
}
