import type { Evne } from '@/lib/platform/policy';
import type { Varselkommando } from './rules';

/** What a technical varsel tells of when it is no fault of a device: where it is mended, and the ability that it asks for. */
const SAKER = {
  vakt_slutt: { sti: '/respons/vakt', evne: 'respons.vakt' },
  kilde_taus: { sti: '/respons/kilder', evne: 'respons.kilde' },
  kilde_avvist: { sti: '/respons/kilder', evne: 'respons.kilde' },
  kilde_stanset: { sti: '/respons/kilder', evne: 'respons.kilde' },
  kilde_slutt: { sti: '/respons/kilder', evne: 'respons.kilde' },
  samme_serie: { sti: '/respons/kilder', evne: 'respons.kilde' },
  kanal_svikter: { sti: '/respons/modell/bemanning', evne: 'respons.modell' },
  oppsett_uleselig: { sti: '/respons/modell', evne: 'respons.modell' },
  varsel_feilet: { sti: '/respons', evne: 'respons.vakt' },
} as const satisfies Record<string, { sti: string; evne: Evne }>;
type Sak = keyof typeof SAKER;

type Om = { type: string; verdi: string | null; serie: string | null; personId: string | null; antall: number };

/** What it is about, and where that is mended; null for what is about a device or a person alone. Pure. */
export const sakI = (v: Pick<Om, 'type' | 'verdi'>): ({ navn: Sak } & (typeof SAKER)[Sak]) | null => {
  const navn = v.type === 'teknisk' ? (Object.keys(SAKER) as Sak[]).find((s) => s === v.verdi) : undefined;
  return navn ? { navn, ...SAKER[navn] } : null;
};

/** Whether there is nobody to go to: a technical varsel of no device and no person. Pure. */
export const utenSted = (v: Pick<Om, 'type' | 'serie' | 'personId'>): boolean => v.type === 'teknisk' && v.serie === null && v.personId === null;

/** Whether it is about one device or person, and not several, or none. Pure. */
export const omEn = (v: Om): boolean => v.antall === 1 && !utenSted(v);

/** What is done for one person, and what is done at a place. */
const FOR_EN: readonly Varselkommando[] = ['nodetat', 'avvent'];
const PAA_STEDET: readonly Varselkommando[] = ['sendUtrykning', 'paaVei', 'framme'];

/** Of what may be done, what makes sense for this varsel. Pure. */
export const medMening = (v: Om, lovlige: readonly Varselkommando[]): Varselkommando[] =>
  lovlige.filter((k) => (omEn(v) || !FOR_EN.includes(k)) && !(utenSted(v) && PAA_STEDET.includes(k)));
