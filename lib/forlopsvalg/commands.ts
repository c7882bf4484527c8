import 'server-only';
import { planFor } from '@/lib/forlop/queries';
import { avvik, flyttedeSteg, type Stegplan, type Tilpasning } from '@/lib/forlop/rules';
import { alleForlop, forlop } from '@/lib/innhold/queries';
import { flyttStegetsOppgaver } from '@/lib/oppgave/frigjor';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { rollerForSteg } from './policy';
import type { EndreSteg, VelgForlop } from './schema';

async function hentValg(k: Kommando) {
  krev(k.actor, 'forlop.endre');
  if (k.actor.virksomhetstype !== 'KOMMUNE') throw forbudt();
  return k.tx.virksomhet.findUniqueOrThrow({ where: { id: k.actor.virksomhetId }, select: { forlopId: true, forlopTilpasning: true } });
}

/** Stores the plan and, when asked, hands over the open oppgaver of every step that has got another role or kind of enhet. */
async function lagre(
  k: Kommando,
  versjon: number,
  fra: Stegplan,
  valg: { forlopId: string; forlopTilpasning: Tilpasning },
  flytt: boolean,
): Promise<number> {
  const id = k.actor.virksomhetId;
  const data = { forlopId: valg.forlopId, forlopTilpasning: valg.forlopTilpasning as Prisma.InputJsonObject, versjon: { increment: 1 } };
  maaVaereEn(await k.tx.virksomhet.updateMany({ where: { id, versjon }, data }), id);
  if (!flytt) return 0;
  const til = planFor(valg);
  let flyttet = 0;
  for (const steg of flyttedeSteg(fra, til)) flyttet += await flyttStegetsOppgaver(k, steg, til[steg]);
  return flyttet;
}

/** Chooses one of the forløp in the content. The kommune's own adjustments are dropped: they were made to another plan. */
export const velgForlop = (actor: Actor, d: VelgForlop) =>
  utfor(actor, d.nokkel, async (k) => {
    const naa = await hentValg(k);
    if (!alleForlop().some((f) => f.id === d.forlopId)) throw ikkeFunnet();
    const flyttet = await lagre(k, d.versjon, planFor(naa), { forlopId: d.forlopId, forlopTilpasning: {} }, d.flytt);
    await k.hendelse('FORLOP_VALGT', { type: 'Virksomhet', id: actor.virksomhetId }, { fra: naa.forlopId, til: d.forlopId, flyttet });
    return { flyttet };
  });

/** Gives one step another role, kind of enhet or deadline. Control stays with godkjenner. */
export const endreSteg = (actor: Actor, d: EndreSteg) =>
  utfor(actor, d.nokkel, async (k) => {
    const naa = await hentValg(k);
    if (!rollerForSteg(d.steg).includes(d.rolle)) throw regel('rollePasserIkkeSteg', { rolle: 'rollePasserIkkeSteg' });
    const standard = forlop(naa.forlopId).steg[d.steg];
    if (d.fristDager === null && standard.fristDager !== null) throw regel('ugyldigAntallDager', { fristDager: 'ugyldigAntallDager' });
    const ny = { rolle: d.rolle, enhetstype: d.enhetstype, fristDager: d.fristDager };
    const { [d.steg]: _, ...andre } = naa.forlopTilpasning as Tilpasning;
    const egen = avvik(standard, ny);
    const forlopTilpasning = egen ? { ...andre, [d.steg]: egen } : andre;
    const flyttet = await lagre(k, d.versjon, planFor(naa), { forlopId: naa.forlopId, forlopTilpasning }, d.flytt);
    await k.hendelse('FORLOP_STEG_ENDRET', { type: 'Virksomhet', id: actor.virksomhetId }, { steg: d.steg, ...ny, flyttet });
    return { flyttet };
  });
