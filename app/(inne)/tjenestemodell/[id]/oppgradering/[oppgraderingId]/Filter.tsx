import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { medParameter } from '@/components/tabell/adresse';
import { Filterchips } from '@/components/tabell/Filterchips';
import type { Gjennomgang } from '@/lib/tjenestemodell/oppgradering/queries-gjennomgang';
import s from './gjennomgang.module.css';

/** Which changes to look at: answered or not, of what kind, in which area, and where there are own words. */
export function Filter({ g, adresse }: { g: Gjennomgang; adresse: string }) {
  const t = useTranslations('oppgradering');
  const sok = new URLSearchParams(adresse.split('?')[1]);
  const egen = sok.get('egen') === 'ja';
  const valgt = egen || sok.has('omraade') || sok.has('art');
  const forst = g.oppgradering.status === 'UNDER_ARBEID' ? 'ubesvart' : 'alle';
  return (
    <div className={s.filter}>
      <Filterchips
        etikett={t('gjennomgang.filterStatus')}
        adresse={adresse}
        parameter="status"
        valg={g.filter.statuser.map((x) => ({
          verdi: x.status === forst ? '' : x.status,
          tekst: t(`gjennomgang.status.${x.status}`),
          antall: x.antall,
        }))}
      />
      <Details defaultOpen={valgt}>
        <DetailsSummary>{t('gjennomgang.flereFiltre')}</DetailsSummary>
        <DetailsContent className={s.filter}>
          <Filterchips
            etikett={t('gjennomgang.filterOmraade')}
            adresse={adresse}
            parameter="omraade"
            valg={[
              { verdi: '', tekst: t('gjennomgang.alleOmraader') },
              ...g.filter.omraader.map((o) => ({ verdi: o.id, tekst: o.navn ?? t('gjennomgang.aktorer'), antall: o.antall })),
            ]}
          />
          <Filterchips
            etikett={t('gjennomgang.filterArt')}
            adresse={adresse}
            parameter="art"
            valg={[
              { verdi: '', tekst: t('gjennomgang.alleArter') },
              ...g.filter.arter.map((a) => ({ verdi: a.art, tekst: t(`art.${a.art}`), antall: a.antall })),
            ]}
          />
          <p>
            <Link href={medParameter(medParameter(adresse, 'side', undefined), 'egen', egen ? undefined : 'ja')} scroll={false}>
              {t(egen ? 'gjennomgang.ogsaaUtenEgen' : 'gjennomgang.bareEgen')}
            </Link>
          </p>
        </DetailsContent>
      </Details>
    </div>
  );
}
