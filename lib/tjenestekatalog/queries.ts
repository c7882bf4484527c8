import 'server-only';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import { forslagFor } from './innhold';
import { krevEndre, krevLes, serUtkast } from './policy';
import { erForkastet, grunnlag, mangler, manglerForInnbyggere, publisert, utkast } from './rules';
import { innholdSchema } from './schema';

const UTEN_INNHOLD = {
  id: true,
  kode: true,
  versjonsnr: true,
  status: true,
  forInnbyggere: true,
  endretAvNavn: true,
  endret: true,
  publisert: true,
  publisertAv: true,
  trukket: true,
  versjon: true,
} as const;

const kommunen = (tx: Tx, actor: Actor) =>
  tx.virksomhet.findUniqueOrThrow({ where: { id: actor.virksomhetId }, select: { kode: true, navn: true, telefon: true, epost: true } });

/** Every service of the catalogue with what stands for it now. */
export const hentKatalog = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krevLes(actor);
    const alle = serUtkast(actor);
    const rader = await tx.tjenestebeskrivelse.findMany({
      where: { virksomhetId: actor.virksomhetId, ...(alle ? {} : { status: 'PUBLISERT' as const }) },
      orderBy: { versjonsnr: 'desc' },
      select: UTEN_INNHOLD,
    });
    const tjenester = tjenestetyper().map((t) => {
      const egne = rader.filter((r) => r.kode === t.kode && !erForkastet(r));
      const gjelder = publisert(egne);
      const ny = utkast(egne);
      return { kode: t.kode, navn: t.navn, gjelder, utkast: ny, siste: ny ?? gjelder ?? egne[0], harForslag: Boolean(forslagFor(t.kode)) };
    });
    return {
      kommune: await kommunen(tx, actor),
      tjenester,
      kanEndre: kan(actor, 'katalog.endre'),
      kanPublisere: kan(actor, 'katalog.publiser'),
    };
  });
export type Katalog = Awaited<ReturnType<typeof hentKatalog>>;

/** All versions of a service, newest first, and what this actor may do. Null when the service is unknown. */
async function versjoner(tx: Tx, actor: Actor, kode: string) {
  const type = tjenestetyper().find((t) => t.kode === kode);
  if (!type) return null;
  const alle = await tx.tjenestebeskrivelse.findMany({ where: { virksomhetId: actor.virksomhetId, kode }, orderBy: { versjonsnr: 'desc' } });
  const synlige = serUtkast(actor) ? alle : alle.filter((r) => r.publisert);
  return { type, rader: synlige.map((r) => ({ ...r, innhold: innholdSchema.parse(r.innhold) })) };
}
type Rad = NonNullable<Awaited<ReturnType<typeof versjoner>>>['rader'][number];

const medMangler = (rad: Rad, kommune: { telefon: string | null; epost: string | null }) => ({
  ...rad,
  mangler: mangler(rad.innhold),
  manglerForInnbyggere: manglerForInnbyggere(rad.innhold, kommune),
});

/** One service: the version asked for, else what is published, else (for those who write it) the draft. Null when unknown. */
export const hentTjeneste = (actor: Actor, kode: string, nr?: number) =>
  withActor(actor, async (tx) => {
    krevLes(actor);
    const v = await versjoner(tx, actor, kode);
    if (!v) return null;
    const kommune = await kommunen(tx, actor);
    const vist =
      nr === undefined
        ? (publisert(v.rader) ?? (serUtkast(actor) ? (utkast(v.rader) ?? grunnlag(v.rader)) : undefined))
        : v.rader.find((r) => r.versjonsnr === nr);
    if (nr !== undefined && !vist) return null;
    const ny = utkast(v.rader);
    return {
      kode,
      navn: v.type.navn,
      kommune,
      vist: vist && medMangler(vist, kommune),
      utkast: ny && medMangler(ny, kommune),
      antallVersjoner: v.rader.length,
      kan: { endre: kan(actor, 'katalog.endre'), publisere: kan(actor, 'katalog.publiser') },
    };
  });
export type Tjenesteside = NonNullable<Awaited<ReturnType<typeof hentTjeneste>>>;

/** The draft, to edit. Null when there is none. */
export const hentUtkast = (actor: Actor, kode: string) =>
  withActor(actor, async (tx) => {
    krevEndre(actor);
    const v = await versjoner(tx, actor, kode);
    const rad = v && utkast(v.rader);
    return rad ? { ...medMangler(rad, await kommunen(tx, actor)), navn: v.type.navn } : null;
  });

/** Every version, what has happened, and two to compare: those asked for, else the two newest. Null when unknown. */
export const hentHistorikk = (actor: Actor, kode: string, fra?: number, til?: number) =>
  withActor(actor, async (tx) => {
    krevLes(actor);
    const v = await versjoner(tx, actor, kode);
    if (!v) return null;
    const hendelser = await tx.hendelse.findMany({
      where: {
        virksomhetId: actor.virksomhetId,
        OR: [
          { objektId: { in: v.rader.map((r) => r.id) } },
          { objektId: actor.virksomhetId, type: 'BESKRIVELSE_OPPRETTET', data: { path: ['koder'], array_contains: [kode] } },
        ],
      },
      orderBy: { id: 'desc' },
      take: 200,
      select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
    });
    const finn = (nr: number | undefined) => v.rader.find((r) => r.versjonsnr === nr);
    const b = finn(til) ?? v.rader[0];
    const a = finn(fra) ?? v.rader.find((r) => b && r.versjonsnr < b.versjonsnr);
    return { kode, navn: v.type.navn, versjoner: v.rader.map(({ innhold: _, ...r }) => r), fra: a, til: b, hendelser };
  });
export type Historikkside = NonNullable<Awaited<ReturnType<typeof hentHistorikk>>>;
