import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import type { Gjennomgang } from '@/lib/tjenestemodell/oppgradering/queries-gjennomgang';
import { TaIBrukKnapp } from './TaIBrukKnapp';

/** What taking the version into use will do, told first; while something is unanswered, that. */
export function TaIBruk({ g }: { g: Gjennomgang }) {
  const t = useTranslations('oppgradering.bruk');
  const o = g.oppgradering;
  if (!g.virkning) return <p className="dempet">{t('ikkeKlar')}</p>;
  const tell = (svar: string) => g.perSvar.find((x) => x.svar === svar)?.antall ?? 0;
  const v = g.virkning;
  return (
    <Flate tone="ok" tittel={t('tittel')}>
      <ul>
        <li>{t('svar', { ny: tell('TA_NY'), beholdt: tell('BEHOLD_EGEN'), flettet: tell('FLETT'), utsatt: tell('UTSETT') })}</li>
        <li>{t('virkning', v)}</li>
        {v.celler > 0 && <li>{t('celler', { antall: v.celler })}</li>}
        {v.maaBekreftes > 0 && <li>{t('maaBekreftes', { antall: v.maaBekreftes })}</li>}
      </ul>
      <TaIBrukKnapp modellId={g.modell.id} oppgraderingId={o.id} versjon={o.versjon} stempel={o.stempel} mal={o.mal} til={o.til} />
    </Flate>
  );
}
