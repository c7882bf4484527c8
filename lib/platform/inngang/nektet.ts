import type { Actor } from '../actor';
import { erFeil } from '../errors';
import { logg } from '../log';

const sagt = new WeakSet<object>();

/** Says once, by ids alone, who was refused what: for want of a right, or for asking too often. Anything else is no refusal. */
export function meldNektet(hvem: Partial<Actor>, e: unknown, evne = ''): void {
  if (!erFeil(e) || (e.kode !== 'FORBUDT' && e.kode !== 'FOR_MANGE') || sagt.has(e)) return;
  sagt.add(e);
  const { ansattId: ansatt = '', virksomhetId: virksomhet = '', rolle = '' } = hvem;
  logg('advarsel', 'nektet', { ansatt, virksomhet, rolle, kode: e.kode, evne });
}
