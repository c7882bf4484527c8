import brevfil from '@/content/brev/vedtaksbrev.json';
import fristfil from '@/content/hjemler/frister.json';
import hjemmelfil from '@/content/hjemler/hjemler.json';
import rollefil from '@/content/roller/roller.json';
import beslutningskompetanse from '@/content/skjema/beslutningskompetanse.json';
import evaluering from '@/content/skjema/evaluering.json';
import kartlegging from '@/content/skjema/kartlegging.json';
import nullpunkt from '@/content/skjema/nullpunkt.json';
import alver from '@/content/tjenestemodell/forlop/alver.json';
import bodo from '@/content/tjenestemodell/forlop/bodo.json';
import generell from '@/content/tjenestemodell/forlop/generell.json';
import lorenskog from '@/content/tjenestemodell/forlop/lorenskog.json';
import dho from '@/content/tjenester/dho.json';
import digitaltTilsyn from '@/content/tjenester/digitalt-tilsyn.json';
import lokalisering from '@/content/tjenester/lokalisering.json';
import medisineringsstotte from '@/content/tjenester/medisineringsstotte.json';
import trygghetsalarm from '@/content/tjenester/trygghetsalarm.json';
import { osloDato } from '@/lib/platform/clock';
import {
  type Brevtekster,
  brevteksterSchema,
  type Forlop,
  type Frister,
  forlopSchema,
  fristfilSchema,
  type Hjemmel,
  hjemlerSchema,
  type Questionnaire,
  questionnaireSchema,
  type Rolle,
  rollerSchema,
  type Skjemaid,
  type Tjenestetype,
  tjenestetypeSchema,
} from './schema';

// Parsed once, when the module is loaded: content that does not hold stops the start, not a user.
const TJENESTER = [digitaltTilsyn, trygghetsalarm, medisineringsstotte, lokalisering, dho].map((x) => tjenestetypeSchema.parse(x));
const HJEMLER = hjemlerSchema.parse(hjemmelfil).hjemler;
const FRISTER = fristfilSchema.parse(fristfil).versjoner;
const FORLOP = [generell, lorenskog, alver, bodo].map((x) => forlopSchema.parse(x));
const ROLLER = rollerSchema.parse(rollefil).roller;
const BREV = brevteksterSchema.parse(brevfil);
const SKJEMA = new Map<string, Questionnaire>(
  [kartlegging, beslutningskompetanse, evaluering, nullpunkt].map((x) => questionnaireSchema.parse(x)).map((q) => [q.id, q]),
);

const gjelder = (x: { gyldigFra: string; gyldigTil: string | null }, dato: string): boolean =>
  x.gyldigFra <= dato && (x.gyldigTil === null || dato <= x.gyldigTil);
const somDato = (dato: Date | string): string => (typeof dato === 'string' ? dato : osloDato(dato));

export const tjenestetyper = (): Tjenestetype[] => TJENESTER;

/** Undefined at run time when the code is unknown: check it where it comes from outside (`tjenestekodeSchema`). */
export const tjenestetype = (kode: string): Tjenestetype => TJENESTER.find((t) => t.kode === kode) as Tjenestetype;

export const hjemler = (): Hjemmel[] => HJEMLER;

/** The provisions in force on the day (in Oslo), for one service when it is given. */
export function gjeldendeHjemler(dato: Date | string, tjenesteKode?: string): Hjemmel[] {
  const d = somDato(dato);
  const ids = tjenesteKode === undefined ? undefined : (tjenestetype(tjenesteKode)?.hjemmelIds ?? []);
  return HJEMLER.filter((h) => gjelder(h, d) && (!ids || ids.includes(h.id)));
}

/** The deadlines in force on the day. Throws when no version covers it. */
export function frister(dato: Date | string): Frister {
  const d = somDato(dato);
  const f = FRISTER.find((x) => gjelder(x, d));
  if (!f) throw new Error(`Ingen frister gjelder ${d}`);
  return f;
}

export const alleForlop = (): Forlop[] => FORLOP;

/** The one of that id. Throws when there is none: ids come from the code. */
export function forlop(id: string): Forlop {
  const f = FORLOP.find((x) => x.id === id);
  if (!f) throw new Error(`Forløpet ${id} finnes ikke`);
  return f;
}

/** The form of that id. Throws when there is none. */
export function skjema(id: Skjemaid | (string & {})): Questionnaire {
  const q = SKJEMA.get(id);
  if (!q) throw new Error(`Skjemaet ${id} finnes ikke`);
  return q;
}

export const roller = (): Rolle[] => ROLLER;

export const brevtekster = (): Brevtekster => BREV;
