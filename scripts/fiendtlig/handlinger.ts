import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { ROT } from '../felles/miljo.ts';
import { kildefiler } from '../sjekk/filer.ts';
import { handlingerI } from '../sjekk/handlinger.ts';

/** A server action as the built app has it: its id, a page that carries it, and the schema of its argument. */
export type Handling = { id: string; navn: string; fil: string; side: string; schema: z.ZodType };

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename?: string; exportedName?: string }> };

/** The address of a page, with something in every open place. */
const sti = (arbeider: string): string =>
  arbeider
    .replace(/^app/, '')
    .replace(/\/(page|route)$/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\[[^\]]+\]/g, '00000000-0000-7000-8000-000000000000') || '/';

/** Where a name in an actions file comes from: name → [module, exported name]; a namespace as `s.`. */
function importert(kode: string): Map<string, [modul: string, navn: string]> {
  const ut = new Map<string, [string, string]>();
  for (const [, deler = '', modul = ''] of kode.matchAll(/import (?!type)([^;]+?) from '([^']+)'/g)) {
    const rom = /\* as (\w+)/.exec(deler)?.[1];
    if (rom) ut.set(`${rom}.`, [modul, '']);
    for (const d of /\{([^}]*)\}/.exec(deler)?.[1]?.split(',') ?? []) {
      const [navn = '', som = navn] = d
        .replace(/\btype\b/, '')
        .trim()
        .split(/ as /);
      if (navn) ut.set(som.trim(), [modul, navn.trim()]);
    }
  }
  return ut;
}

async function finnSchema(fil: string, kode: string, uttrykk: string): Promise<z.ZodType> {
  const kilder = importert(kode);
  const [rom, felt] = uttrykk.includes('.') ? (uttrykk.split('.') as [string, string]) : ['', uttrykk];
  const [modul, navn] = kilder.get(rom ? `${rom}.` : felt) ?? ['', ''];
  if (!modul) throw new Error(`${fil}: vet ikke hvor ${uttrykk} kommer fra`);
  const vei = modul.startsWith('@/') ? join(ROT, modul.slice(2)) : join(ROT, dirname(fil), modul);
  const m = (await import(pathToFileURL(`${vei}.ts`).href)) as Record<string, z.ZodType>;
  const schema = m[rom ? felt : navn];
  if (!schema) throw new Error(`${fil}: finner ikke ${uttrykk}`);
  return schema;
}

/**
 * Every server action of the built app that `handling` made. Throws when the source has one that the build does not, or an
 * action file holds one that was made otherwise: a door that this list does not know is not tried.
 */
export async function finnHandlinger(): Promise<Handling[]> {
  const manifest = JSON.parse(readFileSync(join(ROT, '.next/server/server-reference-manifest.json'), 'utf8')) as Manifest;
  const bygd = new Map(
    Object.entries(manifest.node).map(([id, m]) => [
      `${m.filename}#${m.exportedName}`,
      { id, sider: Object.keys(m.workers).sort((a, b) => a.length - b.length) },
    ]),
  );
  const ut: Handling[] = [];
  for (const { fil, navn, schema } of handlingerI(kildefiler(['lib', 'app', 'components']))) {
    const b = bygd.get(`${fil.sti}#${navn}`);
    if (!schema) throw new Error(`${fil.sti}: ${navn} er ikke laget av handling()`);
    // One that no page uses is not in the build, and cannot be called.
    if (b) ut.push({ id: b.id, navn, fil: fil.sti, side: sti(b.sider[0] ?? ''), schema: await finnSchema(fil.sti, fil.tekst, schema) });
  }
  return ut;
}
