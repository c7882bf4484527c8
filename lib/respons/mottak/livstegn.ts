import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import type { Kilde } from './kilder';

/** Signs of life are gathered and written once a second: only the last one of a device matters. */
const SAMLES_MS = 1000;
const sett = new Map<string, { felles: boolean; virksomhetId: string; serie: string }>();
let planlagt = false;

/** Takes note that these devices are alive now, by our clock. */
export function meldLivstegn(kilde: Kilde, serier: string[]): void {
  for (const serie of serier)
    sett.set(`${kilde.felles ? '*' : kilde.virksomhetId}\n${serie}`, { felles: kilde.felles, virksomhetId: kilde.virksomhetId, serie });
  if (planlagt) return;
  planlagt = true;
  setTimeout(() => {
    planlagt = false;
    skrivLivstegn().catch((e: Error) => logg('feil', 'respons.livstegn', { feil: e.name }));
  }, SAMLES_MS).unref();
}

/** Writes what has been gathered. Signs that could not be written are kept for the next time. */
export async function skrivLivstegn(): Promise<void> {
  if (sett.size === 0) return;
  const bunke = [...sett.entries()];
  sett.clear();
  try {
    await motorpool().query(
      `update respons.enhet e set "sistLivstegn" = now() from json_to_recordset($1) x (felles boolean, "virksomhetId" uuid, serie text)
       where e.serie = x.serie and (x.felles or e."virksomhetId" = x."virksomhetId")`,
      [JSON.stringify(bunke.map(([, v]) => v))],
    );
  } catch (e) {
    for (const [k, v] of bunke) if (!sett.has(k)) sett.set(k, v);
    throw e;
  }
}
