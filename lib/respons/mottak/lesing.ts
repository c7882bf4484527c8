import { createHash, randomUUID } from 'node:crypto';
import { no } from 'zod/locales';
import { erLagrbar, kutt } from '@/lib/platform/verdi/tegn';
import type { z } from '@/lib/platform/zod';
import { PRIORITET, VARSELTYPER, type Varseltype } from '../schema';
import { type Innvarsel, innvarselSchema, MAKS, posisjonSchema } from './skjema';

export type Formfeil = { felt: string; melding: string };
/**
 * A varsel that can be stored. `formfeil` is what was wrong with it; then `tidspunkt` may be empty (not to be read), and
 * `raa` holds the type and the time as they were sent, so that a repeat is still known.
 */
export type Lestvarsel = Innvarsel & { formfeil?: Formfeil[]; raa?: string };
export type Lest = { varsel: Lestvarsel } | { feil: Formfeil[]; grunn: 'TEGN' | 'FORM' };

/** What a personal alarm becomes when its type is not one of ours: told first, to those who answer a person's own button. */
const TRYGGEST: Varseltype = 'trygghetsalarm';
const FELT = ['eksternId', 'type', 'enhet', 'tidspunkt', 'verdi', 'posisjon', 'tekst'] as const;
/** A fault of the item as a whole, of no field. */
export const HELE = '(hele)';
const MAKS_FEIL = 20;
/** Whoever reads an answer reads Norwegian. */
const paaNorsk = no().localeError;

/** A name from outside, fit to be shown: no odd signs, and not long. */
const visbar = (s: string): string => kutt(s.slice(0, 200).replace(/[^\p{L}\p{N}._-]/gu, '?'), 40);

/** The faults that zod found, each with its field, as many as are told: one of ours as it is, another by what can be shown of its name. */
const feltfeil = (e: z.ZodError): Formfeil[] => {
  const ut = new Map<string, Formfeil>();
  const legg = (felt: string, melding: string) => ut.size < MAKS_FEIL && ut.set(`${felt} ${melding}`, { felt, melding });
  for (const i of e.issues)
    if (i.code === 'unrecognized_keys')
      for (const k of i.keys.slice(0, MAKS_FEIL)) legg([...i.path.map((p) => visbar(String(p))), visbar(k)].join('.'), 'ukjent felt');
    else legg(i.path.map((p) => visbar(String(p))).join('.') || HELE, i.message);
  return [...ut.values()];
};

/** A number past what a number holds exactly is not what was sent: it is shown as near, and is nobody's. */
export const somTekst = (v: unknown): string | undefined => {
  if (typeof v === 'string') return v;
  if (typeof v !== 'number' || !Number.isFinite(v)) return undefined;
  return Math.abs(v) > Number.MAX_SAFE_INTEGER ? `~${v}` : String(v);
};
const type = (v: unknown): Varseltype | undefined => {
  const s =
    typeof v === 'string'
      ? v
          .trim()
          .toLowerCase()
          .replaceAll('ø', 'o')
          .replaceAll('å', 'a')
          .replace(/[\s-]+/g, '_')
      : '';
  return VARSELTYPER.find((t) => t === s || t === s.replace('roy', 'roo'));
};

/**
 * One item of a body as a varsel. A person's alarm with faults of form is kept, with what can be read of it, as long as the
 * device can be read and the database can hold its texts; everything else that is wrong is refused with the fields named.
 */
export function lesVarsel(raa: unknown): Lest {
  const r = innvarselSchema.safeParse(kjente(raa), { error: paaNorsk });
  if (r.success) return { varsel: r.data };
  const feil = feltfeil(r.error);
  if (typeof raa !== 'object' || raa === null || Array.isArray(raa)) return { feil, grunn: 'FORM' };
  const d = raa as Partial<Record<(typeof FELT)[number], unknown>>;
  if (FELT.some((f) => typeof d[f] === 'string' && !erLagrbar(d[f]))) return { feil, grunn: 'TEGN' };
  const enhet = somTekst(d.enhet)?.trim();
  const kjent = type(d.type);
  if (!enhet || (kjent && PRIORITET[kjent] >= PRIORITET.teknisk)) return { feil, grunn: 'FORM' };
  const posisjon = posisjonSchema.strip().safeParse(d.posisjon);
  const godTid = innvarselSchema.shape.tidspunkt.safeParse(d.tidspunkt);
  const verdi = somTekst(d.verdi);
  const tekst = somTekst(d.tekst);
  return {
    varsel: {
      eksternId: eksternId(d, godTid.success),
      type: kjent ?? TRYGGEST,
      enhet: kutt(enhet, MAKS.enhet),
      tidspunkt: godTid.success ? godTid.data : '',
      ...(verdi === undefined ? {} : { verdi: kutt(verdi, MAKS.verdi) }),
      ...(tekst === undefined ? {} : { tekst: kutt(tekst, MAKS.tekst) }),
      ...(posisjon.success ? { posisjon: posisjon.data } : {}),
      formfeil: feil.map((f) => (f.felt === 'type' && somTekst(d.type) ? { ...f, melding: `ukjent: ${visbar(String(d.type))}` } : f)),
      raa: kutt(JSON.stringify([skalar(d.type), skalar(d.tidspunkt)]), 500),
    },
  };
}

/** One item with no more in it than is told of: what it costs to judge does not grow with what is put in it. */
function kjente(raa: unknown): unknown {
  if (typeof raa !== 'object' || raa === null || Array.isArray(raa)) return raa;
  const ut: [string, unknown][] = FELT.filter((f) => Object.hasOwn(raa, f)).map((f) => [f, (raa as Record<string, unknown>)[f]]);
  let ukjente = 0;
  for (const k in raa) {
    if ((FELT as readonly string[]).includes(k)) continue;
    if (++ukjente > MAKS_FEIL) break;
    ut.push([k, null]);
  }
  return Object.fromEntries(ut);
}

/** The source's id, or one made of the fields we know. Without id and time two alarms may look alike: then each is one of its own. */
function eksternId(d: Partial<Record<(typeof FELT)[number], unknown>>, harTid: boolean): string {
  const gitt = somTekst(d.eksternId)?.trim();
  if (gitt) return gitt.length <= MAKS.eksternId ? gitt : `lang:${createHash('sha256').update(gitt).digest('hex')}`;
  const sett = FELT.map((f) => skalar(d[f]));
  return harTid ? `uten:${createHash('sha256').update(JSON.stringify(sett)).digest('hex')}` : `uten:${randomUUID()}`;
}

/** What may be written out again, however deep a thing was put in its place. */
const skalar = (v: unknown): unknown => (typeof v === 'object' && v !== null ? '{}' : v);
