import 'server-only';
import type { PoolClient } from 'pg';
import { naa } from '@/lib/platform/clock';
import { somVirksomhet, type Tx, withVirksomhet } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { hentOppsett, lesInnstillinger } from '../../eskalering/modeller';
import { iTransaksjon } from '../../eskalering/transaksjon';
import { type Lenke, lesLenke, mottakernavn } from './queries-lenke';
import { svarside } from './rules';

/** Where and whom: only for the one who has taken it. */
export type Svarperson = {
  fornavn: string;
  adresse: string;
  /** What has been agreed with this next of kin; how to get in goes with it. Null when nothing has. */
  avtale: string | null;
  nokkelavtale: string | null;
  adkomst: string | null;
};

/**
 * What the page of a code shows; null when the code is unknown or too old. The person is read where the look-up is written,
 * in the name of whom the link was sent to.
 */
export async function hentSvar(kode: string) {
  const funnet = await iTransaksjon(async (c) => {
    const l = await lesLenke(c, kode);
    if (!l) return null;
    const lag = (await hentOppsett(c, [l.virksomhetId])).get(l.virksomhetId)?.modell.vaktlag ?? [];
    await somVirksomhet(c, l.virksomhetId);
    return { l, navn: mottakernavn(l, lag), avsender: await lesVirksomhet(c, l) };
  });
  if (!funnet) return null;
  const { l, navn, avsender } = funnet;
  const side = svarside(l);
  return { side, gitt: l.gitt, sendt: l.sendt, rolle: l.rolle, ...avsender, person: side === 'mitt' ? await visPerson(l, navn) : null };
}
export type Svar = NonNullable<Awaited<ReturnType<typeof hentSvar>>>;

/** Whose varsel it is, and where the vakt answers the phone. */
async function lesVirksomhet(c: PoolClient, l: Lenke): Promise<{ virksomhet: string; telefon: string | null }> {
  const { rows } = await c.query<{ navn: string; telefon: string | null; sone: string | null; innstillinger: unknown }>(
    `select v.navn, v.telefon, e.telefon sone, m.innstillinger from "Virksomhet" v left join "Enhet" e on e.id = $2 and e."virksomhetId" = v.id
     left join respons.modell m on m."virksomhetId" = v.id where v.id = $1`,
    [l.virksomhetId, l.soneId],
  );
  const r = rows[0];
  return { virksomhet: r?.navn ?? '', telefon: lesInnstillinger(r?.innstillinger).vakttelefon || r?.sone || r?.telefon || null };
}

/** One sitting: the page reads itself again all the time, and is written down once. */
const SITTING_MS = 30 * 60_000;

/** The person, and the line of who was shown them, in one transaction. */
const visPerson = (l: Lenke, navn: string): Promise<Svarperson | null> =>
  withVirksomhet(l.virksomhetId, async (tx) => {
    const person = await lesPerson(tx, l);
    if (!person || !l.personId) return null;
    const filter = [`lenke:${l.utsendingId}`];
    const sett = await tx.innsyn.findFirst({
      where: {
        virksomhetId: l.virksomhetId,
        ansattId: null,
        tidspunkt: { gt: new Date(naa().getTime() - SITTING_MS) },
        hva: 'svar',
        filter: { equals: filter },
      },
      select: { id: true },
    });
    const seer = { virksomhetId: l.virksomhetId, navn, ansattId: null, rolle: '', enhetId: null };
    if (!sett) await skrivInnsyn(tx, seer, { id: l.personId, virksomhetId: l.virksomhetId }, 'svar', 'utrykning', filter);
    return person;
  });

/** A next of kin who is not the person's any more is told nothing; what has been agreed is told only the one it was agreed with. */
async function lesPerson(tx: Tx, l: Lenke): Promise<Svarperson | null> {
  const paarorende = l.mottaker.startsWith('paarorende:');
  const [r] = await tx.$queryRaw<(Svarperson & { paarorende: string | null })[]>`
    select p.fornavn, concat_ws(', ', nullif(p.adresse, ''), nullif(concat_ws(' ', p.postnummer, p.poststed), '')) adresse, n.id paarorende, a.avtale,
      case when a.avtale is not null then b."nokkelavtale" end "nokkelavtale", case when a.avtale is not null then b.adkomst end adkomst
    from "Person" p
    left join lateral (
      select id from "Paarorende" x where ${paarorende} and x."personId" = p.id and x.navn = ${l.navn} and x.telefon = ${l.adresse} limit 1) n on true
    left join lateral (
      select nullif(trim(x->>'avtale'), '') avtale from "Installasjon" i, jsonb_array_elements(i."paarorendeavtaler") x
      where i."tjenesteId" = ${l.tjenesteId}::uuid and x->>'paarorendeId' = n.id::text limit 1) a on true
    left join "Bestilling" b on b."tjenesteId" = ${l.tjenesteId}::uuid
    where p.id = ${l.personId}::uuid and p."virksomhetId" = ${l.virksomhetId}::uuid`;
  if (!r || (paarorende && !r.paarorende)) return null;
  const { paarorende: _, ...person } = r;
  return person;
}
