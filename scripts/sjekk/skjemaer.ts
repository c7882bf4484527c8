import type { Fil } from './filer.ts';

/** Forms sent by script that would put what is written in the address if they were sent before the script is there; one line each. */
export const skjemaerUtenPost = (filer: Fil[]): string[] =>
  filer.flatMap(({ sti, tekst }) =>
    [...tekst.matchAll(/<form\b[^>]*?onSubmit=/gs)]
      .filter(([f]) => !f.includes('method="post"'))
      .map(() => `${sti} a form with onSubmit has method="post": nothing written is ever in an address`),
  );
