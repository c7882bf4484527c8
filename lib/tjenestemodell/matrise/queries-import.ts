import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { lesArkfil } from '@/lib/platform/ark/ark';
import { forbudt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { hentMatrise } from './queries';
import { type Lest, lesArk } from './rules-ark';

const FLEST_RADER = 1000;

export type Forhaandsvisning = Lest & { oppgaver: Record<string, string>; aktorer: Record<string, string> };

/** What a filled sheet would change in the matrix. Changes nothing. */
export async function lesMatrisefil(actor: Actor, modellId: string, fil: Buffer): Promise<Forhaandsvisning> {
  krev(actor, 'modell.endre');
  const m = await hentMatrise(actor, modellId);
  if (!m.kan.endre) throw forbudt();
  const ark = await lesArkfil(fil, { hvem: actor.virksomhetId, rader: FLEST_RADER });
  const lest = lesArk(ark, m);
  if (!lest) throw regel('filUtenMatrise');
  return {
    ...lest,
    oppgaver: Object.fromEntries(m.oppgaver.map((o) => [o.id, o.tittel])),
    aktorer: Object.fromEntries(m.aktorer.map((a) => [a.id, a.navn])),
  };
}
