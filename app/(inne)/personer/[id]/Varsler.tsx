import { PersonCheckmarkIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Aapentvarsel } from '@/lib/respons/oppdrag/varsel/queries-person';
import s from './Person.module.css';

/** The varsler that are open now, each with who has it. Nothing when there are none. */
export function Varsler({ varsler }: { varsler: Aapentvarsel[] }) {
  const t = useTranslations('person');
  const r = useTranslations('respons');
  if (varsler.length === 0) return null;
  const ledig = (v: Aapentvarsel) => v.status === 'VENTER' || v.status === 'MOTTATT';
  return (
    <Flate tittel={t('aapneVarsler')} tone={varsler.some(ledig) ? 'fare' : 'advarsel'}>
      <ul className={s.liste}>
        {varsler.map((v) => (
          <li key={v.id} className={s.rad}>
            <span>
              <Link href={`/respons/${v.id}`}>{r(`type.${v.type as 'fall'}`)}</Link> <span className="dempet smaa">{visTid(v.mottatt)}</span>
            </span>
            {ledig(v) ? (
              <Statusmerke tone="fare" ikon={<XMarkOctagonFillIcon aria-hidden />} tekst={r('operator.ingenHarTatt')} />
            ) : (
              <Statusmerke
                tone="advarsel"
                ikon={<PersonCheckmarkIcon aria-hidden />}
                tekst={[r(`status.${v.overfort ? 'OVERFORT' : (v.status as 'TATT')}`), v.tattAvNavn].filter(Boolean).join(', ')}
              />
            )}
          </li>
        ))}
      </ul>
    </Flate>
  );
}
