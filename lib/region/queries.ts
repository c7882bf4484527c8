import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { avtaleforslag } from './forslag';
import { krevEgetSamarbeid, serRegion } from './policy';
import { avtaletid, MOTPARTTYPER, maaBekreftes } from './rules';
import { oppfolgingerSchema } from './schema';

const KONTAKT = { id: true, gjelder: true, navn: true, tittel: true, telefon: true, epost: true, bekreftet: true, bekreftetAv: true, versjon: true };
const rekkefolge = { GJELDER: 0, KOMMER: 1, OVER: 2 };

/** Our agreements, those in force first, and whom the region calls here. */
export const hentEgetSamarbeid = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krevEgetSamarbeid(actor);
    const dag = iDag(naa());
    const egne = { virksomhetId: actor.virksomhetId };
    const avtaler = await tx.samarbeid.findMany({ where: egne, orderBy: { navn: 'asc' } });
    const motparter = await virksomheter(
      tx,
      avtaler.map((a) => a.motpartId),
    );
    const kontakter = await tx.kontaktpunkt.findMany({ where: egne, orderBy: { gjelder: 'asc' }, select: KONTAKT });
    return {
      dag,
      avtaler: avtaler
        .map((a) => ({
          id: a.id,
          navn: a.navn,
          motpart: motparter.get(a.motpartId) ?? null,
          tid: avtaletid(a, dag),
          gyldigFra: fraDato(a.gyldigFra),
          gyldigTil: a.gyldigTil && fraDato(a.gyldigTil),
          rader: oppfolgingerSchema.parse(a.oppfolging).length,
        }))
        .sort((a, b) => rekkefolge[a.tid] - rekkefolge[b.tid]),
      kontakter: kontakter.map((k) => ({ ...k, gammel: maaBekreftes(k.bekreftet, dag) })),
      kan: { endre: kan(actor, 'samarbeid.endre') },
    };
  });
export type EgetSamarbeid = Awaited<ReturnType<typeof hentEgetSamarbeid>>;

/** One agreement, for either side of it. */
export const hentAvtale = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krevEgetSamarbeid(actor);
    const a = erId(id) ? await tx.samarbeid.findUnique({ where: { id } }) : null;
    const egen = a?.virksomhetId === actor.virksomhetId;
    if (!a || !(egen || serRegion(actor))) throw ikkeFunnet();
    const parter = await virksomheter(tx, [a.virksomhetId, a.motpartId]);
    const tid = avtaletid(a, iDag(naa()));
    return {
      id: a.id,
      navn: a.navn,
      versjon: a.versjon,
      part: parter.get(a.virksomhetId) ?? null,
      motpart: parter.get(a.motpartId) ?? null,
      egen,
      tid,
      gyldigFra: fraDato(a.gyldigFra),
      gyldigTil: a.gyldigTil && fraDato(a.gyldigTil),
      oppfolging: oppfolgingerSchema.parse(a.oppfolging),
      notat: a.notat,
      dag: fraDato(iDag(naa())),
      kan: { endre: egen && tid !== 'OVER' && kan(actor, 'samarbeid.endre') },
    };
  });
export type Avtale = Awaited<ReturnType<typeof hentAvtale>>;

/** What is needed to write a new agreement: the possible other sides, and agreements to start from. */
export const hentNyAvtale = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'samarbeid.endre');
    const motparter = await tx.virksomhet.findMany({
      where: { type: { in: [...MOTPARTTYPER] }, id: { not: actor.virksomhetId } },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, type: true },
    });
    return { motparter, forslag: avtaleforslag(), dag: fraDato(iDag(naa())) };
  });

/** A contact to change, or with no id a new one, and the employees to choose among. */
export const hentKontaktskjema = (actor: Actor, id?: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'samarbeid.endre');
    const dag = iDag(naa());
    const kontakt =
      id && erId(id)
        ? await tx.kontaktpunkt.findFirst({ where: { id, virksomhetId: actor.virksomhetId }, select: { ...KONTAKT, ansattId: true } })
        : null;
    if (id && !kontakt) throw ikkeFunnet();
    const ansatte = await tx.ansatt.findMany({
      where: { virksomhetId: actor.virksomhetId, ...ansattPaa(dag) },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true },
    });
    return { kontakt: kontakt && { ...kontakt, gammel: maaBekreftes(kontakt.bekreftet, dag) }, ansatte };
  });

export type Part = { id: string; navn: string; telefon: string | null; epost: string | null };

async function virksomheter(tx: Tx, ider: string[]): Promise<Map<string, Part>> {
  const rader = await tx.virksomhet.findMany({ where: { id: { in: ider } }, select: { id: true, navn: true, telefon: true, epost: true } });
  return new Map(rader.map((r) => [r.id, r]));
}
