import { logg } from '@/lib/platform/log';
import { tolkFeil } from './rules';

/** Does the same; what is wrong with us is said in the log alone, since next-auth puts the message in the address. */
export const skjermet =
  <A extends unknown[], R>(fn: (...a: A) => Promise<R>) =>
  async (...a: A): Promise<R> => {
    try {
      return await fn(...a);
    } catch (e) {
      if (tolkFeil((e as Error).message).feil !== 'intern') throw e;
      logg('feil', 'innlogging', { kode: (e as { code?: string }).code ?? (e as Error).name });
      throw new Error('intern');
    }
  };
