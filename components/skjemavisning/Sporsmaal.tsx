'use client';
import { useTranslations } from 'next-intl';
import { Avkryssingsgruppe } from '../felt/Avkryssingsgruppe';
import { Datofelt } from '../felt/Datofelt';
import { Radiogruppe } from '../felt/Radiogruppe';
import { Tallfelt } from '../felt/Tallfelt';
import { Tekstfelt } from '../felt/Tekstfelt';
import { Tekstomraade } from '../felt/Tekstomraade';
import { Tidsfelt } from '../felt/Tidsfelt';
import { Velger } from '../felt/Velger';
import { Aapentvalg } from './Aapentvalg';
import { feltnavn } from './feltnavn';
import { type Item, valgkode, valgtekst } from './qr';
import { enhet, hjelpetekster } from './tekst';

const MAKS_RADIO = 6;

/** One question of the questionnaire, as the field that its type asks for. */
export function Sporsmaal({ item }: { item: Item }) {
  const t = useTranslations('komponenter.skjemavisning');
  const hjelp = hjelpetekster(item);
  const felt = {
    navn: feltnavn(item.linkId),
    etikett: [item.prefix, item.text].filter(Boolean).join(' '),
    hjelp: hjelp.length ? hjelp.map((h) => <p key={h}>{h}</p>) : undefined,
    paakrevd: item.required,
    skrivebeskyttet: item.readOnly,
  };
  const valg = (item.answerOption ?? []).map((o) => ({ verdi: valgkode(o), tekst: valgtekst(o) }));
  switch (item.type) {
    case 'boolean':
      return (
        <Radiogruppe
          {...felt}
          kanFjernes
          valg={[
            { verdi: true, tekst: t('ja') },
            { verdi: false, tekst: t('nei') },
          ]}
        />
      );
    case 'choice':
      if (item.repeats) return <Avkryssingsgruppe {...felt} valg={valg} />;
      return valg.length <= MAKS_RADIO ? <Radiogruppe {...felt} kanFjernes valg={valg} /> : <Velger {...felt} valg={valg} />;
    case 'open-choice':
      return <Aapentvalg {...felt} valg={valg} flere={item.repeats} />;
    case 'text':
      return <Tekstomraade {...felt} maks={item.maxLength} />;
    case 'integer':
    case 'decimal':
      return <Tallfelt {...felt} enhet={enhet(item)} heltall={item.type === 'integer'} />;
    case 'date':
      return <Datofelt {...felt} />;
    case 'time':
      return <Tidsfelt {...felt} />;
    default:
      return <Tekstfelt {...felt} maxLength={item.maxLength} />;
  }
}
