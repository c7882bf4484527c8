import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { EgetSamarbeid } from '@/lib/region/queries';
import { Bekreft } from './Bekreft';
import { Kontaktmaater } from './Kontaktmaater';

type Kontakt = EgetSamarbeid['kontakter'][number];

/** Whom the region calls here; each is confirmed every half year. */
export function Kontaktliste({ kontakter, kanEndre }: { kontakter: Kontakt[]; kanEndre: boolean }) {
  const t = useTranslations('samarbeid');
  const kolonner: Kolonne<Kontakt>[] = [
    {
      nokkel: 'gjelder',
      tittel: t('kol.gjelder'),
      radtittel: true,
      celle: (k) => (kanEndre ? <Link href={`/samarbeid/kontakter/${k.id}`}>{k.gjelder}</Link> : k.gjelder),
    },
    { nokkel: 'hvem', tittel: t('kol.hvem'), celle: (k) => [k.navn, k.tittel].filter(Boolean).join(', ') },
    { nokkel: 'naas', tittel: t('kol.naas'), celle: (k) => <Kontaktmaater {...k} /> },
    {
      nokkel: 'bekreftet',
      tittel: t('kol.bekreftet'),
      celle: (k) => (
        <span className="rad">
          {t('bekreftetAv', { dato: visDato(k.bekreftet), navn: k.bekreftetAv })}
          {k.gammel && <Statusmerke tone="advarsel" tekst={t('gammel')} />}
        </span>
      ),
    },
    ...(kanEndre
      ? [
          {
            nokkel: 'handling',
            tittel: t('kol.handling'),
            skjultTittel: true,
            celle: (k: Kontakt) => <Bekreft kontakt={{ id: k.id, versjon: k.versjon }} navn={`${k.gjelder}, ${k.navn}`} viktig={k.gammel} />,
          },
        ]
      : []),
  ];
  return (
    <Flate
      tittel={t('kontakter')}
      handlinger={
        kanEndre && (
          <Knappelenke href="/samarbeid/kontakter/ny" variant="secondary">
            {t('nyKontakt')}
          </Knappelenke>
        )
      }
    >
      <Tabell
        tittel={t('kontakter')}
        kolonner={kolonner}
        rader={kontakter}
        radNokkel={(k) => k.id}
        tomt={<Tomt nivaa={3} tittel={t('ingenKontakter')} tekst={t('ingenKontakterTekst')} />}
      />
    </Flate>
  );
}
