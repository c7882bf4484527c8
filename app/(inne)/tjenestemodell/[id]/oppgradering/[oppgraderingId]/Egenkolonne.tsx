import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import type { Gjennomgangsendring } from '@/lib/tjenestemodell/oppgradering/queries-gjennomgang';
import s from './gjennomgang.module.css';
import { Tekster } from './Malkolonner';

type Egen = Gjennomgangsendring['egen'][number];

/** What the virksomhet has: own words, and what is answered and goes on with the item. */
export function Egenkolonne({ e }: { e: Gjennomgangsendring }) {
  const t = useTranslations('oppgradering.kort');
  return (
    <div className={s.kolonne} data-egen={e.egen.some((p) => p.tekster) || undefined}>
      <Heading level={3} data-size="2xs">
        {t('hosDere')}
      </Heading>
      {e.egen.length === 0 && <p className="dempet">{t('ikkeHosDere')}</p>}
      {e.egen.map((p) => (
        <div key={p.kode} className="stabel" data-tett>
          {p.tekster ? <Tekster tekster={p.tekster} /> : <p className="dempet">{t('malensTekst')}</p>}
          <Svar p={p} sjekk={e.del === 'sjekkliste'} tas={e.art === 'FJERNET' && e.gjelder !== 'PUNKT'} />
        </div>
      ))}
    </div>
  );
}

function Svar({ p, sjekk, tas }: { p: Egen; sjekk: boolean; tas: boolean }) {
  const t = useTranslations('oppgradering.kort');
  const status = useTranslations('modellskjema.status');
  const linjer = [
    sjekk && p.status && p.status !== 'IKKE_STARTET' && t('status', { status: status(p.status as 'PAA_PLASS') }),
    p.ansvarlig && t('ansvarlig', { navn: p.ansvarlig }),
    p.frist && t('frist', { dato: visDato(p.frist) }),
    p.bevis ? t('bevis', { antall: p.bevis }) : null,
    p.kommentar && t('kommentar', { tekst: p.kommentar }),
    p.ikkeRelevantGrunn && t('ikkeRelevant', { tekst: p.ikkeRelevantGrunn }),
    p.celler ? t(tas ? 'celletap' : 'celler', { antall: p.celler }) : null,
  ].filter((x): x is string => Boolean(x));
  if (linjer.length === 0) return null;
  return (
    <ul className={s.svar}>
      {linjer.map((l) => (
        <li key={l}>{l}</li>
      ))}
    </ul>
  );
}
