import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Avklaringsrad } from '@/lib/avklaring/queries';
import s from './modell.module.css';

type Listeprops = { rader: Avklaringsrad[]; naa: Date; rot: (r: Avklaringsrad) => string; visOppgave?: boolean; visFra?: boolean };

/** Questions as a list: what is asked, whom it waits for, or what was decided. */
export function Avklaringsliste({ rader, naa, rot, visOppgave, visFra }: Listeprops) {
  const t = useTranslations('avklaring');
  return (
    <ul className={s.liste}>
      {rader.map((r) => (
        <li key={r.id}>
          <div className="rad" data-spre data-topp>
            <div className="stabel lesebredde" style={{ gap: '0.25rem' }}>
              <Link href={rot(r)}>{r.sporsmaal}</Link>
              {r.status === 'BESLUTTET' && r.beslutning && <p className="smaa">{t('besluttetKort', { beslutning: r.beslutning })}</p>}
              <div className="rad smaa dempet" style={{ gap: '0.25rem 1rem' }}>
                {visFra && <span>{r.fraVirksomhet}</span>}
                {visOppgave && <span>{r.oppgave}</span>}
                {r.status === 'AAPEN' && !visFra && <span>{r.hos ? t('hos', { hvem: r.hos }) : t('ikkeFordelt')}</span>}
                {r.svar > 0 && <span>{t('antallSvar', { antall: r.svar })}</span>}
                {r.status === 'AAPEN' && r.frist && <Frist dato={r.frist} naa={naa} />}
                {r.status === 'BESLUTTET' && r.besluttet && <span>{visDato(r.besluttet)}</span>}
              </div>
            </div>
            <Statusmerke tekst={t(`status.${r.status}`)} tone={r.status === 'AAPEN' ? 'advarsel' : 'ok'} />
          </div>
        </li>
      ))}
    </ul>
  );
}
