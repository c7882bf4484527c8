import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { enOmGangen, type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Prisma, Tjenestebeskrivelse } from '@/lib/platform/prisma/client';
import type { Beskrivelsestatus } from '@/lib/platform/prisma/enums';
import { forslagFor, fraForslag } from './innhold';
import { glemTilbud } from './offentlig-lager';
import { krevEndre, krevPubliser } from './policy';
import { grunnlag, mangler, manglerForInnbyggere, nesteNr, publisert, utkast } from './rules';
import { type ForkastInn, innholdSchema, type LagFraForslag, type LagreInn, type NyVersjonInn, type PubliserInn, type TrekkInn } from './schema';

/** Makes version 1 as a draft of every named service that has none, from the suggestions. */
export const lagFraForslag = (actor: Actor, d: LagFraForslag) =>
  utfor(actor, d.nokkel, async (k): Promise<{ koder: string[] }> => {
    krevEndre(actor);
    await laas(k);
    const v = actor.virksomhetId;
    const finnes = await k.tx.tjenestebeskrivelse.findMany({ where: { virksomhetId: v, kode: { in: d.koder } }, select: { kode: true } });
    const nye = d.koder.flatMap((kode) => {
      const f = finnes.some((r) => r.kode === kode) ? undefined : forslagFor(kode);
      return f ? [f] : [];
    });
    if (nye.length === 0) throw regel('katalogFinnes');
    const virksomheter = await k.tx.virksomhet.findMany({
      where: { OR: [{ id: v }, { type: 'LEVERANDOR' }] },
      select: { id: true, kode: true, navn: true, telefon: true, epost: true },
    });
    const kommune = virksomheter.find((x) => x.id === v);
    if (!kommune) throw ikkeFunnet();
    const leverandor = (kode: string) => virksomheter.find((x) => x.kode === kode)?.navn ?? '';
    const rader = await k.tx.tjenestebeskrivelse.createManyAndReturn({
      data: nye.map((f) => ({
        virksomhetId: v,
        kode: f.kode,
        versjonsnr: 1,
        innhold: fraForslag(f, kommune, leverandor) as Prisma.InputJsonValue,
        endretAvNavn: actor.navn,
        endret: k.naa,
      })),
      select: { id: true },
    });
    const koder = nye.map((f) => f.kode);
    const en = rader.length === 1 ? rader[0] : undefined;
    const objekt = en ? { type: 'Tjenestebeskrivelse', id: en.id } : { type: 'Virksomhet', id: v };
    await k.hendelse('BESKRIVELSE_OPPRETTET', objekt, { koder, versjon: 1 });
    return { koder };
  });

/** Saves a draft as it is; it may be incomplete. */
export const lagre = (actor: Actor, d: LagreInn) =>
  utfor(actor, d.nokkel, async (k): Promise<{ id: string; versjon: number }> => {
    krevEndre(actor);
    const { nokkel: _, id, versjon, ...innhold } = d;
    const rad = await hent(k, id, versjon, 'UTKAST');
    await flytt(k, rad, { innhold: innhold as Prisma.InputJsonValue, endretAvNavn: actor.navn, endret: k.naa });
    await k.hendelse('BESKRIVELSE_LAGRET', om(rad), { tjeneste: d.navn, versjon: rad.versjonsnr });
    return { id, versjon: versjon + 1 };
  });

/** Copies what is published (or the last that was) to a draft with the next number. One draft at a time. */
export const nyVersjon = (actor: Actor, d: NyVersjonInn) =>
  utfor(actor, d.nokkel, async (k): Promise<{ id: string; versjonsnr: number }> => {
    krevEndre(actor);
    await laas(k);
    const rader = await k.tx.tjenestebeskrivelse.findMany({ where: { virksomhetId: actor.virksomhetId, kode: d.kode } });
    const fra = grunnlag(rader);
    if (!fra) throw ikkeFunnet();
    if (utkast(rader)) throw regel('katalogUtkastFinnes');
    const versjonsnr = nesteNr(rader);
    const { id } = await k.tx.tjenestebeskrivelse.create({
      data: {
        virksomhetId: actor.virksomhetId,
        kode: d.kode,
        versjonsnr,
        forInnbyggere: fra.forInnbyggere,
        innhold: fra.innhold as Prisma.InputJsonValue,
        endretAvNavn: actor.navn,
        endret: k.naa,
      },
      select: { id: true },
    });
    await k.hendelse('BESKRIVELSE_NY_VERSJON', { type: 'Tjenestebeskrivelse', id }, { versjon: versjonsnr, fra: fra.versjonsnr });
    return { id, versjonsnr };
  });

