import 'server-only';
import { rolleIBruk } from '@/lib/folk/rules';
import { planFor } from '@/lib/forlop/queries';
import { avvik, flyttedeSteg, type Stegeier, type Stegplan } from '@/lib/forlop/rules';
import { alleForlop, forlop } from '@/lib/innhold/queries';
import { STEG, type Steg } from '@/lib/innhold/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { rollerForSteg } from './policy';

/** The kommune's plan step by step: who does it, how that differs from the chosen variant, what waits, what is lacking. */
export async function hentForlop(actor: Actor) {
  if (actor.virksomhetstype !== 'KOMMUNE') throw forbudt();
  const dag = iDag(naa());
  return withActor(actor, async (tx) => {
    const id = actor.virksomhetId;
    const v = await tx.virksomhet.findUniqueOrThrow({ where: { id }, select: { forlopId: true, forlopTilpasning: true, versjon: true } });
    const roller = await tx.rolletildeling.findMany({
      where: {
        virksomhetId: id,
        ...rolleIBruk(dag),
      },
      distinct: ['rolle'],
      select: { rolle: true },
    });
    const enheter = await tx.enhet.findMany({ where: { virksomhetId: id, aktiv: true }, distinct: ['type'], select: { type: true } });
    const aapne = await tx.oppgave.groupBy({
      by: ['steg'],
      where: { virksomhetId: id, utforerVirksomhetId: id, status: { in: ['AAPEN', 'PAA_VENT'] } },
      _count: { _all: true },
    });
    const variant = forlop(v.forlopId);
    const plan = planFor(v);
    return {
      versjon: v.versjon,
      variant: { id: variant.id, navn: variant.navn, beskrivelse: variant.beskrivelse, prosess: variant.prosess },
      steg: STEG.map((steg) => ({
        steg,
        ...plan[steg],
        standard: variant.steg[steg] as Stegeier,
        merknad: variant.steg[steg].merknad ?? null,
        tilpasset: avvik(variant.steg[steg] as Stegeier, plan[steg]) !== null,
        aapne: aapne.find((a) => a.steg === steg)?._count._all ?? 0,
        manglerRolle: !roller.some((r) => r.rolle === plan[steg].rolle),
        manglerEnhet: !enheter.some((e) => e.type === plan[steg].enhetstype),
        roller: rollerForSteg(steg),
      })),
    };
  });
}
export type Forlopsvisning = Awaited<ReturnType<typeof hentForlop>>;

/** Every forløp to choose from, and how each differs from the kommune's own plan. */
export async function hentVarianter(actor: Actor) {
  const egen = await hentForlop(actor);
  const plan = Object.fromEntries(egen.steg.map((s) => [s.steg, s])) as unknown as Stegplan;
  return {
    versjon: egen.versjon,
    harTilpasning: egen.steg.some((s) => s.tilpasset),
    plan: egen.steg.map(({ steg, rolle }) => ({ steg, rolle })),
    varianter: alleForlop().map((f) => {
      const steg = f.steg as Stegplan;
      const flyttes = flyttedeSteg(plan, steg);
      return {
        id: f.id,
        navn: f.navn,
        beskrivelse: f.beskrivelse,
        prosess: f.prosess,
        valgt: f.id === egen.variant.id,
        roller: Object.fromEntries(STEG.map((s) => [s, steg[s].rolle])) as Record<Steg, Rolle>,
        flyttes,
        aapne: egen.steg.filter((s) => flyttes.includes(s.steg)).reduce((n, s) => n + s.aapne, 0),
      };
    }),
  };
}
export type Variantvisning = Awaited<ReturnType<typeof hentVarianter>>;
