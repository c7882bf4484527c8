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
  [/tjenestemodell.*#(sjekk|giSjekk|bekreftPunkt)/, 'modell.status'],
  [/tjenestemodell.*#overta/, ['leder', 'tjenesteeier', 'tjenesteforvalter']],
  [/tjenestemodell.*#publiserMal/, 'mal.publiser'],
  [/tjenestemodell/, 'modell.endre'],
  [/tjenestemottaker/, 'person.endre'],
  [/utstyr/, 'utstyr.endre'],
  [/virksomhet.*#(bestillRolle|trekkBestilling)/, 'tilgang.bestill'],
  [/virksomhet.*#(avslaa|bekreft)Bestilling/, 'tilgang.les'],
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

/**
 * Which ability each page and route asks for, read against lib/platform/policy; the first row that fits. Where the steps of
 * a forløp may let in more (a sak, a tjeneste), those who have no step stand outside all the same.
 */
export const SIDER: [adresse: RegExp, krever: Evne | 'alle' | readonly Rolle[]][] = [
  // One’s own: bench, duties, account, own log.
  [/^\/(innlogget|oppgaver|gjoremaal|min-side|hjelp|innsyn\/\[id\])?$/, 'alle'],
  [/^\/api\/(usendt|varsling\/min)/, 'alle'],
  [/^\/api\/varsling\/forny/, 'respons.vakt'],
  [/^\/api\/personsok/, 'person.sok'],
  [/^\/innsyn$|^\/personer\/\[id\]\/innsyn/, 'innsyn.les'],
  [/^\/personer$/, 'person.sok'],
  [/^\/personer\/(ny|\[id\]\/(endre|paarorende))/, 'person.endre'],
  [/^\/personer\/\[id\]$/, 'person.les'],
  // A receipt is also for whoever registers.
  [/^\/brev/, [...EVNER['sak.les'], 'hjemmetjeneste']],
  [/^\/saker\/ny/, 'sak.registrer'],
  [/^\/saker/, 'sak.les'],
  [/^\/tjenester/, 'tjeneste.les'],
  [/^\/utstyr\/ny/, 'utstyr.endre'],
  [/^\/utstyr/, 'utstyr.les'],
  [/^\/organisasjon\/personvern/, 'organisasjon.personvern'],
  [/^\/organisasjon\/ansatte\/(ny|\[id\]\/overforing)/, 'organisasjon.ansatt'],
  [/^\/organisasjon\/bestillinger/, 'tilgang.les'],
  [/^\/organisasjon/, 'organisasjon.les'],
  [/^\/forlop/, 'alle'],
  [/^\/samarbeid\/avtaler\/(ny|\[id\]\/endre)|^\/samarbeid\/kontakter/, 'samarbeid.endre'],
  [/^\/samarbeid/, ['tjenesteeier', 'tjenesteforvalter', 'leder', 'kontaktperson', 'oppfolger']],
  [/^\/tjenestekatalog\/.*rediger/, 'katalog.endre'],
  [/^\/tjenestekatalog/, 'alle'],
  [/^\/tjenestemodell\/(ny|\[id\]\/(oppgaver\/ny|matrise\/import|plan\/.*tiltak\/nytt|.*\/angre))/, 'modell.endre'],
  [/^\/api\/tjenestemodell\/\[id\]\/matriseimport/, 'modell.endre'],
  [/^\/tjenestemodell\/\[id\]\/matrise\/overta/, ['leder', 'tjenesteeier', 'tjenesteforvalter']],
  [/^\/tjenestemodell\/(\[id\]\/)?sporsmaal/, 'modell.les'],
  [/^\/(api\/)?tjenestemodell|^\/api\/handlingsplan/, 'modell.les'],
  [/^\/respons\/(modell|avtaler)/, 'respons.modell'],
  [/^\/respons\/kilder/, 'respons.kilde'],
  [/^\/respons\/teknisk/, 'respons.teknisk'],
  [/^\/respons\/tilsyn/, 'respons.tilsyn'],
  [/^\/(api\/)?respons\/rapport/, 'respons.rapport'],
  [/^\/(api\/)?respons\/besok/, 'respons.besok'],
  [/^\/respons\/felt/, 'respons.ta'],
  [/^\/(api\/)?respons\/(strom|vakt|\[id\])|^\/respons$/, 'respons.les'],
];

/** Who may open an address of the app; undefined when no row says. */
export function lovForSide(sti: string): readonly Rolle[] | undefined {
  const krever = SIDER.find(([m]) => m.test(sti))?.[1];
  return krever === 'alle' ? Object.values(Rolle) : typeof krever === 'string' ? EVNER[krever] : krever;
}
