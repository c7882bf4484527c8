import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import type { Overforingsside } from '@/lib/virksomhet/overforing/queries-overforing';
import s from '../../../organisasjon.module.css';

/** What the person has in the real-time module. It ends by itself with the access; a receiver that bears the name is changed in the model. */
export function Respons({ respons: r, hjelp }: { respons: Overforingsside['respons']; hjelp: string }) {
  const t = useTranslations('organisasjon.overforing');
  const type = useTranslations('respons.type');
  const status = useTranslations('respons.status');
  const rader: [string, string, string][] = [
    ...r.vakter.map((v): [string, string, string] => [
      v.id,
      v.lag === 'mottaksvakt' ? t('mottaker.mottaksvakt') : v.lag,
      t('vaktSiden', { tid: visTid(v.fra) }),
    ]),
    ...r.varsler.map((v): [string, string, string] => [
      v.id,
      type(v.type as 'fall'),
      [t('varsel', { status: status(v.status as 'TATT') }), t('kom', { tid: visTid(v.mottatt) }), v.serie && t('enhet', { serie: v.serie })]
        .filter(Boolean)
        .join(' · '),
    ]),
    ...(r.runder > 0 ? [['runder', t('runder', { antall: r.runder }), t('runderTekst')] as [string, string, string]] : []),
    ...(r.maskiner > 0 ? [['maskiner', t('maskiner', { antall: r.maskiner }), t('maskinerTekst')] as [string, string, string]] : []),
  ];
  if (rader.length === 0 && r.navngitt.length === 0) return null;
  return (
    <Flate tittel={t('respons')} ingress={hjelp}>
      {rader.length > 0 && (
        <ul className={s.roller}>
          {rader.map(([id, hva, om]) => (
            <li key={id} className={s.rolle}>
              <span>
                <strong>{hva}</strong>
                <span className={s.under}>{om}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {r.navngitt.map((navn) => (
        <p key={navn}>
          {t('navngitt', { navn })} {r.seModell && <Link href="/respons/modell/bemanning">{t('seModell')}</Link>}
        </p>
      ))}
    </Flate>
  );
}
