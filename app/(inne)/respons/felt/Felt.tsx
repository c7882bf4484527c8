'use client';
import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Tomt } from '@/components/skall/Tomt';
import { gjelderMeg } from '@/lib/respons/oppdrag/rules-vakt';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import { useLive } from '../live/Stromgiver';
import { Skjulte } from '../Skjulte';
import s from './Felt.module.css';
import { Feltkort } from './Feltkort';

/** Mine first, then what nobody has taken, then what others have. */
export function Felt() {
  const t = useTranslations('respons.felt');
  const live = useLive();
  if (!live) return null;
  const mitt = (v: Varselrad) => v.tattAvId === live.meg || v.utrykning?.ansattId === live.meg;
  const mittLag = (v: Varselrad) => v.status === 'UTRYKNING' && !v.utrykning?.ansattId && live.vakter.some((x) => x.lag === v.lag);
  const alle = live.varsler.filter((v) => mitt(v) || gjelderMeg(v, live.meg, live.vakter));
  const grupper = [
    ['dine', alle.filter(mitt)],
    ['nye', alle.filter((v) => !mitt(v) && (v.status === 'VENTER' || mittLag(v)))],
    ['andre', alle.filter((v) => !mitt(v) && !mittLag(v) && v.status !== 'VENTER')],
  ] as const;
  if (alle.length === 0)
    return live.vakter.length === 0 ? (
      <Tomt tittel={t('ikkePaaVakt')} tekst={t('ikkePaaVaktTekst')} handling={<Knappelenke href="/respons/vakt">{t('gaaPaa')}</Knappelenke>} />
    ) : (
      <Tomt tittel={t('tom')} tekst={t('tomTekst')} />
    );
  return (
    <div className={s.felt} data-frosset={live.brutt !== null || undefined}>
      <Skjulte />
      {grupper
        .filter(([, liste]) => liste.length > 0)
        .map(([navn, liste]) => (
          <section key={navn} className="stabel" aria-labelledby={`felt-${navn}`}>
            <Heading level={2} data-size="2xs" id={`felt-${navn}`}>
              {t(navn)} ({liste.length})
            </Heading>
            <ol className={s.liste}>
              {liste.map((v) => (
                <Feltkort key={v.id} v={v} mitt={mitt(v)} kanGaa={mittLag(v)} />
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}