/** Publishes a draft that lacks nothing; the one that was published is withdrawn in the same transaction. */
export const publiser = (actor: Actor, d: PubliserInn) =>
  glemTilbud(
    utfor(actor, d.nokkel, async (k): Promise<{ kode: string }> => {
      krevPubliser(actor);
      await laas(k);
      const rad = await hent(k, d.id, d.versjon, 'UTKAST');
      const innhold = innholdSchema.parse(rad.innhold);
      if (mangler(innhold).length > 0) throw regel('katalogMangler');
      if (d.forInnbyggere) await krevKlarForInnbyggere(k, rad);
      const forrige = publisert(await k.tx.tjenestebeskrivelse.findMany({ where: { virksomhetId: actor.virksomhetId, kode: rad.kode } }));
      if (forrige) await flytt(k, forrige, { status: 'TRUKKET', trukket: k.naa });
      await flytt(k, rad, { status: 'PUBLISERT', publisert: k.naa, publisertAv: actor.navn, forInnbyggere: d.forInnbyggere });
      await k.hendelse('BESKRIVELSE_PUBLISERT', om(rad), { tjeneste: innhold.navn, versjon: rad.versjonsnr, forInnbyggere: d.forInnbyggere });
      return { kode: rad.kode };
    }),
  );

/** Shows the published version to citizens without login, or stops showing it. */
export const settForInnbyggere = (actor: Actor, d: PubliserInn) =>
  glemTilbud(
    utfor(actor, d.nokkel, async (k): Promise<{ kode: string }> => {
      krevPubliser(actor);
      const rad = await hent(k, d.id, d.versjon, 'PUBLISERT');
      if (d.forInnbyggere) await krevKlarForInnbyggere(k, rad);
      await flytt(k, rad, { forInnbyggere: d.forInnbyggere });
      await k.hendelse(d.forInnbyggere ? 'BESKRIVELSE_VIST_INNBYGGERE' : 'BESKRIVELSE_SKJULT_INNBYGGERE', om(rad), { versjon: rad.versjonsnr });
      return { kode: rad.kode };
    }),
  );

/** Withdraws what is published, with a reason. Nothing stands in its place until a new version is published. */
export const trekk = (actor: Actor, d: TrekkInn) =>
  glemTilbud(
    utfor(actor, d.nokkel, async (k): Promise<{ kode: string }> => {
      krevPubliser(actor);
      const rad = await hent(k, d.id, d.versjon, 'PUBLISERT');
      await flytt(k, rad, { status: 'TRUKKET', trukket: k.naa });
      await k.hendelse('BESKRIVELSE_TRUKKET', om(rad), { versjon: rad.versjonsnr, grunn: d.grunn });
      return { kode: rad.kode };
    }),
  );

/** Puts a draft away; its number is not used again. */
export const forkast = (actor: Actor, d: ForkastInn) =>
  utfor(actor, d.nokkel, async (k): Promise<{ kode: string }> => {
    krevEndre(actor);
    const rad = await hent(k, d.id, d.versjon, 'UTKAST');
    await flytt(k, rad, { status: 'TRUKKET', trukket: k.naa });
    await k.hendelse('BESKRIVELSE_FORKASTET', om(rad), { versjon: rad.versjonsnr });
    return { kode: rad.kode };
  });

const om = (rad: { id: string }) => ({ type: 'Tjenestebeskrivelse', id: rad.id });

/** One at a time in a kommune may number or publish. */
const laas = (k: Kommando) => enOmGangen(k.tx, `tjenestekatalog ${k.actor.virksomhetId}`);

async function hent(k: Kommando, id: string, versjon: number, status: Beskrivelsestatus): Promise<Tjenestebeskrivelse> {
  // Others' descriptions for citizens are readable too: narrow to our own.
  const rad = await k.tx.tjenestebeskrivelse.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId } });
  if (!rad) throw ikkeFunnet();
  if (rad.versjon !== versjon) throw konflikt(id);
  if (rad.status !== status) throw regel('ulovligOvergang');
  return rad;
}

async function flytt(k: Kommando, rad: Tjenestebeskrivelse, data: Prisma.TjenestebeskrivelseUpdateManyMutationInput): Promise<void> {
  const where = { id: rad.id, virksomhetId: k.actor.virksomhetId, versjon: rad.versjon, status: rad.status };
  maaVaereEn(await k.tx.tjenestebeskrivelse.updateMany({ where, data: { ...data, versjon: rad.versjon + 1 } }), rad.id);
}

async function krevKlarForInnbyggere(k: Kommando, rad: Tjenestebeskrivelse): Promise<void> {
  const kommune = await k.tx.virksomhet.findUnique({ where: { id: k.actor.virksomhetId }, select: { telefon: true, epost: true } });
  const savnes = manglerForInnbyggere(innholdSchema.parse(rad.innhold), kommune ?? { telefon: null, epost: null });
  if (savnes.length > 0) throw regel('katalogManglerForInnbyggere', { forInnbyggere: 'katalogManglerForInnbyggere' });
}
