import type { Enhetstype, Rolle, Virksomhetstype } from './prisma/enums';
import type { Sprak } from './sprak';

/** Who acts: one employee in one role in one enhet of one virksomhet. */
export type Actor = {
  kontoId: string;
  ansattId: string;
  navn: string;
  virksomhetId: string;
  virksomhetNavn: string;
  virksomhetstype: Virksomhetstype;
  enhetId: string;
  enhetNavn: string;
  enhetstype: Enhetstype;
  rolle: Rolle;
  rolletildelingId: string;
  sprak: Sprak;
};
