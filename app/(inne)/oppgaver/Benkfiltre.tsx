import { useTranslations } from 'next-intl';
import { Filterchips } from '@/components/tabell/Filterchips';
import type { Benk } from '@/lib/benk/queries';
import { benkSti, FRISTVALG } from '@/lib/benk/rules-filter';
import { tjenestetyper } from '@/lib/innhold/queries';
import s from './Benk.module.css';

/** The filters of a tab, as links: the step where the role has several, the deadline, the tjeneste. */
export function Benkfiltre({ benk }: { benk: Benk }) {
  const t = useTranslations('oppgave');
  const steg = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const adresse = benkSti(benk.filter);
  const alle = { verdi: '', tekst: t('filter.alle') };
  const steglig = benk.filter.fane !== 'alle' && benk.filter.fane !== 'kontroll' && benk.steg.length > 1;
  return (
    <div className={s.filtre}>
      {benk.filter.fane !== 'alle' && (
        <Filterchips
          etikett={t('filter.frist')}
          adresse={adresse}
          parameter="frist"
          flere
          valg={FRISTVALG.map((f) => ({ verdi: f, tekst: t(`filter.${f}`) }))}
        />
      )}
      {benk.roller.length > 1 && (
        <Filterchips
          etikett={t('filter.rolle')}
          adresse={adresse}
          parameter="rolle"
          valg={[alle, ...benk.roller.map((r) => ({ verdi: r, tekst: rolle(r) }))]}
        />
      )}
      <details className={s.flere} open={Boolean(benk.filter.steg.length || benk.filter.tjeneste)}>
        <summary>{t('filter.flere')}</summary>
        <div className="stabel" data-tett>
          {steglig && (
            <Filterchips
              etikett={t('filter.steg')}
              adresse={adresse}
              parameter="steg"
              flere
              valg={benk.steg.map((x) => ({ verdi: x, tekst: steg(x) }))}
            />
          )}
          <Filterchips
            etikett={t('filter.tjeneste')}
            adresse={adresse}
            parameter="tjeneste"
            valg={[alle, ...tjenestetyper().map((x) => ({ verdi: x.kode, tekst: x.kortnavn }))]}
          />
        </div>
      </details>
    </div>
  );
}
