import { createHash, createHmac } from 'node:crypto';
import { nokkel } from '../nokler';

/** Who a transaction acts for. Everything not given is empty, and what is empty sees nothing. */
export type Kontekst = {
  virksomhet?: string;
  konto?: string;
  /** The e-mail or OIDC subject of the one login that may be seen. */
  innlogging?: string;
  /** Acts for the real-time module in an actor's transaction. */
  motor?: boolean;
};

/** The system's own clock, whatever a test does to `Date`: the database compares with its own. */
const klokke = Date.now.bind(Date);

/** The words of a context and their signature, as the database function app_apne wants them; good for five minutes (ADR 013). */
export function signert(k: Kontekst): [tekst: string, tid: number, signatur: string] {
  const tekst = [k.virksomhet ?? '', k.konto ?? '', k.motor ? '1' : '', k.innlogging ?? ''].join('|');
  const tid = Math.floor(klokke() / 1000);
  // The key is hashed to the length that the database keeps.
  const hemmelig = createHash('sha256').update(nokkel('kontekst').verdi).digest();
  return [tekst, tid, createHmac('sha256', hemmelig).update(`${tid}|${tekst}`).digest('hex')];
}
