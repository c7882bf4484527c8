import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { frister } from '@/lib/innhold/queries';
import { apneOppgave, ferdig, krevOppgave } from '@/lib/oppgave/commands';
import { iDag, nesteVirkedag, osloDato, plussMaaneder } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import type { Henvenderkilde } from '@/lib/platform/prisma/enums';
import { laasPerson } from '@/lib/tjenestemottaker/commands';
import { AAPNE_SAKER } from './rules';

export type NySak = {
  personId: string;
  kilde: Henvenderkilde;
  behov: string;
  henviserNavn?: string | null;
  henviserTelefon?: string | null;
  onsketTjeneste?: string | null;
  /** Date column's value; today unless told. */
  mottatt?: Date;
  /** The enhet that is to decide; the first forvaltningsenhet unless told. */
  enhetId?: string;
  /** The tjeneste this sak is to change. */
  gjelderTjenesteId?: string | null;
  /** Why one more sak is opened while another is open for the person; without it that is refused. */
  tilTrossForAapen?: string | null;
};

export type Opprettet = { id: string; nummer: string };

/**
 * Opens a sak in the running command; who may is checked by the caller. Whoever has MOTTA in the kommune's plan has then
 * received it, and the next step is open; for another role MOTTA waits for its owner.
 */
export async function opprettSak(k: Kommando, ny: NySak): Promise<Opprettet> {
  const { virksomhetId } = k.actor;
  const mottatt = ny.mottatt ?? iDag(k.naa);
  if (mottatt > iDag(k.naa)) throw regel('iFremtiden', { mottatt: 'iFremtiden' });
  await laasPerson(k, ny.personId);
  const aapen = await k.tx.sak.findFirst({ where: { virksomhetId, personId: ny.personId, status: { in: [...AAPNE_SAKER] } }, select: { id: true } });
  if (aapen && !ny.tilTrossForAapen) throw regel('aapenSakFinnes', { registrerLikevel: 'aapenSakFinnes' });
  const enhet = await k.tx.enhet.findFirst({
    where: { virksomhetId, aktiv: true, ...(ny.enhetId ? { id: ny.enhetId } : { type: 'FORVALTNING' }) },
    orderBy: { navn: 'asc' },
    select: { id: true, type: true },
  });
  if (!enhet) throw ny.enhetId ? regel('ukjentEnhet', { enhetId: 'ukjentEnhet' }) : regel('ingenEnhet');
  if (
    ny.gjelderTjenesteId &&
    !(await k.tx.tjeneste.findFirst({ where: { id: ny.gjelderTjenesteId, virksomhetId, personId: ny.personId }, select: { id: true } }))
  )
    throw ikkeFunnet();
  const nummer = await nesteNummer(k);
  const sak = await k.tx.sak.create({
    data: {
      virksomhetId,
      nummer,
      mottatt,
      personId: ny.personId,
      enhetId: enhet.id,
      kilde: ny.kilde,
      behov: ny.behov,
      henviserNavn: ny.henviserNavn,
      henviserTelefon: ny.henviserTelefon,
      onsketTjeneste: ny.onsketTjeneste,
      gjelderTjenesteId: ny.gjelderTjenesteId,
      opprettet: k.naa,
      svarfrist: svarfrist(mottatt, frister(mottatt).forelopigSvarMaaneder),
    },
    select: { id: true, nummer: true },
  });
  await k.hendelse(
    'SAK_REGISTRERT',
    { type: 'Sak', id: sak.id, sakId: sak.id, personId: ny.personId, tjenesteId: ny.gjelderTjenesteId },
    { nummer, kilde: ny.kilde, ...(aapen && ny.tilTrossForAapen ? { tilTrossForAapen: ny.tilTrossForAapen } : {}) },
  );
  await forsteSteg(k, sak.id, ny.personId, enhet);
  return sak;
}

/** One month to answer or send a foreløpig svar (fvl § 11 a), moved to the next working day. */
export const svarfrist = (mottatt: Date, maaneder: number): Date => nesteVirkedag(plussMaaneder(mottatt, maaneder));

/** `2026-00012`: one row per kommune and year, locked until the command ends, so that no number is skipped or used twice. */
async function nesteNummer(k: Kommando): Promise<string> {
  const aar = Number(osloDato(k.naa).slice(0, 4));
  const [r] = await k.tx.$queryRaw<{ siste: number }[]>`
    insert into "Saksteller" ("virksomhetId", aar, siste) values (${k.actor.virksomhetId}::uuid, ${aar}, 1)
    on conflict ("virksomhetId", aar) do update set siste = "Saksteller".siste + 1 returning siste`;
  return `${aar}-${String(r?.siste).padStart(5, '0')}`;
}

async function forsteSteg(k: Kommando, sakId: string, personId: string, enhet: { id: string; type: string }): Promise<void> {
  const { MOTTA } = await stegplan(k.tx, k.actor.virksomhetId);
  const mottar = MOTTA.rolle === k.actor.rolle;
  const hos = MOTTA.enhetstype === enhet.type ? { enhetId: enhet.id } : {};
  await apneOppgave(k, { steg: 'MOTTA', ref: { sakId }, personId, ...hos, ...(mottar ? { ansattId: k.actor.ansattId } : {}) });
  if (!mottar) return;
  await ferdig(k, await krevOppgave(k, 'MOTTA', { sakId }));
  await apneOppgave(k, { steg: 'PLANLEGGE_KARTLEGGING', ref: { sakId }, personId });
}
