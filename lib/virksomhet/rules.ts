import { Rolle, type Virksomhetstype } from '@/lib/platform/prisma/enums';

const LEDELSE: Rolle[] = ['leder', 'tjenesteeier', 'tjenesteforvalter', 'personvernombud', 'kontaktperson', 'systemadministrator'];

/** The roles that may be given in each kind of virksomhet. DHO is followed up by a TMS, and started and ended by a sykehus. */
const ROLLER: Record<Virksomhetstype, Rolle[]> = {
  KOMMUNE: Object.values(Rolle).filter((r) => r !== 'oppfolger' && r !== 'oppfolgingsansvarlig'),
  TMS: ['oppfolger', ...LEDELSE],
  SYKEHUS: ['oppfolgingsansvarlig', ...LEDELSE],
  LEVERANDOR: ['tekniker', 'kontaktperson', 'leder', 'personvernombud', 'systemadministrator'],
  SEKRETARIAT: LEDELSE,
};

/** The roles there are in a virksomhet of that type. */
export const rollerFor = (type: Virksomhetstype): Rolle[] => ROLLER[type];

type Periode = { gyldigFra: Date; gyldigTil: Date | null };

/** Whether two periods of whole days share a day. */
export const overlapper = (a: Periode, b: Periode): boolean =>
  (!a.gyldigTil || b.gyldigFra <= a.gyldigTil) && (!b.gyldigTil || a.gyldigFra <= b.gyldigTil);

export type Rolletid = 'naa' | 'kommer' | 'over';

/** Where a role is in its period on this day. */
export const rolletid = (p: Periode, dag: Date): Rolletid => (p.gyldigTil && p.gyldigTil < dag ? 'over' : p.gyldigFra > dag ? 'kommer' : 'naa');

export type Ansattstatus = 'aktiv' | 'sperret' | 'sluttet' | 'utenRolle' | 'invitert' | 'avslaatt';

type Tilgang = { sluttet: Date | null; sperret: Date | null; avslaatt?: Date | null; kontoId?: string | null; roller: Periode[] };

/** What matters most about someone's access today. `sluttet` is the first day without it. */
export function ansattstatus(a: Tilgang, dag: Date): Ansattstatus {
  if (a.sluttet && a.sluttet <= dag) return 'sluttet';
  if (a.sperret) return 'sperret';
  if (a.avslaatt) return 'avslaatt';
  if (a.kontoId === null) return 'invitert';
  return a.roller.some((r) => rolletid(r, dag) === 'naa') ? 'aktiv' : 'utenRolle';
}
