import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { EgetSamarbeid } from '@/lib/region/queries';
import { Kontaktliste } from './Kontaktliste';
import { Visning } from './Visning';

type Avtale = EgetSamarbeid['avtaler'][number];
const TONE = { GJELDER: 'ok', KOMMER: 'info', OVER: 'noytral' } as const;

/** Our side of the cooperation: what to do first, agreements, contacts, and what the partner sees. */
export function Egen({ samarbeid: e, egenId, medRegion }: { samarbeid: EgetSamarbeid; egenId: string; medRegion: boolean }) {
  const t = useTranslations('samarbeid');
  const kolonner: Kolonne<Avtale>[] = [
    { nokkel: 'avtale', tittel: t('kol.avtale'), radtittel: true, celle: (a) => <Link href={`/samarbeid/avtaler/${a.id}`}>{a.navn}</Link> },
    { nokkel: 'motpart', tittel: t('kol.motpart'), celle: (a) => a.motpart?.navn },
    {
      nokkel: 'periode',
      tittel: t('kol.periode'),
      celle: (a) => (a.gyldigTil ? t('fraTil', { fra: visDato(a.gyldigFra), til: visDato(a.gyldigTil) }) : t('fra', { fra: visDato(a.gyldigFra) })),
    },
    { nokkel: 'temaer', tittel: t('kol.temaer'), tall: true, celle: (a) => a.rader },
    { nokkel: 'status', tittel: t('kol.status'), celle: (a) => <Statusmerke tekst={t(`avtaletid.${a.tid}`)} tone={TONE[a.tid]} /> },
  ];
  return (
    <div className="stabel">
      <SideTopp
        tittel={t(medRegion ? 'egne' : 'tittel')}
        ingress={t('ingress')}
        handlinger={
          <Knappelenke href="/samarbeid/katalog" variant="secondary">
            {t('katalog')}
          </Knappelenke>
        }
      />
      {medRegion && <Visning valgt="egne" />}
      <Neste samarbeid={e} />
      <Kontaktliste kontakter={e.kontakter} kanEndre={e.kan.endre} />
      <Flate tittel={t('avtaler')} handlinger={e.kan.endre && <Knappelenke href="/samarbeid/avtaler/ny">{t('nyAvtale')}</Knappelenke>}>
        <Tabell
          tittel={t('avtaler')}
          kolonner={kolonner}
          rader={e.avtaler}
          radNokkel={(a) => a.id}
          tomt={<Tomt nivaa={3} tittel={t('ingenAvtaler')} tekst={t('ingenAvtalerTekst')} />}
        />
      </Flate>
      <Flate tittel={t('partnerSer')} ingress={t('partnerSerTekst')}>
        <ul>
          {(['modell', 'status', 'sporsmaal', 'kontakt'] as const).map((p) => (
            <li key={p}>{t(`partnerSerPunkter.${p}`)}</li>
          ))}
        </ul>
        <p>{t('partnerSerIkke')}</p>
        <p>
          <Link href={`/samarbeid/kommune/${egenId}`}>{t('seSelv')}</Link>
        </p>
      </Flate>
    </div>
  );
}

/** What must be done first, if anything. */
function Neste({ samarbeid: e }: { samarbeid: EgetSamarbeid }) {
  const t = useTranslations('samarbeid');
  const gamle = e.kontakter.filter((k) => k.gammel).length;
  const linjer = [
    e.kontakter.length === 0 && t('neste.ingenKontakt'),
    gamle > 0 && t('neste.bekreft', { antall: gamle }),
    !e.avtaler.some((a) => a.tid === 'GJELDER') && t('neste.ingenAvtale'),
  ].filter((l) => l !== false);
  if (linjer.length === 0) return null;
  return (
    <Flate tittel={t('neste.tittel')} tone="advarsel">
      <ul>
        {linjer.map((l) => (
          <li key={l}>{l}</li>
        ))}
      </ul>
    </Flate>
  );
}
