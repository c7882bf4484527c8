import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Samarbeid } from '@/lib/platform/prisma/client';
import { avtaletid, MOTPARTTYPER } from './rules';
import type { AvsluttSamarbeid, EndreSamarbeid, NyttSamarbeid } from './schema';

type Felt = Pick<NyttSamarbeid, 'navn' | 'gyldigFra' | 'gyldigTil' | 'oppfolging' | 'notat'>;

const tilRad = (d: Felt) => ({
  navn: d.navn,
  gyldigFra: tilDato(d.gyldigFra),
  gyldigTil: d.gyldigTil ? tilDato(d.gyldigTil) : null,
  oppfolging: d.oppfolging,
  notat: d.notat || null,
});

/** Records an agreement with a TMS, sykehus or sekretariat. From its first day the other side sees our overview. */
export const opprettSamarbeid = (actor: Actor, d: NyttSamarbeid) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'samarbeid.endre');
    const motpart = await k.tx.virksomhet.findUnique({ where: { id: d.motpartId }, select: { navn: true, type: true } });
    if (!motpart || d.motpartId === actor.virksomhetId || !(MOTPARTTYPER as readonly string[]).includes(motpart.type))
      throw regel('motpartUgyldig', { motpartId: 'motpartUgyldig' });
    krevRekkefolge(d);
    await krevLedigNavn(k, d.motpartId, d.navn);
    const { id } = await k.tx.samarbeid.create({
      data: { virksomhetId: actor.virksomhetId, motpartId: d.motpartId, ...tilRad(d) },
      select: { id: true },
    });
    await k.hendelse('SAMARBEID_OPPRETTET', { type: 'Samarbeid', id }, { navn: d.navn, motpart: motpart.navn });
    return { id };
  });

/** Changes an agreement that is not over. */
export const endreSamarbeid = (actor: Actor, d: EndreSamarbeid) =>
  utfor(actor, d.nokkel, async (k) => {
    const s = await hent(k, d);
    krevRekkefolge(d);
    if (d.navn !== s.navn) await krevLedigNavn(k, s.motpartId, d.navn);
    await skriv(k, s, tilRad(d));
    await k.hendelse('SAMARBEID_ENDRET', { type: 'Samarbeid', id: s.id }, { navn: d.navn });
    return { id: s.id };
  });

/** Ends an agreement: after its last day the other side sees nothing more. */
export const avsluttSamarbeid = (actor: Actor, d: AvsluttSamarbeid) =>
  utfor(actor, d.nokkel, async (k) => {
    const s = await hent(k, d);
    const gyldigTil = tilDato(d.gyldigTil);
    if (gyldigTil < s.gyldigFra) throw regel('tilFoerFra', { gyldigTil: 'tilFoerFra' });
    await skriv(k, s, { gyldigTil });
    await k.hendelse('SAMARBEID_AVSLUTTET', { type: 'Samarbeid', id: s.id }, { navn: s.navn, til: d.gyldigTil });
    return { id: s.id };
  });

async function hent(k: Kommando, d: { id: string; versjon: number }): Promise<Samarbeid> {
  krev(k.actor, 'samarbeid.endre');
  const s = await k.tx.samarbeid.findFirst({ where: { id: d.id, virksomhetId: k.actor.virksomhetId } });
  if (!s) throw ikkeFunnet();
  if (s.versjon !== d.versjon) throw konflikt(s.id);
  if (avtaletid(s, iDag(k.naa)) === 'OVER') throw regel('avtaleErOver');
  return s;
}

async function skriv(k: Kommando, s: Samarbeid, data: Partial<ReturnType<typeof tilRad>>): Promise<void> {
  const where = { id: s.id, virksomhetId: s.virksomhetId, versjon: s.versjon };
  maaVaereEn(await k.tx.samarbeid.updateMany({ where, data: { ...data, versjon: { increment: 1 } } }), s.id);
}

function krevRekkefolge(d: Felt): void {
  if (d.gyldigTil && d.gyldigTil < d.gyldigFra) throw regel('tilFoerFra', { gyldigTil: 'tilFoerFra' });
}

async function krevLedigNavn(k: Kommando, motpartId: string, navn: string): Promise<void> {
  const where = { virksomhetId: k.actor.virksomhetId, motpartId, navn };
  if (await k.tx.samarbeid.findFirst({ where, select: { id: true } })) throw regel('avtaleFinnes', { navn: 'avtaleFinnes' });
}
