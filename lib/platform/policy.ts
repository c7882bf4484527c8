import type { Actor } from './actor';
import { forbudt } from './errors';
import { meldNektet } from './inngang/nektet';
import { Rolle } from './prisma/enums';

/**
 * What each ability is for, and which roles have it. The only table of its kind: pages, queries and commands ask it.
 * The steps of a service (kartlegge, installere …) are not here: who does them is data (content/tjenestemodell/forlop)
 * and stands on the Oppgave.
 */
export const EVNER = {
  'person.sok': ['saksbehandler', 'godkjenner', 'ressursperson', 'hjemmetjeneste', 'leder', 'personvernombud', 'responsoperator'],
  'person.les': [
    'saksbehandler',
    'godkjenner',
    'ressursperson',
    'hjemmetjeneste',
    'tekniker',
    'hjelpemiddellager',
    'leder',
    'responsoperator',
    'oppfolger',
    'oppfolgingsansvarlig',
    'kontaktperson',
  ],
  'person.endre': ['saksbehandler', 'ressursperson', 'hjemmetjeneste', 'responsoperator'],
  /** Who has looked at a person's record. */
  'innsyn.les': ['personvernombud', 'leder'],
  'sak.registrer': ['saksbehandler', 'ressursperson', 'hjemmetjeneste'],
  'sak.les': ['saksbehandler', 'godkjenner', 'ressursperson', 'leder'],
  /** Assign, put on hold, dismiss, send foreløpig svar. */
  'sak.styr': ['saksbehandler', 'leder'],
  'kartlegging.les': ['saksbehandler', 'godkjenner', 'ressursperson', 'leder'],
  'vedtak.les': ['saksbehandler', 'godkjenner', 'ressursperson', 'leder'],
  'tjeneste.les': [
    'saksbehandler',
    'godkjenner',
    'ressursperson',
    'hjemmetjeneste',
    'tekniker',
    'hjelpemiddellager',
    'leder',
    'responsoperator',
    'oppfolger',
    'oppfolgingsansvarlig',
    'kontaktperson',
  ],
  'tjeneste.avslutt': ['saksbehandler', 'ressursperson', 'leder'],
  /** Share a tjeneste with a TMS or sykehus. */
  'tjeneste.del': ['saksbehandler', 'kontaktperson'],
  'evaluering.utlos': ['saksbehandler', 'ressursperson', 'hjemmetjeneste', 'leder', 'responsoperator', 'oppfolger', 'oppfolgingsansvarlig'],
  'utstyr.les': ['saksbehandler', 'ressursperson', 'tekniker', 'hjelpemiddellager', 'tjenesteeier', 'tjenesteforvalter', 'leder', 'kontaktperson'],
  'utstyr.endre': ['ressursperson', 'tekniker', 'hjelpemiddellager'],
  /** Write off a device that cannot be found. */
  'utstyr.avskriv': ['leder'],
  'oppgave.fordel': ['leder', 'saksbehandler'],
  /** See what is overdue with every role of the virksomhet. */
  'oppgave.lesForfalte': ['leder'],
  'organisasjon.les': ['leder', 'tjenesteeier', 'tjenesteforvalter', 'personvernombud', 'kontaktperson', 'systemadministrator'],
  'organisasjon.endre': ['systemadministrator'],
  /** What is decided of look-ups and maps; `organisasjon.endre` changes it. */
  'organisasjon.personvern': ['personvernombud', 'systemadministrator'],
  /** Write up somebody who works here; it gives no role. */
  'organisasjon.ansatt': ['systemadministrator', 'leder'],
  /** Order a role for somebody else, which another confirms. */
  'tilgang.bestill': ['leder', 'systemadministrator'],
  /** See what is ordered, and decide what others have ordered. */
  'tilgang.les': ['leder', 'systemadministrator', 'personvernombud'],
  'forlop.endre': ['tjenesteeier', 'tjenesteforvalter'],
  /** Who has responsibility for what is for everybody to read. */
  'modell.les': Object.values(Rolle),
  /** Template, matrix, own items, upgrade. */
  'modell.endre': ['tjenesteeier', 'tjenesteforvalter'],
  /** Status, frist and bevis of every sjekkpunkt; the one responsible may for their own. */
  'modell.status': ['tjenesteeier', 'tjenesteforvalter', 'leder', 'kontaktperson'],
  /** Ask, answer and decide questions on a task. */
  'modell.sporsmaal': [
    'tjenesteeier',
    'tjenesteforvalter',
    'leder',
    'kontaktperson',
    'ressursperson',
    'personvernombud',
    'oppfolger',
    'oppfolgingsansvarlig',
  ],
  /** In a sekretariat alone. */
  'mal.publiser': ['tjenesteforvalter', 'tjenesteeier'],
  /** In a TMS or sekretariat alone. */
  'region.les': ['tjenesteeier', 'tjenesteforvalter', 'leder', 'kontaktperson', 'oppfolger'],
  /** Agreements with the region, and whom it calls here. */
  'samarbeid.endre': ['tjenesteeier', 'tjenesteforvalter', 'kontaktperson'],
  'plan.endre': ['tjenesteeier', 'tjenesteforvalter'],
  'katalog.endre': ['tjenesteeier', 'tjenesteforvalter'],
  'katalog.publiser': ['tjenesteeier'],
  /** The response model: its rules, who mans what, settings, simulator. */
  'respons.modell': ['tjenesteeier', 'tjenesteforvalter', 'leder'],
  /** See the varsler of the virksomhet, and open one. */
  'respons.les': ['responsoperator', 'hjemmetjeneste', 'ressursperson', 'oppfolger', 'tekniker', 'leder'],
  /** Every varsel of the virksomhet; the others see those that are for them. */
  'respons.alle': ['responsoperator', 'leder'],
  /** Take a varsel and handle it. */
  'respons.ta': ['responsoperator', 'hjemmetjeneste', 'ressursperson', 'oppfolger', 'tekniker', 'leder'],
  /** Log on to a vaktlag. */
  'respons.vakt': ['responsoperator', 'hjemmetjeneste', 'ressursperson', 'oppfolger', 'tekniker', 'leder'],
  /** Bring in the list of planned visits. */
  'respons.besok': ['responsoperator', 'hjemmetjeneste', 'leder'],
  /** Log off somebody who forgot to. */
  'respons.vaktliste': ['responsoperator', 'leder'],
  /** Technical varsler, silent devices, maintenance and tests of devices. */
  'respons.teknisk': ['tekniker', 'hjelpemiddellager', 'responsoperator', 'leder', 'tjenesteforvalter', 'systemadministrator'],
  'respons.teknisk.endre': ['tekniker', 'hjelpemiddellager', 'tjenesteforvalter', 'systemadministrator'],
  /** Do the planned digital supervision. */
  'respons.tilsyn': ['hjemmetjeneste', 'responsoperator', 'ressursperson'],
  /** Who may send varsler, and how the virksomhet's people are told. */
  'respons.kilde': ['systemadministrator', 'tjenesteforvalter'],
  /** The figures of the varsler: answer times, call-outs, false alarms. */
  'respons.rapport': ['leder', 'tjenesteeier', 'tjenesteforvalter', 'responsoperator'],
} as const satisfies Record<string, readonly Rolle[]>;

export type Evne = keyof typeof EVNER;

/** Whether the actor's active role has the ability. */
export const kan = (actor: Pick<Actor, 'rolle'>, evne: Evne): boolean => (EVNER[evne] as readonly Rolle[]).includes(actor.rolle);

/** Throws FORBUDT when the actor's active role lacks the ability, and says so in the log. */
export function krev(actor: Pick<Actor, 'rolle'> & Partial<Actor>, evne: Evne): void {
  if (kan(actor, evne)) return;
  const nei = forbudt();
  meldNektet(actor, nei, evne);
  throw nei;
}
