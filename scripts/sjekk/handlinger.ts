import type { Fil } from './filer.ts';

/** The one action that `handling` does not make: an answer by a code, tried with the routes. */
const UTENFOR = new Set(['app/svar/[kode]/handlinger.ts#svarHandling']);

/** What the action files give out, each with the name of its schema; without one it is not made by `handling`, or its schema has no name. */
export const handlingerI = (filer: Fil[]): { fil: Fil; navn: string; schema: string | undefined }[] =>
  filer
    .filter((f) => f.tekst.startsWith("'use server'"))
    .flatMap((fil) =>
      [...fil.tekst.matchAll(/^export (?:const|async function) (\w+)(.*)/gm)]
        .filter(([, navn]) => !UTENFOR.has(`${fil.sti}#${navn}`))
        .map(([, navn = '', rest = '']) => ({ fil, navn, schema: /^ = (?:handling\(|handlingFor\(\w+, )([\w.]+),/.exec(rest)?.[1] })),
    );

/** Actions that `prov:fiendtlig` could not try; one line each. */
export const ukjenteHandlinger = (filer: Fil[]): string[] =>
  handlingerI(filer).flatMap((h) => (h.schema ? [] : [`${h.fil.sti} ${h.navn} is not made by handling() with a schema that has a name`]));
