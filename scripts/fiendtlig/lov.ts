import { EVNER, type Evne } from '@/lib/platform/policy';
import { Rolle } from '@/lib/platform/prisma/enums';

/**
 * Which ability each action asks for, read against lib/platform/policy; the first row that fits. `steg`: who does it stands
 * on the open oppgave, and where there is none, nobody does. An action that no row fits is not let in unseen.
 */
export const LOV: [handling: RegExp, krever: Evne | 'alle' | 'steg' | readonly Rolle[]][] = [
  [/respons\/handlinger.*#gaa(PaaVakt|AvVakt)/, 'respons.vakt'],
  // What one lost oneself, and what one’s own login holds.
  [/respons\/handlinger.*#settMistet|mineVarsler/, 'alle'],
  [/respons\/handlinger/, 'respons.ta'],
  [/respons\/kilder/, 'respons.kilde'],
  [/respons\/modell/, 'respons.modell'],
  [/respons\/teknisk/, 'respons.teknisk.endre'],
  [/respons\/tilsyn/, 'respons.tilsyn'],
  [/respons\/varsling.*#abonner/, 'respons.vakt'],
  [/respons\/varsling/, 'alle'],
  [/avklaring/, 'modell.sporsmaal'],
  [/avslutning.*#meldTapt/, 'utstyr.avskriv'],
  [/avslutning.*#startAvslutning/, 'tjeneste.avslutt'],
  [/avslutning|installasjon|kartlegging|vedtak|evaluering.*#(fullfor|lagre)/, 'steg'],
  [/deling/, 'tjeneste.del'],
  [/evaluering.*#utlos/, 'evaluering.utlos'],
  [/forlop/, 'forlop.endre'],
  // A duty is its role’s, its person’s, or whoever gives it away.
  [/gjoremaal|benk\/actions.*#taNeste|innlogging/, 'alle'],
  [/handlingsplan/, 'plan.endre'],
  [/mottaksavtale/, 'respons.modell'],
  [/benk\/actions.*#fordel/, 'oppgave.fordel'],
  [/benk/, 'steg'],
  [/region/, 'samarbeid.endre'],
  [/sak\/actions-registrer/, 'sak.registrer'],
  [/sak\/actions.*#motta/, 'steg'],
  [/sak\/actions/, 'sak.styr'],
  [/tjeneste\/actions/, 'steg'],
  [/tjenestekatalog.*#(publiser|settFor|trekk)/, 'katalog.publiser'],
  [/tjenestekatalog/, 'katalog.endre'],
  [/tjenestemodell.*#(hentCelle|finnAnsatte)/, 'modell.les'],
  [/tjenestemodell.*#personvalg/, 'modell.sporsmaal'],
  [/tjenestemodell.*#(sjekk|bekreftPunkt)/, 'modell.status'],
  [/tjenestemodell.*#overta/, ['leder', 'tjenesteeier', 'tjenesteforvalter']],
  [/tjenestemodell.*#publiserMal/, 'mal.publiser'],
  [/tjenestemodell/, 'modell.endre'],
  [/tjenestemottaker/, 'person.endre'],
  [/utstyr/, 'utstyr.endre'],
  [/virksomhet.*#(bestillRolle|trekkBestilling)/, 'tilgang.bestill'],
  [/virksomhet.*#(avslaa|bekreft)Bestilling/, ['leder', 'systemadministrator', 'personvernombud']],
  [/virksomhet.*#(leggTilAnsatt|overfor|endreAnsatt|settSluttet|avsluttRolle)/, 'organisasjon.ansatt'],
  [/virksomhet.*#sokAnsatte/, 'organisasjon.les'],
  [/virksomhet/, 'organisasjon.endre'],
];

export type Lov = { roller: readonly Rolle[]; steg: boolean };

/** Who may take the action `<file>#<name>`; undefined when no row says. */
export function lovFor(navn: string): Lov | undefined {
  const krever = LOV.find(([m]) => m.test(navn))?.[1];
  if (!krever) return undefined;
  if (krever === 'alle') return { roller: Object.values(Rolle), steg: false };
  if (krever === 'steg') return { roller: [], steg: true };
  return { roller: typeof krever === 'string' ? EVNER[krever] : krever, steg: false };
}
