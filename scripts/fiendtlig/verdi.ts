import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

/** What a value is made with: the id to put at a path, today, and whether optional fields are filled. */
export type Valg = { id: (sti: string[]) => string; dato: string; helt?: boolean };

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  in?: z.ZodType;
  out?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  getter?: () => z.ZodType;
  format?: string;
  checks?: { _zod: { def: { check: string; format?: string; minimum?: number; value?: number; inclusive?: boolean; pattern?: RegExp } } }[];
};
const def = (s: z.ZodType): Def => s._zod.def as unknown as Def;

const FORMER: Record<string, string> = { email: 'prove@prove.no', url: 'https://eksempel.no/a', time: '10:30', datetime: '2026-12-01T10:30:00Z' };
const NAVNGITT: [RegExp, string][] = [
  [/telefon|mobil/i, '91234567'],
  [/postnummer/i, '4800'],
  [/ident|fodselsnummer/i, '01817012372'],
  [/endpoint|url|lenke/i, 'https://eksempel.no/a'],
  [/epost/i, 'prove@prove.no'],
  [/^tid$|klokke/i, '10:30'],
  // An empty document of the text editor.
  [/^type$/, 'doc'],
];
/** What patterns ask for: the first that fits is taken. */
const MONSTRE = ['prove', '10:30', '4800', 'https://fcm.googleapis.com/a', 'x'.repeat(86), 'x'.repeat(22), '#aabbcc', '1'];

function tekst(d: Def, sti: string[], v: Valg): string {
  const sjekker = (d.checks ?? []).map((c) => c._zod.def);
  const format = d.format ?? sjekker.find((c) => c.format)?.format ?? '';
  const min = Math.max(0, ...sjekker.map((c) => (c.check === 'min_length' ? Number(c.minimum) : 0)));
  const siste = sti.filter((s) => !/^\d+$/.test(s)).at(-1) ?? '';
  if (format === 'uuid' || format === 'guid') return siste === 'nokkel' ? randomUUID() : v.id(sti);
  if (format === 'date') return v.dato;
  if (format in FORMER) return FORMER[format] as string;
  if (/dato|frist|^fra$|^til$|gyldig/i.test(siste)) return v.dato;
  const forslag = (NAVNGITT.find(([m]) => m.test(siste))?.[1] ?? 'Prøve').padEnd(min, 'x');
  const monstre = sjekker.flatMap((c) => (c.pattern ? [c.pattern] : []));
  return [forslag, ...MONSTRE].find((x) => monstre.every((m) => m.test(x))) ?? forslag;
}

/** A value that the schema should take, with the fewest items. Where rules between fields decide, the caller tells what to put there. */
export function lag(s: z.ZodType, v: Valg, sti: string[] = []): unknown {
  const d = def(s);
  const inn = (x: z.ZodType, del?: string) => lag(x, v, del === undefined ? sti : [...sti, del]);
  switch (d.type) {
    case 'object': {
      const ut: Record<string, unknown> = {};
      for (const [k, felt] of Object.entries(d.shape ?? {})) {
        if (def(felt).type === 'optional' && (!v.helt || sti.length > 6)) continue;
        ut[k] = inn(felt, k);
      }
      return ut;
    }
    case 'string':
      return tekst(d, sti, v);
    case 'number':
    case 'int':
      return Math.max(1, ...(d.checks ?? []).map((c) => (c._zod.def.check === 'greater_than' ? Number(c._zod.def.value) + 1 : 1)));
    case 'boolean':
      return true;
    case 'date':
      return new Date(`${v.dato}T10:00:00Z`);
    case 'enum':
      return Object.values(d.entries ?? {})[0];
    case 'literal':
      return d.values?.[0];
    case 'array':
      return d.element ? [inn(d.element, '0')] : [];
    case 'tuple':
      return (d.items ?? []).map((x, i) => inn(x, String(i)));
    case 'union':
      return d.options?.[0] && inn(d.options[0]);
    case 'record': {
      const k =
        d.keyType && def(d.keyType).type === 'enum' ? Object.values(def(d.keyType).entries ?? {})[0] : d.keyType ? inn(d.keyType, 'nokkelord') : 'a';
      return { [String(k)]: d.valueType && inn(d.valueType, String(k)) };
    }
    case 'intersection':
      return { ...(inn(d.left as z.ZodType) as object), ...(inn(d.right as z.ZodType) as object) };
    case 'lazy':
      return d.getter && inn(d.getter());
    case 'pipe': {
      const forst = d.in as z.ZodType;
      return inn(def(forst).type === 'transform' ? (d.out as z.ZodType) : forst);
    }
    case 'null':
      return null;
    case 'undefined':
    case 'void':
      return undefined;
    case 'any':
    case 'unknown':
      return { type: 'doc', content: [] };
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return d.innerType && inn(d.innerType);
    default:
      throw new Error(`Ukjent skjemadel: ${d.type}`);
  }
}

/** Every leaf of a value, as paths; objects and arrays themselves too. */
export function stier(verdi: unknown, sti: string[] = []): string[][] {
  if (typeof verdi !== 'object' || verdi === null || verdi instanceof Date) return [sti];
  return [sti, ...Object.entries(verdi).flatMap(([k, x]) => stier(x, [...sti, k]))];
}

/** The value with something else at one path. */
export function medVed(verdi: unknown, sti: string[], nytt: unknown): unknown {
  const [forst, ...rest] = sti;
  if (forst === undefined) return nytt;
  if (Array.isArray(verdi)) return verdi.map((x, i) => (String(i) === forst ? medVed(x, rest, nytt) : x));
  return { ...(verdi as object), [forst]: medVed((verdi as Record<string, unknown>)[forst], rest, nytt) };
}

const RETTELSER = ['', 'https://eksempel.no/a', '10:30', '91234567', 'sms', 'webhook', null, [], 1];

/** A value that the schema takes, or null: what rules between fields refuse is tried with other values, place by place. */
export function lagGyldig(s: z.ZodType, v: Valg): unknown {
  let verdi = lag(s, v);
  for (let i = 0; i < 12; i++) {
    const r = s.safeParse(verdi);
    if (r.success) return verdi;
    const sti = r.error.issues[0]?.path.map(String) ?? [];
    const her = sti.join('.');
    const bedre = RETTELSER.map((x) => medVed(verdi, sti, x)).find((x) => !s.safeParse(x).error?.issues.some((y) => y.path.join('.') === her));
    if (bedre === undefined) return null;
    verdi = bedre;
  }
  return null;
}
