'use client';
import { useTranslations } from 'next-intl';
import { Button, Tag } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { omEn } from '@/lib/respons/oppdrag/varsel/rules-gjelder';
import { venter } from '@/lib/respons/oppdrag/varsel/rules-ko';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { hvemGjelder } from './hvem';
import s from './Ko.module.css';
import { useLive, useNaa } from './live/Stromgiver';
import { Varselstatus } from './Varselstatus';
import { Ventetid } from './Ventetid';
import { visTid } from './visTid';

/** Further apart than this the device's time is shown beside ours. */
const SENT_MS = 120_000;

/** One varsel of the queue: what, whom, where, how long, and who has it. */
export function Kolinje({ v, ta, tar }: { v: Varselrad; ta: (v: Varselrad) => void; tar: boolean }) {
  const t = useTranslations('respons');
  const naa = useNaa();
  const hvem = hvemGjelder(t, v);
  const type = t(`type.${v.type as 'fall'}`);
  const verdi = v.verdi && t.has(`verdi.${v.verdi as 'nett'}`) ? t(`verdi.${v.verdi as 'nett'}`) : '';
  // «Medisin ikke tatt» says what «Medisin» does, and more.
  const hva = verdi === hvem ? type : verdi.startsWith(type) ? verdi : [type, verdi.toLowerCase()].filter(Boolean).join(', ');
  const sent = Math.abs(Date.parse(v.mottatt) - Date.parse(v.tidspunkt)) > SENT_MS;
  const live = useLive();
  const kanTa = v.status === 'AVVENTER' || venter(v, live?.meg ?? '');
  const tid = (iso: string) => visTid(iso, naa);
  return (
    <li className={s.linje} data-status={v.status} data-prioritet={v.prioritet}>
      <div className={s.hva}>
        <p className={s.tittel}>
          <Link href={`/respons/${v.id}`} className={s.lenke} data-varsel={v.id}>
            {hva}
          </Link>
          <span className={s.hvem}>{hvem}</span>
        </p>
        <p className="dempet smaa">
          {[...(omEn(v) ? [v.adresse, v.sone, v.tjeneste] : [v.sone]), v.virksomhet && t('operator.hos', { virksomhet: v.virksomhet })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {v.tekst && <p className="smaa">{v.tekst}</p>}
        {v.merker.length > 0 && (
          <p className={s.merker}>
            {v.merker.map((m) => (
              <Tag key={m} data-color="warning" data-size="sm">
                {t.has(`merke.${m as 'FORSINKET'}`) ? t(`merke.${m as 'FORSINKET'}`) : m}
              </Tag>
            ))}
          </p>
        )}
        {sent && <p className="smaa">{t('operator.enhetensTid', { enhet: tid(v.tidspunkt), mottatt: tid(v.mottatt) })}</p>}
      </div>
      <div className={s.status}>
        <Varselstatus v={v} />
        {v.status === 'VENTER' && <Ventetid fra={v.mottatt} />}
      </div>
      <div className={s.knapp}>
        {kanTa && (
          <Button
            onClick={() => ta(v)}
            loading={tar}
            data-color={v.status === 'AVVENTER' ? 'accent' : 'danger'}
            aria-label={t('operator.taVarsel', { hvem })}
          >
            {t('operator.ta')}
          </Button>
        )}
      </div>
    </li>
  );
}
