import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import type { Steg } from '@/lib/innhold/rules';
import type { Gjort } from '@/lib/tjeneste/queries-gjort';
import s from './Tjeneste.module.css';

/** What one has done, when there is no more to do here, and so no more to see. */
export function AltGjort({ gjort }: { gjort: Gjort }) {
  const t = useTranslations('tjeneste.altGjort');
  const steg = useTranslations('steg');
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Flate tone="ok">
        <ul className={s.liste}>
          {gjort.map((o) => (
            <li key={o.id}>
              {steg(o.steg as Steg)} {o.utfort && <span className="dempet">{visTid(o.utfort)}</span>}
            </li>
          ))}
        </ul>
        <div className="rad">
          <Knappelenke href="/oppgaver">{t('tilOppgaver')}</Knappelenke>
        </div>
      </Flate>
    </div>
  );
}
