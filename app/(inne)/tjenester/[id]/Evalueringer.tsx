import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { fraDato } from '@/lib/platform/clock';
import type { Tjenesteside } from '@/lib/tjeneste/queries';
import s from './Tjeneste.module.css';

/** The evaluations of the tjeneste, done and planned. */
export function Evalueringer({ x, naa }: { x: Tjenesteside; naa: Date }) {
  const t = useTranslations('tjeneste.evaluering');
  const vises = x.evalueringer.filter((e) => e.status !== 'AVLYST');
  if (!x.startet || !x.felt.includes('evaluering')) return null;
  return (
    <Flate tittel={t('tittel')} handlinger={<Link href={`/tjenester/${x.id}/evaluering`}>{t(x.kan.utlose ? 'naa' : 'alle')}</Link>}>
      {vises.length === 0 && <p className="dempet">{t('ingen')}</p>}
      <ul className={s.liste}>
        {vises.map((e) => (
          <li key={e.id} className={s.neste}>
            <div className="stabel" data-tett>
              <Link href={`/tjenester/${x.id}/evaluering/${e.id}`}>{e.navn}</Link>
              {e.utlostGrunn && <span className="dempet smaa">{e.utlostGrunn}</span>}
              {e.utfort ? (
                <span className="dempet smaa">{t('utfort', { dato: visDato(e.utfort), navn: e.utfortAv ?? '' })}</span>
              ) : (
                <Frist dato={fraDato(e.planlagt)} naa={naa} />
              )}
            </div>
            {e.beslutning ? (
              <Statusmerke tekst={t(`beslutning.${e.beslutning}`)} tone={e.beslutning === 'VIDEREFORES' ? 'ok' : 'info'} />
            ) : (
              <Statusmerke tekst={t(`status.${e.status}`)} />
            )}
          </li>
        ))}
      </ul>
    </Flate>
  );
}
