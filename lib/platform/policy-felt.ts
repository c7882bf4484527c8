import { Rolle } from './prisma/enums';

/**
 * What there is to see of a person, in groups that a task needs or does not need. A sak is not here: whoever does its
 * steps reads it (lib/sak/policy).
 */
export const FELTGRUPPER = [
  'navn',
  'fodselsdato',
  /** Fødselsnummer or D-nummer. */
  'ident',
  'adresse',
  'telefon',
  /** Language, and whether an interpreter is needed. */
  'spraak',
  /** E-mail, fastlege, sone. */
  'opplysninger',
  /** What one must know before going in: health. */
  'nokkelinfo',
  'paarorende',
  /** The agreement on keys, and how to get in. */
  'tilgang',
  /** Devices. */
  'utstyr',
  /** What they are set to: a part of the tiltaksplan. */
  'innstillinger',
  /** The order, the checklist, what stands in the way. */
  'jobb',
  /** Training, agreements with next of kin, the note for the journal. */
  'opplaering',
  'plan',
  'nullpunkt',
  'evaluering',
  /** Varsler that have been, and their pattern. */
  'varsler',
  'vedtak',
  'brev',
  /** The timeline. */
  'historikk',
] as const;
export type Feltgruppe = (typeof FELTGRUPPER)[number];

/**
 * Why one sees: `rolle` always, by what the role is for; `oppgave` while one holds an open step of the tjeneste; `henting` `retur` and
 * `opplaering` while it is theirs (STEGGRUNN); `varsel` while a varsel about the person is open and on one's list, or with one; `sok` in a search.
 */
export const GRUNNER = ['rolle', 'retur', 'henting', 'oppgave', 'opplaering', 'varsel', 'sok'] as const;
export type Grunn = (typeof GRUNNER)[number];
export type Feltsett = ReadonlySet<Feltgruppe>;
type Rollefelt = Partial<Record<Grunn, readonly Feltgruppe[]>>;

const uten = (...bort: Feltgruppe[]): Feltgruppe[] => FELTGRUPPER.filter((f) => !bort.includes(f));
const SOK: Feltgruppe[] = ['navn', 'fodselsdato', 'adresse'];
const FOLGER: Rollefelt = { rolle: FELTGRUPPER, sok: SOK };
/** Goes to the door with a device: where it is, how to get in, what is to be done; and nothing once it is done. */
const DOR: Feltgruppe[] = ['navn', 'adresse', 'telefon', 'spraak', 'tilgang', 'utstyr', 'innstillinger', 'jobb'];
/** What is done with a device that has come back: nobody goes to the door, what it was set to is to be erased, and how it was put in is over. */
const RETUR: Feltgruppe[] = ['navn', 'utstyr'];
/** The steps that are another reason than `oppgave`, or one more. */
export const STEGGRUNN: Record<string, readonly Grunn[]> = {
  OPPLAERE: ['oppgave', 'opplaering'],
  STARTE: ['oppgave', 'opplaering'],
  HENTE_UTSTYR: ['henting'],
  NULLSTILLE: ['retur'],
  SLETTE_HOS_LEVERANDOR: ['retur'],
  LAGERFORE: ['retur'],
};
const UTSTYRSFOLK: Rollefelt = {
  retur: RETUR,
  // What it was set to tells of habits; somebody must be called, and the person may be dead.
  henting: [...DOR.filter((f) => f !== 'innstillinger'), 'paarorende'],
  oppgave: DOR,
  opplaering: [...DOR, 'paarorende', 'opplaering'],
  varsel: DOR.filter((f) => f !== 'jobb'),
};

/**
 * Which fields of a person each role sees, for which reason (Normen, faktaark 14: only what the task needs). The only table
 * of its kind: every query that reads a person asks it, and what it does not give leaves the server in no form.
 */
export const FELT: Record<Rolle, Rollefelt> = {
  saksbehandler: FOLGER,
  godkjenner: FOLGER,
  ressursperson: FOLGER,
  hjemmetjeneste: { rolle: uten('brev'), sok: SOK },
  leder: FOLGER,
  responsoperator: { rolle: uten('nullpunkt', 'vedtak', 'brev'), sok: SOK },
  oppfolger: { rolle: uten('vedtak', 'brev') },
  oppfolgingsansvarlig: { rolle: uten('vedtak', 'brev') },
  kontaktperson: { rolle: ['navn', 'fodselsdato', 'utstyr', 'innstillinger', 'jobb'], henting: DOR, oppgave: DOR },
  tekniker: UTSTYRSFOLK,
  hjelpemiddellager: UTSTYRSFOLK,
  personvernombud: { sok: SOK },
  tjenesteeier: {},
  tjenesteforvalter: {},
  systemadministrator: {},
};

/** What this role sees of a person for these reasons. */
export const feltFor = (rolle: Rolle, grunner: Iterable<Grunn>): Feltsett => new Set([...grunner].flatMap((g) => FELT[rolle][g] ?? []));

/** Whether this role sees a group whatever it is doing. */
export const serAlltid = (rolle: Rolle, gruppe: Feltgruppe): boolean => FELT[rolle].rolle?.includes(gruppe) ?? false;

/** Whether this role sees persons only while it has something to do with them. */
export const serBareMedOppgave = (rolle: Rolle): boolean => !FELT[rolle].rolle && FELT[rolle].oppgave !== undefined;

/** The columns of Person that each group is made of. */
const KOLONNER: Partial<Record<Feltgruppe, readonly string[]>> = {
  navn: ['fornavn', 'etternavn', 'navn'],
  fodselsdato: ['fodselsdato'],
  ident: ['ident'],
  adresse: ['adresse', 'postnummer', 'poststed'],
  telefon: ['telefon'],
  spraak: ['spraak', 'trengerTolk'],
  opplysninger: ['epost', 'fastlege', 'sone'],
  nokkelinfo: ['nokkelinfo'],
};

/** A person as read, with what these groups do not give taken out: null, false, empty or an empty name. */
export function bareFelt<P extends object>(person: P, felt: Feltsett): P {
  const skjult = FELTGRUPPER.filter((g) => !felt.has(g)).flatMap((g) => KOLONNER[g] ?? []);
  return Object.fromEntries(Object.entries(person).map(([k, v]) => [k, skjult.includes(k) ? tom(v, k) : v])) as P;
}

const tom = (verdi: unknown, kolonne: string): unknown =>
  typeof verdi === 'boolean' ? false : KOLONNER.navn?.includes(kolonne) || kolonne === 'adresse' ? '' : null;

/** The table as text: roles down, reasons and what they give. For the test, and for whoever must answer for it. */
export const feltTabell = (): string =>
  Object.values(Rolle)
    .map((r) =>
      [
        r,
        ...GRUNNER.filter((g) => FELT[r][g]).map((g) => `  ${g}: ${FELT[r][g]?.length === FELTGRUPPER.length ? 'alt' : FELT[r][g]?.join(' ')}`),
      ].join('\n'),
    )
    .join('\n');
