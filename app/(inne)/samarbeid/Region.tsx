import { useTranslations } from 'next-intl';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { SORTERINGER, type Sortering } from '@/lib/region/oversikt';
import type { Region as Data } from '@/lib/region/queries-oversikt';
import { Kommunetabell } from './Kommunetabell';
import s from './Region.module.css';
import { Visning } from './Visning';

/** How the kommuner with an agreement are doing, and whom to call. */
export function Region({ region: r, filter }: { region: Data; filter: { mal?: string; sortering: Sortering } }) {
  const t = useTranslations('samarbeid.region');
  const fane = useTranslations('samarbeid');
  const sok = new URLSearchParams({ ...(r.mal ? { mal: r.mal } : {}), ...(filter.sortering === 'navn' ? {} : { sorter: filter.sortering }) });
  const adresse = sok.size ? `/samarbeid?${sok}` : '/samarbeid';
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('tittel')}
        ingress={t('ingress')}
        handlinger={
          <>
            <Knappelenke href="/samarbeid/matrise">{t('matrise')}</Knappelenke>
            <Knappelenke href="/samarbeid/katalog" variant="secondary">
              {fane('katalog')}
            </Knappelenke>
          </>
        }
      />
      <Visning valgt="" />
      {r.kommuner.length === 0 ? (
        <Tomt tittel={t('tom')} tekst={t('tomTekst')} />
      ) : (
        <>
          <Summer sum={r.sum} />
          {r.maler.length > 1 && (
            <Filterchips
              etikett={t('mal')}
              adresse={adresse}
              parameter="mal"
              valg={[{ verdi: '', tekst: t('alleMaler') }, ...r.maler.map((m) => ({ verdi: m.id, tekst: m.navn }))]}
            />
          )}
          <Filterchips
            etikett={t('sorter')}
            adresse={adresse}
            parameter="sorter"
            valg={SORTERINGER.map((x) => ({ verdi: x === 'navn' ? '' : x, tekst: t(`sortering.${x}`) }))}
          />
          <Kommunetabell kommuner={r.kommuner} />
        </>
      )}
    </div>
  );
}

function Summer({ sum }: { sum: Data['sum'] }) {
  const t = useTranslations('samarbeid.region');
  const prosent = (p: number | null) => (p === null ? t('ikkeNoe') : t('prosent', { p }));
  const tall: [keyof Data['sum'] & ('kommuner' | 'medA' | 'paaPlass' | 'sporsmaal' | 'utenKontakt' | 'gammelKontakt'), string | number, boolean][] = [
    ['kommuner', sum.kommuner, false],
    ['medA', prosent(sum.medA), false],
    ['paaPlass', prosent(sum.paaPlass), false],
    ['sporsmaal', sum.sporsmaal, false],
    ['utenKontakt', sum.utenKontakt, sum.utenKontakt > 0],
    ['gammelKontakt', sum.gammelKontakt, sum.gammelKontakt > 0],
  ];
  return (
    <dl className={`flate ${s.summer}`}>
      {tall.map(([navn, verdi, varsel]) => (
        <div key={navn} data-varsel={varsel || undefined}>
          <dt>{t(`sum.${navn}`)}</dt>
          <dd>{verdi}</dd>
        </div>
      ))}
    </dl>
  );
}
