'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { fordelHandling, leggTilbakeHandling, oppgavePaaVentHandling } from '@/lib/benk/actions';
import { fordelSchema, oppgavePaaVentSchema } from '@/lib/benk/schema';

export type Valgt = { id: string; versjon: number };
type DialogerProps = {
  hvilken: 'vent' | 'fordel' | 'leggTilbake';
  oppgave: Valgt;
  navn: string;
  kolleger: { id: string; navn: string }[];
  lukk: () => void;
};

/** Asks what is needed to put an oppgave on hold, or to whom it goes. Loaded when it is opened. */
export default function Dialoger({ hvilken, oppgave, navn, kolleger, lukk }: DialogerProps) {
  const t = useTranslations('oppgave');
  const router = useRouter();
  const etterpaa = () => {
    lukk();
    router.refresh();
  };
  return (
    <Dialog open onClose={lukk} closeButton={t('lukk')}>
      <DialogBlock>
        <Heading level={2} data-size="xs">
          {t(hvilken === 'vent' ? 'settPaaVent' : hvilken)}
        </Heading>
        <p className="dempet">{navn}</p>
      </DialogBlock>
      <DialogBlock>
        {hvilken === 'leggTilbake' && (
          <div className="stabel">
            <p>{t('leggTilbakeHjelp')}</p>
            <Knapphandling variant="primary" handling={() => medNokkel(leggTilbakeHandling, oppgave)} etterpaa={etterpaa}>
              {t('leggTilbake')}
            </Knapphandling>
          </div>
        )}
        {hvilken === 'vent' && (
          <Handlingsskjema
            schema={oppgavePaaVentSchema}
            standardverdier={{ ...oppgave, grunn: '', til: '' }}
            handling={oppgavePaaVentHandling}
            sendTekst={t('settPaaVent')}
            etterpaa={etterpaa}
          >
            <Tekstomraade navn="grunn" etikett={t('grunn')} hjelp={t('grunnHjelp')} paakrevd rader={2} maks={500} />
            <Datofelt navn="til" etikett={t('til')} hjelp={t('tilHjelp')} paakrevd />
          </Handlingsskjema>
        )}
        {hvilken === 'fordel' && (
          <Handlingsskjema
            schema={fordelSchema}
            standardverdier={{ ...oppgave, ansattId: '' }}
            handling={fordelHandling}
            sendTekst={t('fordel')}
            etterpaa={etterpaa}
          >
            <Velger navn="ansattId" etikett={t('kollega')} paakrevd valg={kolleger.map((k) => ({ verdi: k.id, tekst: k.navn }))} />
          </Handlingsskjema>
        )}
      </DialogBlock>
    </Dialog>
  );
}
