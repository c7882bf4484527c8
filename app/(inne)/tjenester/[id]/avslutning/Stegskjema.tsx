'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Serienummerfelt } from '@/components/skanner/Serienummerfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import {
  avsluttVedtakHandling,
  hentUtstyrHandling,
  lagerforHandling,
  nullstillUtstyrHandling,
  slettHosLeverandorHandling,
} from '@/lib/avslutning/actions';
import { UTSTYR_FOR_STEG } from '@/lib/avslutning/rules';
import { avsluttVedtakSchema, hentSchema, lagerforSchema, nullstillSchema, slettSchema } from '@/lib/avslutning/schema';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import type { AvslutningsstegKode } from '@/lib/tjeneste/rules';

export type Enhet = { id: string; serienummer: string; modell: string; status: UtstyrStatus };
type Props = { steg: AvslutningsstegKode; tjenesteId: string; versjon: number; utstyr: Enhet[] };

/** The form of the step that is next; the others have none. */
export function Stegskjema({ steg, tjenesteId, versjon, utstyr }: Props) {
  const t = useTranslations('avslutning');
  const router = useRouter();
  const aktuelle = utstyr.filter((u) => u.status === UTSTYR_FOR_STEG[steg]);
  const etiketter = {
    serienummer: t('felt.serienummer'),
    utstyrId: t('felt.utstyr'),
    slettet: t(steg === 'NULLSTILLE' ? 'felt.dataSlettet' : 'felt.brukerSlettet'),
    nullstilt: t('felt.nullstilt'),
    hva: t('felt.hva'),
    referanse: t('felt.referanse'),
    til: t('felt.til'),
    grunn: t('felt.lagerMerknad'),
  };
  const felles = { etiketter, sendTekst: t(`knapp.${steg}`), etterpaa: () => router.refresh() };
  const id = { tjenesteId, versjon };
  const valgt = aktuelle.length === 1 ? (aktuelle[0]?.id ?? '') : '';
  switch (steg) {
    case 'HENTE_UTSTYR':
      return (
        <Handlingsskjema {...felles} schema={hentSchema} handling={hentUtstyrHandling} standardverdier={{ ...id, serienummer: '', merknad: '' }}>
          <Utstyrsliste utstyr={aktuelle} />
          <Serienummerfelt navn="serienummer" etikett={t('felt.serienummer')} hjelp={t('felt.serienummerHjelp')} paakrevd />
          <Tekstfelt navn="merknad" etikett={t('felt.merknad')} hjelp={t('felt.hentMerknadHjelp')} />
        </Handlingsskjema>
      );
    case 'NULLSTILLE':
      return (
        <Handlingsskjema
          {...felles}
          schema={nullstillSchema}
          handling={nullstillUtstyrHandling}
          standardverdier={{ ...id, utstyrId: valgt, hva: '' }}
        >
          <Utstyrsvalg utstyr={aktuelle} />
          <Avkryssing navn="slettet" etikett={t('felt.dataSlettet')} paakrevd />
          <Avkryssing navn="nullstilt" etikett={t('felt.nullstilt')} paakrevd />
          <Tekstfelt navn="hva" etikett={t('felt.hva')} hjelp={t('felt.hvaHjelp')} paakrevd />
        </Handlingsskjema>
      );
    case 'SLETTE_HOS_LEVERANDOR':
      return (
        <Handlingsskjema {...felles} schema={slettSchema} handling={slettHosLeverandorHandling} standardverdier={{ ...id, referanse: '' }}>
          <Avkryssing navn="slettet" etikett={t('felt.brukerSlettet')} paakrevd />
          <Tekstfelt navn="referanse" etikett={t('felt.referanse')} hjelp={t('felt.referanseHjelp')} paakrevd />
        </Handlingsskjema>
      );
    case 'AVSLUTTE_VEDTAK':
      return (
        <Handlingsskjema {...felles} schema={avsluttVedtakSchema} handling={avsluttVedtakHandling} standardverdier={{ ...id, merknad: '' }}>
          <Tekstfelt navn="merknad" etikett={t('felt.merknad')} />
        </Handlingsskjema>
      );
    case 'LAGERFORE':
      return (
        <Handlingsskjema
          {...felles}
          schema={lagerforSchema}
          handling={lagerforHandling}
          standardverdier={{ ...id, utstyrId: valgt, til: 'PAA_LAGER', grunn: '' }}
        >
          <Utstyrsvalg utstyr={aktuelle} />
          <Radiogruppe
            navn="til"
            etikett={t('felt.til')}
            paakrevd
            valg={(['PAA_LAGER', 'KASSERT'] as const).map((v) => ({ verdi: v, tekst: t(`til.${v}`) }))}
          />
          <Tekstomraade navn="grunn" etikett={t('felt.lagerMerknad')} hjelp={t('felt.lagerMerknadHjelp')} />
        </Handlingsskjema>
      );
  }
}

/** What is still out, to look for; not to choose from, so that the number is read off the device. */
function Utstyrsliste({ utstyr }: { utstyr: Enhet[] }) {
  const t = useTranslations('avslutning');
  return (
    <div>
      <p>{t('hentesNaa', { antall: utstyr.length })}</p>
      <ul>
        {utstyr.map((u) => (
          <li key={u.id}>
            {u.modell}, <span className="tall">{u.serienummer}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which device: said when there is one, chosen when there are more. */
function Utstyrsvalg({ utstyr }: { utstyr: Enhet[] }) {
  const t = useTranslations('avslutning');
  const [eneste] = utstyr;
  if (utstyr.length === 1 && eneste) {
    return (
      <p>
        {eneste.modell}, <strong className="tall">{eneste.serienummer}</strong>
      </p>
    );
  }
  return (
    <Radiogruppe
      navn="utstyrId"
      etikett={t('felt.utstyr')}
      paakrevd
      valg={utstyr.map((u) => ({ verdi: u.id, tekst: u.serienummer, hjelp: u.modell }))}
    />
  );
}
