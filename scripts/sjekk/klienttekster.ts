import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROT } from '../felles/miljo.ts';
import { type Fil, gaaGjennom, kildefiler, type Node, programAv } from './filer.ts';

type Modul = { klient: boolean; server: boolean; importer: string[]; navnerom: string[] };

const ENDELSER = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

function finn(fra: string, til: string): string | undefined {
  const sti = til.startsWith('@/') ? til.slice(2) : til.startsWith('.') ? posix.join(posix.dirname(fra), til) : undefined;
  return sti === undefined ? undefined : ENDELSER.map((e) => sti + e).find((s) => existsSync(join(ROT, s)) && statSync(join(ROT, s)).isFile());
}

function les(fil: Fil): Modul {
  const m: Modul = { klient: /^\s*['"]use client['"]/.test(fil.tekst), server: /^\s*['"]use server['"]/.test(fil.tekst), importer: [], navnerom: [] };
  gaaGjennom(programAv(fil), (n) => {
    if (
      ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(n.type) &&
      n.importKind !== 'type' &&
      n.exportKind !== 'type'
    ) {
      const til = (n.source as { value?: unknown } | null)?.value;
      const sti = typeof til === 'string' ? finn(fil.sti, til) : undefined;
      if (sti) m.importer.push(sti);
    }
    if (n.type === 'CallExpression' && (n.callee as Node & { name?: string }).name === 'useTranslations') {
      const arg = (n.arguments as (Node & { value?: unknown })[])[0];
      if (typeof arg?.value === 'string') m.navnerom.push(arg.value.split('.')[0] ?? '');
    }
  });
  return m;
}

/** The modules of app, components and lib, by path. */
export function moduler(filer: Fil[] = kildefiler(['app', 'components', 'lib'])): Map<string, Modul> {
  return new Map(filer.filter((f) => !/\.test\.tsx?$/.test(f.sti)).map((f) => [f.sti, les(f)]));
}

/** The text namespaces that reach the browser from these entry files: those of client modules and what they import. */
export function klientnavnerom(alle: Map<string, Modul>, start: string[]): string[] {
  const sett = new Set<string>();
  const ut = new Set<string>();
  const gaa = (sti: string, iKlient: boolean): void => {
    const m = alle.get(sti);
    const klient = iKlient || Boolean(m?.klient);
    if (!m || m.server || sett.has(`${sti}:${klient}`)) return;
    sett.add(`${sti}:${klient}`);
    if (klient) for (const n of m.navnerom) ut.add(n);
    for (const i of m.importer) gaa(i, klient);
  };
  for (const s of start) gaa(s, false);
  return [...ut].sort();
}
