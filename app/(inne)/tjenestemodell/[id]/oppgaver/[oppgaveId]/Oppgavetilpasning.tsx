'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { endreOppgavetekstHandling, oppgaveIkkeRelevantHandling, trekkOppgaveHandling } from '@/lib/tjenestemodell/oppgave/actions';
import { oppgaveIkkeRelevantSchema, oppgavetekstSchema } from '@/lib/tjenestemodell/oppgave/schema';
import { Avbryt } from './Avbryt';

type Oppgave = { id: string; modellId: string; versjon: number; eget: boolean; tittel: string; ingress: string; relevant: boolean };
const tekstskjema = oppgavetekstSchema.pick({ tittel: true, ingress: true });
const grunnskjema = oppgaveIkkeRelevantSchema.pick({ grunn: true });

/** What can be changed about the whole task: its words, whether it is relevant, and, for an own one, that it goes out. */
export function Oppgavetilpasning({ o }: { o: Oppgave }) {
  const t = useTranslations('modellskjema.oppgave');
  const router = useRouter();
  const [aapent, setAapent] = useState<'tekst' | 'grunn'>();
  const ferdig = () => {
    setAapent(undefined);
    router.refresh();
  };
  const paa = { oppgaveId: o.id, versjon: o.versjon };
  const avbryt = <Avbryt lukk={() => setAapent(undefined)} />;
  return (
    <Flate tone="info" tittel={t('tilpasTittel')} ingress={t('tilpasIngress')}>
      {aapent === 'tekst' && (
        <Handlingsskjema
          schema={tekstskjema}
          standardverdier={{ tittel: o.tittel, ingress: o.ingress }}
          handling={(d) => endreOppgavetekstHandling({ ...d, ...paa })}
          etterpaa={ferdig}
          sendTekst={t('lagre')}
          etiketter={{ tittel: t('tittel'), ingress: t('ingress') }}
          knapper={avbryt}
        >
          <Tekstfelt navn="tittel" etikett={t('tittel')} paakrevd />
          <Tekstomraade navn="ingress" etikett={t('ingress')} maks={700} />
        </Handlingsskjema>
      )}
      {aapent === 'grunn' && (
        <Handlingsskjema
          schema={grunnskjema}
          standardverdier={{ grunn: '' }}
          handling={(d) => oppgaveIkkeRelevantHandling({ ...d, ...paa })}
          etterpaa={ferdig}
          sendTekst={t('merkIkkeRelevant')}
          etiketter={{ grunn: t('grunn') }}
          knapper={avbryt}
        >
          <Tekstfelt navn="grunn" etikett={t('grunn')} hjelp={t('grunnHjelp')} paakrevd />
        </Handlingsskjema>
      )}
      {!aapent && (
        <div className="rad" data-topp>
          <Button variant="secondary" onClick={() => setAapent('tekst')}>
            {t('endreTekst')}
          </Button>
          {o.relevant && (
            <Button variant="secondary" onClick={() => setAapent('grunn')}>
              {t('ikkeRelevant')}
            </Button>
          )}
          {o.eget && (
            <Knapphandling
              farge="danger"
              handling={() => medNokkel(trekkOppgaveHandling, paa)}
              bekreft={{ tittel: t('taUtTittel'), tekst: t('taUtTekst'), knapp: t('taUt') }}
              etterpaa={() => router.push(`/tjenestemodell/${o.modellId}/oppgaver`)}
            >
              {t('taUt')}
            </Knapphandling>
          )}
        </div>
      )}
    </Flate>
  );
}
