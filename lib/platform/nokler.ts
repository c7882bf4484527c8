import { createHash, createHmac } from 'node:crypto';

/**
 * Every key of the house, by what it is for, and the name it has in the environment. None is made from another, so that
 * each can be changed alone: the new value under its name, the old one under the name with `_FORRIGE` for as long as what
 * was made with it is still good.
 */
export const NOKLER = {
  /** Session cookies. */
  sesjon: 'NEXTAUTH_SECRET',
  /** Password of the app's database role. */
  database: 'HELHET_NOKKEL_DATABASE',
  /** Password of the real-time engine's database role. */
  motor: 'HELHET_NOKKEL_MOTOR',
  /** Signs who a transaction acts for. */
  kontekst: 'HELHET_NOKKEL_KONTEKST',
  /** Signs messages to receivers' own systems. */
  webhook: 'HELHET_NOKKEL_WEBHOOK',
  /** Codes of the answer links of receivers without a login. */
  svar: 'HELHET_NOKKEL_SVAR',
  /** Encrypts what is not yet sent, in the browser's store. */
  usendt: 'HELHET_NOKKEL_USENDT',
  /** Tokens of sources, at the moment they are made. */
  kilde: 'HELHET_NOKKEL_KILDE',
  /** Hides who is counted in the tables of limits. */
  teller: 'HELHET_NOKKEL_TELLER',
} as const;
export type Nokkelnavn = keyof typeof NOKLER;
export const NOKKELNAVN = Object.keys(NOKLER) as Nokkelnavn[];

/** `id` names the key and gives nothing of it away: what is stored may say which key it was made with. */
export type Nokkel = { id: string; verdi: string };
type Miljo = Record<string, string | undefined>;

const MINST = 32;
/** Passwords of database roles stand in the connection string, so a process that has it needs no key. */
const BARE_VED_START: readonly Nokkelnavn[] = ['database', 'motor'];

const lag = (verdi: string): Nokkel => ({ id: createHash('sha256').update(`helhet nokkel ${verdi}`).digest('hex').slice(0, 8), verdi });
const kjente = new Map<string, Nokkel>();
const somNokkel = (verdi: string): Nokkel => kjente.get(verdi) ?? kjente.set(verdi, lag(verdi)).get(verdi) ?? lag(verdi);

/** The key in use, and then the previous one while it is still accepted. Throws when the environment lacks it. */
export function nokler(navn: Nokkelnavn, miljo: Miljo = process.env): [Nokkel, ...Nokkel[]] {
  const verdi = miljo[NOKLER[navn]];
  if (!verdi) throw new Error(`Nøkkelen ${NOKLER[navn]} mangler`);
  const forrige = miljo[`${NOKLER[navn]}_FORRIGE`];
  return forrige && forrige !== verdi ? [somNokkel(verdi), somNokkel(forrige)] : [somNokkel(verdi)];
}

/** The key in use. */
export const nokkel = (navn: Nokkelnavn): Nokkel => nokler(navn)[0];

/** The key with this id, current or previous; undefined when it is no longer accepted. */
export const nokkelMedId = (navn: Nokkelnavn, id: string): Nokkel | undefined => nokler(navn).find((n) => n.id === id);

/**
 * What is wrong with the keys of an environment, all of it, as lines for whoever runs the server: names that are missing
 * or too short, and names that hold the same value. `start`: also what only the start script needs.
 */
export function feilVedNokler(miljo: Miljo, start = false): string[] {
  const gjelder = NOKKELNAVN.filter((n) => start || !BARE_VED_START.includes(n)).map((n) => NOKLER[n]);
  const navn = [...gjelder, ...NOKKELNAVN.map((n) => `${NOKLER[n]}_FORRIGE`).filter((n) => miljo[n])];
  const mangler = navn.filter((n) => (miljo[n] ?? '').length < MINST);
  const like = navn.filter((n, i) => miljo[n] && navn.some((m, j) => j !== i && miljo[m] === miljo[n]));
  return [
    ...(mangler.length ? [`mangler eller er kortere enn ${MINST} tegn: ${mangler.join(', ')}`] : []),
    ...(like.length ? [`har samme verdi: ${like.join(', ')}`] : []),
  ];
}

/** A name for a counter that tells nobody whose it is: no address and no e-mail is kept. */
export const skjul = (s: string): string => createHmac('sha256', nokkel('teller').verdi).update(s).digest('base64url').slice(0, 24);
