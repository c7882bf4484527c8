import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import type { Oversikt } from '@/lib/tjenestemodell/modell/queries';
import type { Forst as Art } from '@/lib/tjenestemodell/modell/rules';
import s from '../modell.module.css';

const VIS = 4;
const VIS_OPPGAVER = 3;
const SIDE: Record<Art['art'], string> = {
  INGEN_A: '/matrise',
  UTEN_NAVN: '/matrise/aktorer',
  FLERE_A: '/matrise',
  FORFALT: '/oppgaver?frist=forfalt',
  BEKREFT: '/oppgaver',
  SPORSMAAL_FORFALT: '/sporsmaal',
  SNART: '/oppgaver?frist=snart',
  UTEN_ANSVARLIG: '/oppgaver?ansvarlig=ingen&status=IKKE_STARTET,UNDER_ARBEID',
};

const ANSVAR: Partial<Record<Art['art'], Oversikt['uplassert'][number]['ansvar']>> = { INGEN_A: 'INGEN', UTEN_NAVN: 'UTEN_NAVN', FLERE_A: 'FLERE' };

/** «Gjør dette først»: what holds the model back, each a link to where it is done. */
export function Forst({ forst, uplassert, rot }: Pick<Oversikt, 'forst' | 'uplassert'> & { rot: string }) {
  const t = useTranslations('tjenestemodell.forst');
  if (forst.length === 0)
    return (
      <Flate tone="ok" tittel={t('altTittel')}>
        <p>{t('altTekst')}</p>
      </Flate>
    );
  const titler = (art: Art['art']) => {
    const egne = uplassert.filter((o) => o.ansvar === ANSVAR[art]).map((o) => o.tittel);
    const rest = egne.length - VIS_OPPGAVER;
    return rest > 0 ? t('ogFlere', { titler: egne.slice(0, VIS_OPPGAVER).join(', '), antall: rest }) : egne.join(', ');
  };
  return (
    <Flate tone="advarsel" tittel={t('tittel')}>
      <ol className={s.forst}>
        {forst.slice(0, VIS).map((f, i) => (
          <li key={f.art}>
            <Link href={`${rot}${SIDE[f.art]}`}>
              <span className={s.nr} aria-hidden>
                {i + 1}
              </span>
              <span>
                <strong>{t(`${f.art}.tittel`, { antall: f.antall })}</strong>
                <span className="dempet smaa">{ANSVAR[f.art] ? titler(f.art) : t(`${f.art}.tekst`)}</span>
              </span>
              <ArrowRightIcon aria-hidden />
            </Link>
          </li>
        ))}
      </ol>
    </Flate>
  );
}
