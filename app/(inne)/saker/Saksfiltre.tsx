import { useTranslations } from 'next-intl';
import { Filterchips } from '@/components/tabell/Filterchips';
import { SakStatus } from '@/lib/platform/prisma/enums';
import { type Saksfilter, saksSti } from '@/lib/sak/filter';
import s from './Saker.module.css';

type Props = { filter: Saksfilter; antall: Partial<Record<SakStatus, number>>; enheter: { id: string; navn: string }[] };

/** The filters of the list, as links: state with how many, mine, overdue, and enhet where there are several. */
export function Saksfiltre({ filter, antall, enheter }: Props) {
  const t = useTranslations('sak.liste');
  const status = useTranslations('sakstatus');
  const adresse = saksSti(filter);
  return (
    <div className={s.filtre}>
      <Filterchips
        etikett={t('status')}
        adresse={adresse}
        parameter="status"
        flere
        valg={Object.values(SakStatus).map((x) => ({ verdi: x, tekst: status(x), antall: antall[x] ?? 0 }))}
      />
      <div className="rad">
        <Filterchips etikett={t('eier')} adresse={adresse} parameter="eier" flere valg={[{ verdi: 'mine', tekst: t('mine') }]} />
        <Filterchips etikett={t('frist')} adresse={adresse} parameter="frist" flere valg={[{ verdi: 'forfalt', tekst: t('forfalt') }]} />
        {enheter.length > 1 && (
          <Filterchips
            etikett={t('enhet')}
            adresse={adresse}
            parameter="enhet"
            valg={[{ verdi: '', tekst: t('alleEnheter') }, ...enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))]}
          />
        )}
      </div>
    </div>
  );
}
