'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endreSamarbeidHandling, opprettSamarbeidHandling } from '@/lib/region/actions';
import type { Avtale, hentNyAvtale } from '@/lib/region/queries';
import { endreSamarbeidSchema, nyttSamarbeidSchema } from '@/lib/region/schema';
import { Forslag } from './Forslag';
import { Oppfolging } from './Oppfolging';

type Ny = Awaited<ReturnType<typeof hentNyAvtale>>;

const useFelles = () => {
  const t = useTranslations('samarbeid.skjema');
  const router = useRouter();
  return {
    t,
    etiketter: { motpartId: t('motpart'), navn: t('navn'), gyldigFra: t('gyldigFra'), gyldigTil: t('gyldigTil'), notat: t('notat') },
    etterpaa: ({ id }: { id: string }) => router.push(`/samarbeid/avtaler/${id}`),
  };
};

/** A new agreement; it may start from a suggestion. */
export function NyAvtale({ motparter, forslag, dag }: Ny) {
  const { t, ...felles } = useFelles();
  return (
    <Handlingsskjema
      {...felles}
      schema={nyttSamarbeidSchema}
      standardverdier={{ motpartId: '', navn: '', gyldigFra: dag, gyldigTil: '', oppfolging: [], notat: '' }}
      handling={opprettSamarbeidHandling}
      sendTekst={t('registrer')}
    >
      <Velger navn="motpartId" etikett={t('motpart')} paakrevd valg={motparter.map((m) => ({ verdi: m.id, tekst: m.navn }))} />
      <Forslag motparter={motparter} forslag={forslag} />
      <Felt />
    </Handlingsskjema>
  );
}

/** Changes to an agreement. */
export function EndreAvtale({ avtale: a }: { avtale: Avtale }) {
  const { t, ...felles } = useFelles();
  const s = useTranslations('samarbeid');
  return (
    <Handlingsskjema
      {...felles}
      schema={endreSamarbeidSchema}
      standardverdier={{
        id: a.id,
        versjon: a.versjon,
        navn: a.navn,
        gyldigFra: a.gyldigFra,
        gyldigTil: a.gyldigTil ?? '',
        oppfolging: a.oppfolging,
        notat: a.notat ?? '',
      }}
      handling={endreSamarbeidHandling}
      sendTekst={s('lagre')}
    >
      <Felt />
    </Handlingsskjema>
  );
}

function Felt() {
  const { t } = useFelles();
  return (
    <>
      <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />
      <Datofelt navn="gyldigFra" etikett={t('gyldigFra')} paakrevd />
      <Datofelt navn="gyldigTil" etikett={t('gyldigTil')} hjelp={t('gyldigTilHjelp')} />
      <Oppfolging />
      <Tekstomraade navn="notat" etikett={t('notat')} maks={2000} />
    </>
  );
}
