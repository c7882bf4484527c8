import 'server-only';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { enOmGangen, type Kommando, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Utstyr } from '@/lib/platform/prisma/client';
import { kanKasseres, kanLeggesPaaLager, lesLinjer, sammenlignbart } from './rules';
import type { KasserInn, PaaLagerInn, RegistrerInn } from './schema';
import { flyttUtstyr } from './transition';

const MAKS_LINJER = 200;

/** What became of one pasted line. */
export type Registrert = { linje: number; serienummer: string; utfall: 'REGISTRERT' | 'FINNES' | 'FLERE_GANGER' | 'UGYLDIG' };

/** Puts new devices on the shelf. Lines that cannot be used are told one by one, and the others are registered. */
export const registrerUtstyr = (actor: Actor, d: RegistrerInn) =>
  utfor(actor, d.nokkel, async (k): Promise<{ linjer: Registrert[] }> => {
    krev(actor, 'utstyr.endre');
    const type = tjenestetyper()
      .flatMap((t) => t.teknologier)
      .find((t) => t.kode === d.teknologiKode);
    if (!type) throw regel('ugyldig', { teknologiKode: 'ugyldig' });
    const linjer = lesLinjer(d.serienumre);
    if (linjer.length === 0) throw regel('ingenSerienummer', { serienumre: 'ingenSerienummer' });
    if (linjer.length > MAKS_LINJER) throw regel('forMangeSerienummer', { serienumre: 'forMangeSerienummer' });
    // One registration at a time in a virksomhet, so that two cannot add the same number.
    await enOmGangen(k.tx, `utstyr ${actor.virksomhetId}`);
    const kjente = await finnesAlt(
      k,
      linjer.map((l) => l.serienummer),
    );
    const utfall = linjer.map(
      (l): Registrert => ({
        linje: l.linje,
        serienummer: l.serienummer,
        utfall: l.feil ?? (kjente.has(sammenlignbart(l.serienummer)) ? 'FINNES' : 'REGISTRERT'),
      }),
    );
    const nye = utfall.filter((u) => u.utfall === 'REGISTRERT');
    await k.tx.utstyr.createMany({
      data: nye.map((u) => ({
        virksomhetId: actor.virksomhetId,
        serienummer: u.serienummer,
        teknologiKode: type.kode,
        modell: type.modell,
        leverandor: type.leverandorKode,
        anskaffet: d.anskaffet ? tilDato(d.anskaffet) : null,
        opprettet: k.naa,
      })),
    });
    if (nye.length)
      await k.hendelse('UTSTYR_REGISTRERT', { type: 'Virksomhet', id: actor.virksomhetId }, { antall: nye.length, teknologi: type.navn });
    return { linjer: utfall };
  });

async function finnesAlt(k: Kommando, serienumre: string[]): Promise<Set<string>> {
  const rader = await k.tx.$queryRaw<{ nokkel: string }[]>`
    select normalform(serienummer) nokkel from "Utstyr"
    where "virksomhetId" = ${k.actor.virksomhetId}::uuid and normalform(serienummer) = any(${serienumre.map(sammenlignbart)})`;
  return new Set(rader.map((r) => r.nokkel));
}

/** Throws a device away, with a reason. Refused while it is out, or while a tjeneste still has it. */
export const kasser = (actor: Actor, d: KasserInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const u = await hentForEndring(k, d);
    if (!kanKasseres(u)) throw regel(u.tjenesteId ? 'utstyrHosTjeneste' : 'utstyrErIBruk');
    await flyttUtstyr(k, u, { status: 'KASSERT' });
    await k.hendelse('UTSTYR_KASSERT', { type: 'Utstyr', id: u.id }, { serienummer: u.serienummer, grunn: d.grunn });
    return { id: u.id };
  });

/** Puts a reset and checked device back on the shelf. */
export const leggPaaLager = (actor: Actor, d: PaaLagerInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const u = await hentForEndring(k, d);
    if (!kanLeggesPaaLager(u)) throw regel(u.tjenesteId ? 'utstyrHosTjeneste' : 'ulovligOvergang');
    await flyttUtstyr(k, u, { status: 'PAA_LAGER' });
    await k.hendelse('UTSTYR_PAA_LAGER', { type: 'Utstyr', id: u.id }, { serienummer: u.serienummer });
    return { id: u.id };
  });

async function hentForEndring(k: Kommando, d: { utstyrId: string; versjon: number }): Promise<Utstyr> {
  krev(k.actor, 'utstyr.endre');
  const u = await k.tx.utstyr.findFirst({ where: { id: d.utstyrId, virksomhetId: k.actor.virksomhetId } });
  if (!u) throw ikkeFunnet();
  if (u.versjon !== d.versjon) throw konflikt(u.id);
  return u;
}

/** The device on the shelf with this serial number, for a tjeneste that needs one of these technologies. */
export async function finnPaaLager(k: Kommando, serienummer: string, teknologier: readonly string[]): Promise<Utstyr> {
  const felt = (f: 'utstyrUkjent' | 'utstyrIkkePaaLager' | 'feilTeknologi') => regel(f, { serienummer: f });
  const rader = await k.tx.$queryRaw<{ id: string }[]>`
    select id from "Utstyr" where "virksomhetId" = ${k.actor.virksomhetId}::uuid and normalform(serienummer) = ${sammenlignbart(serienummer)} limit 1`;
  const u = rader[0] && (await k.tx.utstyr.findFirst({ where: { id: rader[0].id } }));
  if (!u) throw felt('utstyrUkjent');
  if (u.status !== 'PAA_LAGER') throw felt('utstyrIkkePaaLager');
  if (!teknologier.includes(u.teknologiKode)) throw felt('feilTeknologi');
  return u;
}
