import { useTranslations } from 'next-intl';
import { visDato, visTid } from '@/components/felles/dato';
import type { Tone } from '@/components/felles/tone';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Ansattdetaljer } from '@/lib/virksomhet/queries';
import s from '../../organisasjon.module.css';

type Rollerad = Ansattdetaljer['roller'][number];
const TONE: Record<Rollerad['tid'], Tone> = { naa: 'ok', kommer: 'info', over: 'noytral' };

/** Every role, with its period; one that is not over is ended on a page of its own. */
export function Rolleliste({ ansattId, roller }: { ansattId: string; roller: Rollerad[] }) {
  const t = useTranslations('organisasjon');
  const rolle = useTranslations('rolle');
  const tid = (r: Rollerad) => {
    const fra = visDato(r.fra);
    if (r.avsluttet) return t('fraAvsluttet', { fra, tid: visTid(r.avsluttet) });
    return r.til ? t('fraTil', { fra, til: visDato(r.til) }) : t('fraDato', { fra });
  };
  return (
    <ul className={s.roller}>
      {roller.map((r) => (
        <li key={r.id} className={s.rolle}>
          <span>
            {r.enhet} / <strong>{rolle(r.rolle)}</strong>
            <span className={s.under}>{tid(r)}</span>
          </span>
          <span className="rad">
            <Statusmerke tekst={t(`rolletid.${r.tid}`)} tone={TONE[r.tid]} />
            {r.kanAvsluttes && (
              <Knappelenke href={`/organisasjon/ansatte/${ansattId}/overforing?rolle=${r.id}`} variant="secondary">
                {t('avslutt')}
                <span className="kun-skjermleser">{` ${rolle(r.rolle)}, ${r.enhet}`}</span>
              </Knappelenke>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
