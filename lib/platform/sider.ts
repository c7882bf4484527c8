import 'server-only';
import { erFeil } from './errors';

/** For pages: null when the record is not there or not the actor's; every other failure passes on. */
export async function ellerIkkeFunnet<T>(lesing: Promise<T>): Promise<T | null> {
  try {
    return await lesing;
  } catch (e) {
    // An id that is no uuid is a record that is not there.
    if ((erFeil(e) && e.kode === 'IKKE_FUNNET') || (e as { code?: string }).code === 'P2007') return null;
    throw e;
  }
}
