import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import type { Flyt, Installasjonsside } from '@/lib/installasjon/queries';
import type { Installasjonssteg, Mangelkode } from '@/lib/installasjon/rules';
import s from './Installasjon.module.css';
import { Installasjonskort } from './Installasjonskort';
import { Kort } from './Kort';
import { Notat } from './Notat';
import { Opplaeringskort } from './Opplaeringskort';
import { Sjekkliste } from './Sjekkliste';
import { Stegknapp } from './Stegknapp';

const KORT: Record<Mangelkode, string> = {
  UTSTYR: 'utstyr',
  REGISTRERING: 'registrering',
  INNSTILLINGER: 'innstillinger',
  SJEKKLISTE: 'sjekkliste',
  FORBINDELSE: 'test',
  OPPLAERING_BRUKER: 'opplaering',
  INFORMASJONSSKRIV: 'ark',
  SJEKK_START: 'sjekk-start',
  HINDRING: 'hindring',
};

/** One of the three steps: its cards while it is open, a line when it is not. */
export function Steg({ steg, side, flyt, iDag }: { steg: Installasjonssteg; side: Installasjonsside; flyt: Flyt; iDag: string }) {
  const t = useTranslations('installasjon');
  const navn = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const { tilstand, min, enhet, rolle: hvem } = flyt.steg[steg];
  const mangler = flyt.mangler[steg];
  if (tilstand === 'venter') {
    return (
      <Flate tittel={navn(steg)}>
        <p className="dempet">{t('aapnesSenere', { rolle: rolle(hvem) })}</p>
      </Flate>
    );
  }
  return (
    <section className="stabel" aria-labelledby={`steg-${steg}`}>
      <Heading level={2} data-size="xs" id={`steg-${steg}`}>
        {navn(steg)}
      </Heading>
      {tilstand === 'aapen' && !min && (
        <p className="dempet">
          {enhet ? t('venterEnhet', { steg: navn(steg), rolle: rolle(hvem), enhet }) : t('venter', { steg: navn(steg), rolle: rolle(hvem) })}
        </p>
      )}
      {steg === 'INSTALLERE' && <Installasjonskort side={side} flyt={flyt} skriv={min} iDag={iDag} />}
      {steg === 'OPPLAERE' && <Opplaeringskort side={side} flyt={flyt} skriv={min} iDag={iDag} />}
      {steg === 'STARTE' && (
        <ol className={s.kortliste}>
          {flyt.epjNotat && (
            <Kort id="epj" tittel={t('epj.tittel')} ferdig={side.startet !== null} aapen>
              <Notat tekst={flyt.epjNotat} />
            </Kort>
          )}
          {flyt.punkter.some((p) => p.steg === 'STARTE') && (
            <Kort id="sjekk-start" tittel={t('sjekkliste.tittel')} ferdig={!mangler.includes('SJEKK_START')} aapen>
              <Sjekkliste punkter={flyt.punkter.filter((p) => p.steg === 'STARTE')} kryss={flyt.sjekkliste} skriv={min} />
            </Kort>
          )}
        </ol>
      )}
      {min && (
        <>
          <Mangelliste
            mangler={mangler.map((m) => ({ href: `#kort-${KORT[m]}`, tekst: t(`mangler.${m}`) }))}
            tittel={t('mangler.tittel')}
            okTekst={t('fullfor.klar')}
          />
          {mangler.length === 0 && <Stegknapp key={side.versjon} steg={steg} tjenesteId={side.id} versjon={side.versjon} />}
        </>
      )}
      {steg === 'INSTALLERE' && flyt.fullfort && (
        <p className="dempet">{t('fullfort', { dato: visDato(flyt.fullfort), navn: flyt.fullfortAv ?? '' })}</p>
      )}
    </section>
  );
}
