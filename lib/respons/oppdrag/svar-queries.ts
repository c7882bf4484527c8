import 'server-only';
import type { PoolClient } from 'pg';
import { innstillingerSchema } from '../eskalering/modeller';
import { iTransaksjon, somVirksomhet } from '../eskalering/transaksjon';
import { type Lenke, lesLenke } from './svar-les';
import { svarside } from './svar-rules';

/** Where and whom: only for the one who has taken it. */
export type Svarperson = {
  fornavn: string;
  adresse: string;
  /** What has been agreed with this next of kin; how to get in goes with it. Null when nothing has. */
  avtale: string | null;
  nokkelavtale: string | null;
  adkomst: string | null;
};

/** What the page of a code shows; null when the code is unknown or too old. */
export const hentSvar = (kode: string) =>
  iTransaksjon(async (c) => {
    const l = await lesLenke(c, kode);
    if (!l) return null;
    const side = svarside(l);
    await somVirksomhet(c, l.virksomhetId);
    return {
      side,
      gitt: l.gitt,
      sendt: l.sendt,
      rolle: l.rolle,
      ...(await lesVirksomhet(c, l)),
      person: side === 'mitt' ? await lesPerson(c, l) : null,
    };
  });
export type Svar = NonNullable<Awaited<ReturnType<typeof hentSvar>>>;

/** Whose varsel it is, and where the vakt answers the phone. */
async function lesVirksomhet(c: PoolClient, l: Lenke): Promise<{ virksomhet: string; telefon: string | null }> {
  const { rows } = await c.query<{ navn: string; telefon: string | null; sone: string | null; innstillinger: unknown }>(
    `select v.navn, v.telefon, e.telefon sone, m.innstillinger from "Virksomhet" v left join "Enhet" e on e.id = $2 and e."virksomhetId" = v.id
     left join respons.modell m on m."virksomhetId" = v.id where v.id = $1`,
    [l.virksomhetId, l.soneId],
  );
  const r = rows[0];
  return { virksomhet: r?.navn ?? '', telefon: innstillingerSchema.parse(r?.innstillinger ?? {}).vakttelefon || r?.sone || r?.telefon || null };
}

/** A next of kin who is not the person's any more is told nothing; what has been agreed is told only the one it was agreed with. */
async function lesPerson(c: PoolClient, l: Lenke): Promise<Svarperson | null> {
  if (!l.personId) return null;
  const { rows } = await c.query<Svarperson & { paarorende: string | null }>(
    `select p.fornavn, concat_ws(', ', nullif(p.adresse, ''), nullif(concat_ws(' ', p.postnummer, p.poststed), '')) adresse, n.id paarorende, a.avtale,
       case when a.avtale is not null then b."nokkelavtale" end "nokkelavtale", case when a.avtale is not null then b.adkomst end adkomst
     from "Person" p
     left join lateral (select id from "Paarorende" x where $5 and x."personId" = p.id and x.navn = $3 and x.telefon = $4 limit 1) n on true
     left join lateral (
       select nullif(trim(x->>'avtale'), '') avtale from "Installasjon" i, jsonb_array_elements(i."paarorendeavtaler") x
       where i."tjenesteId" = $2 and x->>'paarorendeId' = n.id::text limit 1) a on true
     left join "Bestilling" b on b."tjenesteId" = $2
     where p.id = $1`,
    [l.personId, l.tjenesteId, l.navn, l.adresse, l.mottaker.startsWith('paarorende:')],
  );
  const r = rows[0];
  if (!r || (l.mottaker.startsWith('paarorende:') && !r.paarorende)) return null;
  const { paarorende: _, ...person } = r;
  return person;
}
