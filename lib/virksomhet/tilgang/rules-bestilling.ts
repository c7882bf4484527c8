import type { Actor } from '@/lib/platform/actor';
import type { Bestillingsstatus, Enhetstype, Rolle } from '@/lib/platform/prisma/enums';

const STED: Partial<Record<Rolle, Enhetstype[]>> = {
  saksbehandler: ['FORVALTNING'],
  godkjenner: ['FORVALTNING', 'LEDELSE'],
  ressursperson: ['HJEMMETJENESTE', 'FORVALTNING'],
  hjemmetjeneste: ['HJEMMETJENESTE'],
  tekniker: ['SERVICEDESK', 'HJELPEMIDDELLAGER', 'HJEMMETJENESTE'],
  hjelpemiddellager: ['HJELPEMIDDELLAGER', 'SERVICEDESK'],
  responsoperator: ['RESPONSSENTER', 'HJEMMETJENESTE', 'SERVICEDESK'],
  kontaktperson: ['HJEMMETJENESTE', 'FORVALTNING', 'LEDELSE'],
  oppfolger: ['TMS'],
  oppfolgingsansvarlig: ['SYKEHUS'],
};

/** Whether a role belongs in this kind of enhet. Leading, owning and supervising is done anywhere. */
export const passerI = (rolle: Rolle, type: Enhetstype): boolean => STED[rolle]?.includes(type) ?? true;

/** Somebody by what can be known of them: one person may have two logins. */
export type Hvem = { ansattId: string; kontoId: string | null; epost: string };
export const somHvem = (a: { id: string; kontoId: string | null; epost: string }): Hvem => ({ ansattId: a.id, kontoId: a.kontoId, epost: a.epost });

/** An e-mail without what follows a plus sign: both come to the same inbox. */
const innboks = (epost: string) => epost.toLowerCase().replace(/\+[^@]*@/, '@');

export const erSamme = (a: Hvem, b: Hvem): boolean =>
  a.ansattId === b.ansattId || (a.kontoId !== null && a.kontoId === b.kontoId) || innboks(a.epost) === innboks(b.epost);

type Rekkevidde = Pick<Actor, 'rolle' | 'enhetId' | 'enhetstype'>;

/** Whether a leder answers for this enhet: it is the leder's own, or the leder is in the ledelse. */
export const lederOver = (a: Rekkevidde, enhetId: string): boolean => a.rolle === 'leder' && (a.enhetId === enhetId || a.enhetstype === 'LEDELSE');

/** The enheter that somebody leads; `alle`: somebody of the ledelse leads them all. */
export type Ledet = { alle: boolean; enheter: string[] };
/** Whether somebody leads this enhet; without one, whether anybody leads. */
export const ledes = (l: Ledet, enhetId: string | null): boolean => l.alle || (enhetId ? l.enheter.includes(enhetId) : l.enheter.length > 0);

/** The longest a role lasts that was ordered because nobody led. */
export const MIDLERTIDIG_DAGER = 30;

export type Bestillingsmaate = 'vanlig' | 'midlertidig' | null;

/**
 * How this actor may order a role for somebody else in this enhet. Where nobody leads, neither the enhet nor the virksomhet,
 * the systemadministrator orders for a short while, and the personvernombud confirms (docs/beslutninger/016).
 */
export function bestillingsmaate(a: Rekkevidde, enhetId: string, ledet: Ledet): Bestillingsmaate {
  if (lederOver(a, enhetId)) return 'vanlig';
  return a.rolle === 'systemadministrator' && !ledes(ledet, enhetId) ? 'midlertidig' : null;
}

export type Handling = 'bekreft' | 'avslaa' | 'trekk';
export const NESTE: Record<Bestillingsstatus, Partial<Record<Handling, Bestillingsstatus>>> = {
  BESTILT: { bekreft: 'GITT', avslaa: 'AVSLAATT', trekk: 'TRUKKET' },
  GITT: {},
  AVSLAATT: {},
  TRUKKET: {},
};

/** Who the actor is to the order: the one who ordered, the one it is for, or neither. */
export type Forhold = 'bestiller' | 'mottaker' | 'annen';

/** The same person by another login is still the same. */
export function forholdTil(jeg: Hvem, mottaker: Hvem, bestiller: Hvem): Forhold {
  if (erSamme(jeg, mottaker)) return 'mottaker';
  return erSamme(jeg, bestiller) ? 'bestiller' : 'annen';
}

/** What an actor may do with an order in this state. */
export function lovlig(
  status: Bestillingsstatus,
  h: Handling,
  a: Rekkevidde,
  forhold: Forhold,
  o: { enhetId: string; midlertidig: boolean },
): boolean {
  if (!NESTE[status][h]) return false;
  if (h === 'trekk') return forhold === 'bestiller';
  if (forhold !== 'annen') return false;
  if (a.rolle === 'personvernombud' || lederOver(a, o.enhetId)) return true;
  return a.rolle === 'systemadministrator' && !o.midlertidig;
}
