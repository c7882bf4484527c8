import { dagerMellom } from '@/lib/platform/clock';
import type { KartleggingStatus, SakStatus, TjenesteStatus, VedtakUtfall } from '@/lib/platform/prisma/enums';

/** The way of a henvendelse, as a person sees it: the sak, then the tjeneste it led to. */
const VEI = ['HENVENDELSE', 'KARTLEGGING', 'VURDERING', 'KONTROLL', 'VEDTATT', 'IVERKSETTING', 'DRIFT'] as const;
export type Veisteg = { id: (typeof VEI)[number]; status: 'ferdig' | 'aktiv' | 'venter' | 'hoppet' };

export type Veigrunnlag = {
  /** As it is today; for PAA_VENT, `forrigeStatus` says where it stands. */
  status: SakStatus;
  forrigeStatus: SakStatus | null;
  /** MOTTA is done, though nobody has planned the visit yet. */
  tattImot: boolean;
  kartlegging: KartleggingStatus | null;
  utfall: VedtakUtfall | null;
  tjeneste: TjenesteStatus | null;
};

const ANDRE: Partial<Record<SakStatus, number>> = { UNDER_KARTLEGGING: 1, TIL_VURDERING: 2, TIL_KONTROLL: 3 };
const IVERKSETTES: readonly TjenesteStatus[] = ['TILDELT', 'BESTILT', 'UNDER_INSTALLASJON'];

/** Where a sak is on its way, and what is left. */
export function saksvei(s: Veigrunnlag): Veisteg[] {
  if (s.status === 'HENLAGT' || s.status === 'TRUKKET') {
    return VEI.map((id, i) => ({ id, status: i === 0 || (i === 1 && s.kartlegging === 'FULLFORT') ? 'ferdig' : 'hoppet' }));
  }
  if (s.status === 'VEDTATT') {
    if (s.utfall === 'AVSLAG') return VEI.map((id, i) => ({ id, status: i <= 4 ? 'ferdig' : 'hoppet' }));
    const aktiv = s.tjeneste === null || IVERKSETTES.includes(s.tjeneste) ? 5 : s.tjeneste === 'I_DRIFT' ? 6 : 7;
    return vei(aktiv);
  }
  const status = s.status === 'PAA_VENT' ? (s.forrigeStatus ?? 'MOTTATT') : s.status;
  return vei(status === 'MOTTATT' ? (s.tattImot ? 1 : 0) : (ANDRE[status] ?? 0));
}

const vei = (aktiv: number): Veisteg[] => VEI.map((id, i) => ({ id, status: i < aktiv ? 'ferdig' : i === aktiv ? 'aktiv' : 'venter' }));

/** How many days before the deadline the page reminds. */
const VARSEL_DAGER = 7;

export type Svarvarsel = 'NAER' | 'OVER' | 'FORSINKET';

/**
 * Whether a foreløpig svar is due: the month is nearly out or over and none is sent, or the date that was promised has
 * passed (fvl § 11 a).
 */
export function svarvarsel(
  s: { aapen: boolean; svarfrist: Date; forelopigSvarSendt: Date | null; forventetSvar: Date | null },
  dag: Date,
): Svarvarsel | null {
  if (!s.aapen) return null;
  if (s.forelopigSvarSendt) return s.forventetSvar && s.forventetSvar < dag ? 'FORSINKET' : null;
  if (s.svarfrist < dag) return 'OVER';
  return dagerMellom(dag, s.svarfrist) <= VARSEL_DAGER ? 'NAER' : null;
}
