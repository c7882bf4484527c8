import { useTranslations } from 'next-intl';
import { MOTTAKSVAKT } from '@/lib/respons/oppdrag/vakt/rules';
import type { Hulltid } from '@/lib/respons/ruting/hull';
import type { Funn } from '@/lib/respons/ruting/lint';
import { klokkeslett } from '@/lib/respons/ruting/vindu';
import type { Mottaker, Responsmodell, Tidsvindu } from '@/lib/respons/schema';
import { VARSELTYPER } from '@/lib/respons/schema';

/** Names of what the model only has codes for. */
export type Navn = { soner: { id: string; navn: string }[]; tjenester: { kode: string; navn: string }[] };

/** «90 s», «2 min», «1 t 30 min». */
export function useVarighet(): (sekunder: number) => string {
  const t = useTranslations('respons.modell');
  return (sek) => {
    if (sek < 60) return t('sekunder', { s: sek });
    const [m, s] = [Math.floor(sek / 60), sek % 60];
    if (m < 60) return s ? t('minutterSekunder', { m, s }) : t('minutter', { m });
    return m % 60 ? t('timerMinutter', { t: Math.floor(m / 60), m: m % 60 }) : t('timer', { t: m / 60 });
  };
}

/** «mandag–fredag», «lørdag og søndag». */
export function useDager(): (dager: readonly number[]) => string {
  const t = useTranslations('respons.modell');
  return (dager) => {
    if (dager.length === 7) return t('tidstekst.alleDager');
    const rekker: number[][] = [];
    for (const d of [...dager].sort((a, b) => a - b)) {
      const siste = rekker.at(-1);
      if (siste && siste.at(-1) === d - 1) siste.push(d);
      else rekker.push([d]);
    }
    const navn = (d: number | undefined) => t(`dagkort.d${d ?? 1}` as 'dagkort.d1');
    return rekker.map((r) => (r.length > 2 ? `${navn(r[0])}–${navn(r.at(-1))}` : r.map(navn).join(', '))).join(', ');
  };
}

export function useTidstekst(): { vindu: (v: Tidsvindu) => string; hull: (h: Hulltid) => string } {
  const t = useTranslations('respons.modell.tidstekst');
  const dager = useDager();
  const periode = (d: readonly number[], fra: string, til: string) =>
    fra === til || (fra === '00:00' && til === '24:00') ? t('hele', { dager: dager(d) }) : t('periode', { dager: dager(d), fra, til });
  const hellig = (tekst: string, h?: boolean) => (h === undefined ? tekst : t(h ? 'hellig' : 'ikkeHellig', { tekst }));
  return {
    vindu: (v) => hellig(periode(v.dager, v.fra, v.til), v.helligdag),
    hull: (h) => {
      const tekst = hellig(periode(h.dager, klokkeslett(h.fra), klokkeslett(h.til)), h.helligdag);
      return h.etter === undefined ? tekst : t(h.etter ? 'etter' : 'ikkeEtter', { tekst });
    },
  };
}

export function useMottakertekst(modell: Pick<Responsmodell, 'vaktlag'>): (m: Mottaker) => string {
  const t = useTranslations('respons.modell.mottaker');
  return (m) => {
    if (m.art === 'vaktlag') return modell.vaktlag.find((l) => l.id === m.lag)?.navn ?? m.lag;
    if (m.art === 'paarorende') return t('paarorende', { nr: m.nr });
    return m.art === 'mottaksvakt' ? t('mottaksvakt') : t(m.art, { navn: m.navn });
  };
}

const FELT = ['navn', 'dager', 'fra', 'til', 'steg', 'ventSekunder', 'gjenta', 'lag', 'nr', 'merknad', 'regler'] as const;

/** What lint found, in words; `kort` where the rule is named already. */
export function useFunntekst(modell: Responsmodell, navn: Navn, kort = false): (f: Funn) => string {
  const t = useTranslations('respons.modell.funn');
  const type = useTranslations('respons.type');
  const kanal = useTranslations('respons.kanal');
  const mottaksvakt = useTranslations('respons.modell.mottaker')('mottaksvakt');
  const varighet = useVarighet();
  const tid = useTidstekst();
  const sone = (id: string) => navn.soner.find((s) => s.id === id)?.navn ?? id;
  const tjeneste = (kode: string) => navn.tjenester.find((x) => x.kode === kode)?.navn ?? kode;
  return (f) => {
    const regel = modell.regler[f.regel ?? -1]?.navn ?? '';
    const stegene = f.kode === 'INGEN_PAA_VAKT' ? f.stegene : f.steg === undefined ? [] : [f.steg];
    const steg = stegene.map((x) => x + 1).join(', ');
    const deler = [kort ? '' : t('paaRegel', { regel }), steg && t('paaSteg', { steg })].filter(Boolean).join(', ');
    const hvor = deler.charAt(0).toUpperCase() + deler.slice(1);
    const her = { hvor, regel, steg };
    switch (f.kode) {
      case 'HULL': {
        const { hull } = f;
        const gjelder = [
          hull.tjeneste === undefined
            ? ''
            : hull.tjeneste === null
              ? t('hullAndreTjenester')
              : t('hullTjeneste', { tjeneste: tjeneste(hull.tjeneste) }),
          hull.sone === undefined ? '' : hull.sone === null ? t('hullAndreSoner') : t('hullSone', { sone: sone(hull.sone) }),
        ].join('');
        const typer = hull.typer.length === VARSELTYPER.length ? t('alleTyper') : hull.typer.map((x) => type(x).toLowerCase()).join(', ');
        return t('HULL', { typer, hvor: gjelder, tider: hull.tider.map(tid.hull).join('; ') });
      }
      case 'ALDRI': {
        const av = f.av.map((id) => `«${modell.regler.find((r) => r.id === id)?.navn ?? id}»`).join(', ');
        return t('ALDRI', { regel, n: f.av.length, av });
      }
      case 'INGEN_PAA_VAKT':
        return t('INGEN_PAA_VAKT', { ...her, n: f.soner.length, soner: f.soner.map(sone).join(', ') });
      case 'SEN_RESERVE':
      case 'OVER_MAALET':
        return t(f.kode, { ...her, tid: varighet(f.sekunder) });
      case 'UGYLDIG': {
        const felt = FELT.find((x) => x === f.felt) ?? 'annet';
        const plass =
          f.regel === undefined
            ? t(f.lag === undefined ? 'ugyldigModell' : 'ugyldigLag')
            : t(f.steg === undefined ? 'ugyldigRegel' : 'ugyldigSteg', { nr: f.regel + 1, steg: her.steg });
        return t('UGYLDIG', { hvor: plass, felt: t(`felt.${felt}`) });
      }
      case 'KANAL_MANGLER': {
        const om = { navn: f.lag === MOTTAKSVAKT ? mottaksvakt : f.navn, kanal: kanal(f.kanal) };
        return f.regel === undefined ? t('KANAL_MANGLER_LAG', om) : t('KANAL_MANGLER', { ...om, hvor });
      }
      case 'IKKE_GODTATT':
        return t('IKKE_GODTATT', { hvor, navn: f.navn, avtale: f.avtale });
      case 'PAARORENDE_UTEN_SMS':
        return t('PAARORENDE_UTEN_SMS', her);
      case 'MOTTAKSVAKT_UTEN_KONTAKT':
      case 'SMS_MANGLER':
        return t(f.kode);
      default:
        return t(f.kode, { ...her, navn: f.navn });
    }
  };
}
