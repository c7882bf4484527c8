'use client';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import {
  brukMalensTekstHandling,
  endrePunkttekstHandling,
  flyttPunktHandling,
  punktIkkeRelevantHandling,
  punktRelevantHandling,
  trekkPunktHandling,
} from '@/lib/tjenestemodell/oppgave/actions';
import { punktIkkeRelevantSchema, punkttekstSchema } from '@/lib/tjenestemodell/oppgave/schema';
import { Avbryt } from './Avbryt';
import s from './oppgave.module.css';

const tekstskjema = punkttekstSchema.pick({ tekst: true });
const grunnskjema = punktIkkeRelevantSchema.pick({ grunn: true });

type Punkt = { id: string; versjon: number; tekst: string; opphav: 'MAL' | 'ENDRET' | 'EGEN'; relevant: boolean };

/** What can be done with one item: reword, move, say that it is not relevant, or take an own one out. */
export function Tilpasspunkt({ p, forst, sist }: { p: Punkt; forst: boolean; sist: boolean }) {
  const t = useTranslations('modellskjema.oppgave');
  const router = useRouter();
  const [aapent, setAapent] = useState<'tekst' | 'grunn'>();
  const paa = { punktId: p.id, versjon: p.versjon };
  const ferdig = () => {
    setAapent(undefined);
    router.refresh();
  };
  const avbryt = <Avbryt lukk={() => setAapent(undefined)} />;
  const om = <span className="kun-skjermleser"> {p.tekst}</span>;
  if (aapent === 'tekst')
    return (
      <Handlingsskjema
        schema={tekstskjema}
        standardverdier={{ tekst: p.tekst }}
        handling={(d) => medNokkel(endrePunkttekstHandling, { ...paa, ...d })}
        etterpaa={ferdig}
        sendTekst={t('lagre')}
        etiketter={{ tekst: t('tekst') }}
        knapper={avbryt}
      >
        <Tekstomraade navn="tekst" etikett={t('tekst')} paakrevd maks={700} />
      </Handlingsskjema>
    );
  if (aapent === 'grunn')
    return (
      <Handlingsskjema
        schema={grunnskjema}
        standardverdier={{ grunn: '' }}
        handling={(d) => medNokkel(punktIkkeRelevantHandling, { ...paa, ...d })}
        etterpaa={ferdig}
        sendTekst={t('merkIkkeRelevant')}
        etiketter={{ grunn: t('grunn') }}
        knapper={avbryt}
      >
        <Tekstfelt navn="grunn" etikett={t('grunn')} hjelp={t('grunnHjelp')} paakrevd />
      </Handlingsskjema>
    );
  const flytt = (retning: 'OPP' | 'NED') => () => medNokkel(flyttPunktHandling, { ...paa, retning });
  return (
    <div className={s.knapper} data-size="sm">
      <Button variant="tertiary" onClick={() => setAapent('tekst')}>
        {t('endre')}
        {om}
      </Button>
      {p.opphav === 'ENDRET' && (
        <Knapphandling variant="tertiary" handling={() => medNokkel(brukMalensTekstHandling, paa)} etterpaa={ferdig}>
          {t('brukMalens')}
          {om}
        </Knapphandling>
      )}
      {p.relevant ? (
        <Button variant="tertiary" onClick={() => setAapent('grunn')}>
          {t('ikkeRelevant')}
          {om}
        </Button>
      ) : (
        <Knapphandling variant="tertiary" handling={() => medNokkel(punktRelevantHandling, paa)} etterpaa={ferdig}>
          {t('taInn')}
          {om}
        </Knapphandling>
      )}
      {p.opphav === 'EGEN' && (
        <Knapphandling
          variant="tertiary"
          farge="danger"
          handling={() => medNokkel(trekkPunktHandling, paa)}
          bekreft={{ tittel: t('taUtPunktTittel'), tekst: p.tekst, knapp: t('taUt') }}
          etterpaa={ferdig}
        >
          {t('taUt')}
          {om}
        </Knapphandling>
      )}
      {!forst && (
        <Knapphandling variant="tertiary" farge="neutral" handling={flytt('OPP')} etterpaa={ferdig} ikon={<ArrowUpIcon aria-hidden />}>
          <span className="kun-skjermleser">
            {t('flyttOpp')} {p.tekst}
          </span>
        </Knapphandling>
      )}
      {!sist && (
        <Knapphandling variant="tertiary" farge="neutral" handling={flytt('NED')} etterpaa={ferdig} ikon={<ArrowDownIcon aria-hidden />}>
          <span className="kun-skjermleser">
            {t('flyttNed')} {p.tekst}
          </span>
        </Knapphandling>
      )}
    </div>
  );
}
