import { visTid } from '@/components/felles/dato';
import { MOTTAKSVAKT } from '../vakt/rules';
import { harTekst } from '../varsel/rules-grunn';
import { sendefeil } from './rules-sending';

/** A translator of the namespace `respons`. */
export type Responstekst = (nokkel: string, verdier?: Record<string, string | number>) => string;

const tekst = (v: unknown): string => (typeof v === 'string' ? v : '');
const liste = (v: unknown): string => (Array.isArray(v) ? v.filter((x) => typeof x === 'string').join(', ') : '');

/** What an event of a varsel says beyond its type. Empty when there is nothing. */
export function beskrivHendelse(t: Responstekst, type: string, d: Record<string, unknown>): string {
  const lag = (v: unknown) => (v === MOTTAKSVAKT ? t('mottaksvakt') : tekst(v));
  switch (type) {
    case 'MOTTATT':
      return liste((d.merker as string[] | undefined)?.map((m) => t(`merke.${m}`)));
    case 'STEG_TOMT':
    case 'UTEN_VAKT':
      return d.til ? t('detalj.ikkeSett', { navn: liste(d.til) }) : '';
    case 'GITT_VIDERE':
      return t('detalj.kommuner', { antall: Number(d.antall) });
    case 'VARSLET':
      return liste(d.til);
    case 'OVERFORT':
      return t('detalj.fraTil', { fra: tekst(d.fra), til: tekst(d.til) });
    case 'RINGT':
      return [tekst(d.hvem), d.svar === undefined ? '' : t(d.svar ? 'detalj.svarte' : 'detalj.svarteIkke')].filter(Boolean).join(', ');
    case 'NOTAT':
      if (d.monster) {
        const m = t('detalj.monster', { antall: Number(d.antall), type: t(`type.${tekst(d.monster)}`), dager: Number(d.dager) });
        return tekst(d.evaluering) ? `${m} ${t(`detalj.bedt.${tekst(d.evaluering)}`)}` : m;
      }
      if (d.besok) return t('detalj.besok', { hva: tekst(d.tekst), tid: visTid(tekst(d.besok)) });
      return tekst(d.tekst);
    case 'UTRYKNING_SENDT':
      return [lag(d.lag), liste(d.til), tekst(d.melding)].filter(Boolean).join(' · ');
    case 'UTRYKNING_PAA_VEI':
    case 'UTRYKNING_FRAMME':
      return lag(d.lag);
    case 'UTRYKNING_FERDIG':
      return [lag(d.lag), tekst(d.merknad)].filter(Boolean).join(' · ');
    case 'AVVENTER':
      return [t('detalj.til', { tid: visTid(tekst(d.til)) }), tekst(d.grunn)].join(' · ');
    case 'NODETAT':
      return [tekst(d.nummer), tekst(d.merknad)].filter(Boolean).join(' · ');
    case 'VIDERERUTET':
      return [lag(d.til), tekst(d.merknad)].filter(Boolean).join(' · ');
    case 'KANAL_SVIKTET': {
      const { nokkel, kode } = sendefeil(tekst(d.feil));
      return t('detalj.sviktet', { navn: lag(d.navn), kanal: t(`kanal.${tekst(d.kanal)}`), grunn: t(`sendefeil.${nokkel}`, { kode }) });
    }
    case 'PAAMINNET':
    case 'GITT_TILBAKE':
    case 'AVTALE_SLUTT':
    case 'UTLOGGET':
    case 'UTRYKNING_UBESVART':
      return tekst(d.navn);
    case 'TILGANG_SLUTT':
      return [tekst(d.navn), t(`vaktslutt.${tekst(d.grunn)}`)].filter(Boolean).join(', ');
    case 'FORTSATT':
    case 'TRENGER_HJELP':
    case 'MELDT_I_ORDEN':
      return tekst(d.merknad);
    case 'AVKLART': {
      const g = tekst(d.grunn);
      return [harTekst(g) ? t(`grunn.${g}`) : g, tekst(d.merknad)].filter(Boolean).join(' · ');
    }
    default:
      return '';
  }
}
