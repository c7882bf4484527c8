import { no } from 'zod/locales';
import { malpunkter } from './rules';
import { type Mal, malSchema } from './schema';

/** What is wrong, and where: `melding` from the schema in Norwegian, or `regel` as a key of our own text. */
export type Malfeil = { sti: string; melding?: string; regel?: 'ikkeJson' | 'litenStruktur' };

/** Reads a template file. Paths name tasks and items by their ids, so that they can be found in the file. */
export function lesMalfil(innhold: string): { mal: Mal; feil: [] } | { mal: null; feil: Malfeil[] } {
  let raa: unknown;
  try {
    raa = JSON.parse(innhold);
  } catch {
    return { mal: null, feil: [{ sti: '', regel: 'ikkeJson' }] };
  }
  const r = malSchema.safeParse(raa, { error: no().localeError });
  if (r.success) return { mal: r.data, feil: [] };
  return { mal: null, feil: r.error.issues.map((i) => ({ sti: stiTil(raa, i.path), melding: i.message })) };
}

function stiTil(raa: unknown, sti: readonly PropertyKey[]): string {
  let her = raa;
  return sti
    .map((ledd) => {
      her = (her as Record<PropertyKey, unknown> | undefined)?.[ledd];
      const id = typeof ledd === 'number' ? (her as { id?: unknown } | undefined)?.id : undefined;
      return typeof id === 'string' ? id : typeof ledd === 'number' ? String(ledd + 1) : String(ledd);
    })
    .join(' › ');
}

/** Whether two versions have the same tasks, items and actors in the same places: only then may a change be small. */
export function sammeStruktur(a: Mal, b: Mal): boolean {
  const form = (m: Mal) => [
    ...m.aktorer.map((x) => `a ${x.id} ${x.art}`),
    ...m.oppgaver.map((o) => `o ${o.id} ${o.omraade}`),
    ...malpunkter(m).map((p) => `p ${p.id} ${p.oppgave} ${p.del}`),
  ];
  return form(a).sort().join() === form(b).sort().join();
}
