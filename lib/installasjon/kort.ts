import 'server-only';
import { tjenestetype } from '@/lib/innhold/queries';
import type { Tjenestetype } from '@/lib/innhold/schema';
import { krevOppgave } from '@/lib/oppgave/commands';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { ikkeFunnet, konflikt } from '@/lib/platform/errors';
import type { Installasjon, Oppgave, Prisma, Tjeneste } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import type { Innstillinger } from '@/lib/tjeneste/rules-innstillinger';
import { avtaleSchema, avvikSchema, hindringSchema, kryssSchema, rundeSchema } from '@/lib/tjeneste/schema-installasjon';
import { laasTjeneste, objekt } from '@/lib/tjeneste/transition';
import type { Installasjonssteg, Tilstand } from './rules';

/** One card of the installation, opened for writing. */
export type Kort = { k: Kommando; oppgave: Oppgave; tjeneste: Tjeneste; inst: Installasjon; type: Tjenestetype };

/**
 * Opens a card: the actor must have one of these steps open, and the tjeneste is locked for the rest of the command. With
 * `versjon` the card is written over, and must be as the user had it on screen; a card that only adds has none.
 */
export async function aapneKort(
  k: Kommando,
  d: { tjenesteId: string; versjon?: number },
  steg: readonly [Installasjonssteg, ...Installasjonssteg[]],
): Promise<Kort> {
  const aapen = await k.tx.oppgave.findFirst({
    where: { tjenesteId: d.tjenesteId, evalueringId: null, steg: { in: [...steg] }, status: { in: ['AAPEN', 'PAA_VENT'] } },
    select: { steg: true },
  });
  const oppgave = await krevOppgave(k, (aapen?.steg as Installasjonssteg | undefined) ?? steg[0], { tjenesteId: d.tjenesteId });
  const tjeneste = await laasTjeneste(k, d.tjenesteId);
  const inst = await k.tx.installasjon.findFirst({ where: { tjenesteId: tjeneste.id } });
  if (!inst) throw ikkeFunnet();
  if (d.versjon !== undefined && d.versjon !== inst.versjon) throw konflikt(tjeneste.id);
  return { k, oppgave, tjeneste, inst, type: tjenestetype(tjeneste.kode) };
}

/** Saves a card that is written over; gives the versjon that the next card builds on. */
export async function lagreKort(
  c: Kort,
  data: Prisma.InstallasjonUncheckedUpdateManyInput,
  hendelse: Hendelsetype,
  om: Prisma.InputJsonObject = {},
): Promise<{ versjon: number }> {
  const versjon = c.inst.versjon + 1;
  maaVaereEn(await c.k.tx.installasjon.updateMany({ where: { id: c.inst.id, versjon: c.inst.versjon }, data: { ...data, versjon } }), c.tjeneste.id);
  await c.k.hendelse(hendelse, objekt(c.tjeneste), om);
  return { versjon };
}

/** Saves a card that only adds: the versjon stays, so that other cards on the screen can still be saved. */
export async function lagreTillegg(
  c: Kort,
  data: Prisma.InstallasjonUncheckedUpdateManyInput,
  hendelse: Hendelsetype,
  om: Prisma.InputJsonObject = {},
): Promise<{ versjon: number }> {
  await c.k.tx.installasjon.updateMany({ where: { id: c.inst.id }, data });
  await c.k.hendelse(hendelse, objekt(c.tjeneste), om);
  return { versjon: c.inst.versjon };
}

/** The checklist with one point ticked or not; a point that the service does not have changes nothing. */
export function medKryss(c: Kort, punktId: string, paa: boolean): Prisma.InputJsonObject {
  const { [punktId]: _, ...andre } = kryssSchema.parse(c.inst.sjekkliste);
  const finnes = c.type.installasjon.some((p) => p.id === punktId);
  return paa && finnes ? { ...andre, [punktId]: { tid: c.k.naa.toISOString(), navn: c.k.actor.navn } } : andre;
}

/** What the JSON columns hold, checked. */
export const lesKolonner = (inst: Installasjon) => ({
  avvik: avvikSchema.parse(inst.avvik),
  sjekkliste: kryssSchema.parse(inst.sjekkliste),
  opplaering: z.array(rundeSchema).parse(inst.opplaering),
  paarorendeavtaler: avtaleSchema.parse(inst.paarorendeavtaler),
  hindringer: z.array(hindringSchema).parse(inst.hindringer),
});

/** Everything the rules ask about an installation, read as it is now. */
export async function lesTilstand(tx: Tx, tjeneste: Tjeneste, inst: Installasjon): Promise<Tilstand> {
  const utstyr = await tx.utstyr.findMany({ where: { tjenesteId: tjeneste.id, status: 'I_BRUK' }, select: { teknologiKode: true } });
  const bestilling = await tx.bestilling.findUniqueOrThrow({ where: { tjenesteId: tjeneste.id }, select: { teknologiKode: true } });
  const { registrertHosLeverandor, forbindelseTestet, informasjonsskrivGitt } = inst;
  return {
    ...lesKolonner(inst),
    utstyr,
    bestiltTeknologi: bestilling.teknologiKode,
    plan: tjeneste.innstillinger as Innstillinger,
    registrertHosLeverandor,
    forbindelseTestet,
    informasjonsskrivGitt,
  };
}
