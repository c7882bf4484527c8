import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { MineGjoremaal } from '@/lib/gjoremaal/queries';
import { fraDato } from '@/lib/platform/clock';
import s from '../gjoremaal/Gjoremaal.module.css';
import { Knapper } from '../gjoremaal/Knapper';
import { useNavn } from '../gjoremaal/useNavn';

/** The most urgent duties that are not about a citizen, above the oppgaver. */
export function Gjoremaal({ g }: { g: MineGjoremaal }) {
  const t = useTranslations('gjoremaal');
  const navnFor = useNavn();
  return (
    <Flate
      tittel={t('tittel')}
      handlinger={
        <>
          {g.forfalte > 0 && <Statusmerke tone="fare" tekst={t('forfalte', { antall: g.forfalte })} />}
          <Link href="/gjoremaal">{t('seAlle', { antall: g.antall })}</Link>
        </>
      }
    >
      <ul className={s.liste}>
        {g.rader.map((r) => {
          const navn = navnFor(r);
          return (
            <li key={r.id} className={s.punkt}>
              <Link href={r.lenke} className={s.hva}>
                {navn}
              </Link>
              <Frist dato={fraDato(r.frist)} naa={g.dag} />
              <Knapper gjoremaal={{ id: r.id, versjon: r.versjon }} type={r.type} lenke={r.lenke} navn={navn} kan={r.kan} />
            </li>
          );
        })}
      </ul>
    </Flate>
  );
}
