import type { Stegplan } from '@/lib/forlop/rules';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';
import { kanLeseSak } from '@/lib/sak/policy';

export const OMRAADER = [
  'oppgaver',
  'respons',
  'saker',
  'personer',
  'innsyn',
  'tjenester',
  'utstyr',
  'tjenestemodell',
  'tjenestekatalog',
  'samarbeid',
  'organisasjon',
  'forlop',
] as const;
/** Any part in the real-time module. */
const RESPONS = ['respons.les', 'respons.teknisk', 'respons.modell', 'respons.kilde'] as const;
export type Omraade = (typeof OMRAADER)[number];

/** The areas this actor may enter, in the order of the menu; each is also its address. */
export function navigasjon(actor: Actor, plan: Stegplan): Omraade[] {
  const kommune = actor.virksomhetstype === 'KOMMUNE';
  const adgang: Record<Omraade, boolean> = {
    oppgaver: true,
    respons: RESPONS.some((e) => kan(actor, e)),
    saker: kommune && kanLeseSak(actor, plan),
    personer: kan(actor, 'person.sok') && kan(actor, 'person.les'),
    // Whoever opens the person has it there.
    innsyn: kan(actor, 'innsyn.les') && !kan(actor, 'person.les'),
    tjenester: kan(actor, 'tjeneste.les'),
    utstyr: kan(actor, 'utstyr.les'),
    tjenestemodell: kommune || actor.virksomhetstype === 'SYKEHUS' || actor.virksomhetstype === 'TMS' || kan(actor, 'mal.publiser'),
    tjenestekatalog: kommune,
    samarbeid: kan(actor, 'region.les') || kan(actor, 'samarbeid.endre'),
    organisasjon: kan(actor, 'organisasjon.les'),
    forlop: kommune,
  };
  return OMRAADER.filter((o) => adgang[o]);
}
