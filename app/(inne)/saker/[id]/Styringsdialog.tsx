'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { forelopigSvarHandling, henleggHandling, sakPaaVentHandling, tildelHandling, trekkHandling } from '@/lib/sak/actions';
import { forelopigSvarSchema, henleggSchema, sakPaaVentSchema, TRUKKET_AV, tildelSchema, trekkSchema } from '@/lib/sak/schema';

export type Handling = 'tildel' | 'forelopig' | 'vent' | 'henlegg' | 'trekk';
export type Valgtsak = { sakId: string; versjon: number };
export type Tildeling = {
  enheter: { id: string; navn: string }[];
  kolleger: { id: string; navn: string }[];
  enhetId: string;
  ansvarligId: string | null;
};
type Props = { hvilken: Handling; sak: Valgtsak; tildeling?: Tildeling | null; lukk: () => void };

/** The dialogs of steering, loaded when one is opened. */
export default function Styringsdialog({ hvilken, sak, tildeling, lukk }: Props) {
  const t = useTranslations('sak.styring');
  const router = useRouter();
  const etterpaa = () => {
    lukk();
    router.refresh();
  };
  return (
    <Dialog open onClose={lukk} closeButton={t('lukk')} data-color="accent">
      <DialogBlock>
        <Heading level={2} data-size="xs">
          {t(hvilken)}
        </Heading>
        <p className="dempet">{t(`hjelp.${hvilken}`)}</p>
      </DialogBlock>
      <DialogBlock>
        {hvilken === 'tildel' && tildeling && <Tildel sak={sak} tildeling={tildeling} etterpaa={etterpaa} />}
        {hvilken === 'vent' && (
          <Handlingsskjema
            schema={sakPaaVentSchema}
            standardverdier={{ ...sak, grunn: '', til: '' }}
            handling={sakPaaVentHandling}
            sendTekst={t('vent')}
            etterpaa={etterpaa}
          >
            <Tekstomraade navn="grunn" etikett={t('felt.ventGrunn')} paakrevd rader={2} maks={1000} />
            <Datofelt navn="til" etikett={t('felt.til')} paakrevd />
          </Handlingsskjema>
        )}
        {hvilken === 'henlegg' && (
          <Handlingsskjema
            schema={henleggSchema}
            standardverdier={{ ...sak, grunn: '' }}
            handling={henleggHandling}
            sendTekst={t('henlegg')}
            sendFarge="danger"
            etterpaa={etterpaa}
          >
            <Tekstomraade navn="grunn" etikett={t('felt.henleggGrunn')} paakrevd maks={1000} />
          </Handlingsskjema>
        )}
        {hvilken === 'trekk' && (
          <Handlingsskjema
            schema={trekkSchema}
            standardverdier={{ ...sak, dato: '', merknad: '' }}
            handling={trekkHandling}
            sendTekst={t('trekk')}
            etterpaa={etterpaa}
          >
            <Radiogruppe navn="av" etikett={t('felt.av')} paakrevd valg={TRUKKET_AV.map((x) => ({ verdi: x, tekst: t(`av.${x}`) }))} />
            <Datofelt navn="dato" etikett={t('felt.trukketDato')} paakrevd />
            <Tekstomraade navn="merknad" etikett={t('felt.merknad')} rader={2} maks={1000} />
          </Handlingsskjema>
        )}
        {hvilken === 'forelopig' && (
          <Handlingsskjema
            schema={forelopigSvarSchema}
            standardverdier={{ ...sak, grunn: '', forventet: '' }}
            handling={forelopigSvarHandling}
            sendTekst={t('lagBrev')}
            etterpaa={(v) => router.push(`/brev/${v.brevId}`)}
          >
            <Tekstomraade navn="grunn" etikett={t('felt.forelopigGrunn')} hjelp={t('felt.forelopigHjelp')} paakrevd maks={1000} />
            <Datofelt navn="forventet" etikett={t('felt.forventet')} paakrevd />
          </Handlingsskjema>
        )}
      </DialogBlock>
    </Dialog>
  );
}

function Tildel({ sak, tildeling, etterpaa }: { sak: Valgtsak; tildeling: Tildeling; etterpaa: () => void }) {
  const t = useTranslations('sak.styring');
  const valg = (liste: { id: string; navn: string }[]) => liste.map((x) => ({ verdi: x.id, tekst: x.navn }));
  return (
    <Handlingsskjema
      schema={tildelSchema}
      standardverdier={{ ...sak, enhetId: tildeling.enhetId, ansvarligId: tildeling.ansvarligId ?? '' }}
      handling={tildelHandling}
      sendTekst={t('tildel')}
      etterpaa={etterpaa}
    >
      <Velger navn="enhetId" etikett={t('felt.enhet')} paakrevd valg={valg(tildeling.enheter)} />
      <Velger navn="ansvarligId" etikett={t('felt.ansvarlig')} tomTekst={t('felt.ingenAnsvarlig')} valg={valg(tildeling.kolleger)} />
    </Handlingsskjema>
  );
}
