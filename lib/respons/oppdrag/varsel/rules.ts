import type { Innstillinger } from '../../eskalering/modeller';

export const STATUSER = ['MOTTATT', 'VENTER', 'TATT', 'UTRYKNING', 'AVVENTER', 'LUKKET'] as const;
export type Varselstatus = (typeof STATUSER)[number];

export const KOMMANDOER = [
  'ta',
  'overta',
  'overfor',
  'slipp',
  'ring',
  'notat',
  'nodetat',
  'avvent',
  'sendUtrykning',
  'paaVei',
  'framme',
  'ferdig',
  'avklar',
  'rutVidere',
] as const;
export type Varselkommando = (typeof KOMMANDOER)[number];

/** What the actor is to the varsel: holds it, is on duty in the vaktlag that is called out, or neither. */
export type Stilling = 'holder' | 'utrykker' | 'andre';
export const STILLINGER: readonly Stilling[] = ['holder', 'utrykker', 'andre'];

/** From which status, by whom, to which status (null: as it is). */
type Overgang = { fra: readonly Varselstatus[]; hvem: readonly Stilling[]; til: Varselstatus | null };
const AAPNE: readonly Varselstatus[] = ['VENTER', 'TATT', 'UTRYKNING', 'AVVENTER'];
const HOLDT: readonly Varselstatus[] = ['TATT', 'UTRYKNING', 'AVVENTER'];

const OVERGANGER: Record<Varselkommando, readonly Overgang[]> = {
  ta: [
    { fra: ['VENTER', 'AVVENTER'], hvem: STILLINGER, til: 'TATT' },
    /** Whoever it has been handed to says that they have it. */
    { fra: ['TATT', 'UTRYKNING'], hvem: ['holder'], til: null },
  ],
  /** From whoever holds it and is not there. */
  overta: [{ fra: ['TATT', 'UTRYKNING'], hvem: ['utrykker', 'andre'], til: null }],
  overfor: [{ fra: HOLDT, hvem: ['holder'], til: null }],
  slipp: [{ fra: HOLDT, hvem: ['holder'], til: 'VENTER' }],
  ring: [{ fra: AAPNE, hvem: STILLINGER, til: null }],
  notat: [{ fra: STATUSER, hvem: STILLINGER, til: null }],
  /** Calls for help are never refused, and close nothing. */
  nodetat: [{ fra: AAPNE, hvem: STILLINGER, til: null }],
  avvent: [{ fra: ['TATT', 'AVVENTER'], hvem: ['holder'], til: 'AVVENTER' }],
  sendUtrykning: [{ fra: HOLDT, hvem: ['holder'], til: 'UTRYKNING' }],
  /** Who goes without being sent takes it by going. */
  paaVei: [
    { fra: ['VENTER'], hvem: STILLINGER, til: 'UTRYKNING' },
    { fra: ['TATT'], hvem: ['holder'], til: 'UTRYKNING' },
    { fra: ['UTRYKNING'], hvem: ['holder', 'utrykker'], til: null },
  ],
  framme: [
    { fra: ['VENTER'], hvem: STILLINGER, til: 'UTRYKNING' },
    { fra: ['TATT'], hvem: ['holder'], til: 'UTRYKNING' },
    { fra: ['UTRYKNING'], hvem: ['holder', 'utrykker'], til: null },
  ],
  ferdig: [{ fra: ['UTRYKNING'], hvem: ['holder', 'utrykker'], til: 'TATT' }],
  avklar: [
    { fra: HOLDT, hvem: ['holder'], til: 'LUKKET' },
    { fra: ['UTRYKNING'], hvem: ['utrykker'], til: 'LUKKET' },
  ],
  rutVidere: [
    { fra: ['VENTER'], hvem: STILLINGER, til: 'VENTER' },
    { fra: HOLDT, hvem: ['holder'], til: 'VENTER' },
  ],
};

/** The status after the command; undefined when it is not to be done. Pure. */
export function etter(kommando: Varselkommando, status: Varselstatus, hvem: Stilling): Varselstatus | undefined {
  const o = OVERGANGER[kommando].find((x) => x.fra.includes(status) && x.hvem.includes(hvem));
  return o && (o.til ?? status);
}

/** What this person may do with the varsel now, in the order of the table; whoever has it, and has said so, need not take it. */
export const lovlige = (status: Varselstatus, hvem: Stilling, overfort: boolean): Varselkommando[] =>
  KOMMANDOER.filter((k) => etter(k, status, hvem) !== undefined && (k !== 'ta' || hvem !== 'holder' || overfort || status === 'AVVENTER'));

/** One sitting: opening a varsel again within it is the same opening. */
export const SITTING_MINUTTER = 30;

/** The longest one may wait for a visit. */
export const MAKS_AVVENT_TIMER = 24;

/** The next planned visit that one may wait for; null when there is none within the longest wait. Pure. */
export const nesteBesok = <T extends { tid: string }>(besok: readonly T[], naa: Date): T | null =>
  besok.find((b) => {
    const ms = Date.parse(b.tid) - naa.getTime();
    return ms > 0 && ms <= MAKS_AVVENT_TIMER * 3_600_000;
  }) ?? null;

/**
 * Seconds until the engine looks at the varsel again after a command; 0 is at once, null is never (it is closed), and
 * undefined leaves the time as it is. `avvent` has a time of its own.
 */
export function nesteForfall(
  kommando: Varselkommando,
  ny: Varselstatus,
  hvem: Stilling,
  i: Pick<Innstillinger, 'paaminnelseSekunder' | 'kvitteringSekunder' | 'frammeMinutter' | 'ferdigMinutter'>,
  paaminnet: boolean,
): number | null | undefined {
  if (ny === 'LUKKET') return null;
  if (ny === 'VENTER') return kommando === 'slipp' || kommando === 'rutVidere' ? 0 : undefined;
  switch (kommando) {
    case 'sendUtrykning':
      return i.kvitteringSekunder;
    case 'paaVei':
      return i.frammeMinutter * 60;
    case 'framme':
      return i.ferdigMinutter * 60;
    case 'ta':
    case 'overta':
    case 'overfor':
      return ny === 'TATT' ? i.paaminnelseSekunder : undefined;
    case 'ring':
    case 'notat':
    case 'nodetat':
      // What the holder does shows that somebody is there.
      return hvem === 'holder' && (ny === 'TATT' || paaminnet) ? i.paaminnelseSekunder : undefined;
    case 'avvent':
      return undefined;
    default:
      return i.paaminnelseSekunder;
  }
}

export const NODNUMRE = ['110', '112', '113'] as const;
