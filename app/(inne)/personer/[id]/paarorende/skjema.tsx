'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endrePaarorendeHandling, leggTilPaarorendeHandling } from '@/lib/tjenestemottaker/actions';
import { endrePaarorendeSchema, leggTilPaarorendeSchema } from '@/lib/tjenestemottaker/schema';
import { Paarorendefelt, TOM_PAARORENDE } from '../../Paarorendefelt';

export type Paarorende = {
  id: string;
  versjon: number;
  navn: string;
  relasjon: string;
  telefon: string | null;
  epost: string | null;
  naermeste: boolean;
  verge: boolean;
};

/** One next of kin: a new one, or one to change. */
export function Skjema({
  personId,
  paarorende: p,
  ferdig,
  avbryt,
}: {
  personId: string;
  paarorende?: Paarorende;
  ferdig: () => void;
  avbryt: () => void;
}) {
  const t = useTranslations('person.paarorende');
  const felles = {
    sendTekst: t('lagre'),
    etterpaa: ferdig,
    knapper: (
      <Button variant="tertiary" onClick={avbryt}>
        {t('avbryt')}
      </Button>
    ),
    etiketter: { navn: t('navn'), relasjon: t('relasjonEtikett'), telefon: t('telefon'), epost: t('epost') },
    children: <Paarorendefelt />,
  };
  return p ? (
    <Handlingsskjema
      schema={endrePaarorendeSchema}
      standardverdier={{ ...p, relasjon: p.relasjon as 'BARN' }}
      handling={endrePaarorendeHandling}
      {...felles}
    />
  ) : (
    <Handlingsskjema
      schema={leggTilPaarorendeSchema}
      standardverdier={{ ...TOM_PAARORENDE, personId }}
      handling={leggTilPaarorendeHandling}
      {...felles}
    />
  );
}
