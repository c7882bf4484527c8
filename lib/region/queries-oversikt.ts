import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { malnavn } from '@/lib/tjenestemodell/mal/queries-navn';
import { PLASSERT, UTEN_NAVN } from '@/lib/tjenestemodell/queries-ansvar';
import { type Ansvarsstatus, ansvarsstatus, type MedA } from '@/lib/tjenestemodell/rules-ansvar';
import { kommunetall, type Modelltall, regionstall, type Sortering, sorter } from './oversikt';
import { krevRegion } from './policy';
import { maaBekreftes } from './rules';

type Rad = Omit<Modelltall, 'modellId'> & { modellId: string | null; kommuneId: string; kommune: string };
export type Kontakt = {
  virksomhetId: string;
  gjelder: string;
  navn: string;
  tittel: string | null;
  telefon: string | null;
  epost: string | null;
  bekreftet: Date;
  gammel: boolean;
};

/** The whole region in two queries: each kommune with its models' numbers, and its contacts. */
export const hentRegion = (actor: Actor, f: { mal?: string; sortering: Sortering }) =>
  withActor(actor, async (tx) => {
    krevRegion(actor);
    const dag = iDag(naa());
    const rader = await lesTall(tx, actor, dag);
    const kontakter = await lesKontakter(tx, actor, dag);
    const maler = [...new Set(rader.flatMap((r) => (r.modellId ? [r.malId] : [])))].sort();
    const mal = maler.find((m) => m === f.mal);
    const alle = kommunetall(rader, kontakter);
    const valgte = mal ? alle.map((k) => ({ ...k, modeller: k.modeller.filter((m) => m.malId === mal) })) : alle;
    return { dag, maler: maler.map((id) => ({ id, navn: malnavn(id) })), mal, kommuner: sorter(valgte, f.sortering), sum: regionstall(valgte) };
  });
export type Region = Awaited<ReturnType<typeof hentRegion>>;

/** One row per kommune that has an agreement in force, and per model it has in use. */
function lesTall(tx: Tx, actor: Actor, dag: Date): Promise<Rad[]> {
  return tx.$queryRaw<Rad[]>`
    select v.id "kommuneId", v.navn kommune, m.id "modellId", m.navn modell, m."malId", m."malVersjon",
      coalesce(o.oppgaver, 0) oppgaver, coalesce(o."medA", 0) "medA", coalesce(o."utenNavn", 0) "utenNavn", coalesce(o.totalt, 0) totalt,
      coalesce(o."paaPlass", 0) "paaPlass", coalesce(o.sporsmaal, 0) sporsmaal
    from (select distinct "virksomhetId" from "Samarbeid"
      where "motpartId" = ${actor.virksomhetId}::uuid and "gyldigFra" <= ${dag}::date and ("gyldigTil" is null or "gyldigTil" >= ${dag}::date)) s
    join "Virksomhet" v on v.id = s."virksomhetId"
    left join "Modell" m on m."virksomhetId" = v.id and m.status = 'I_BRUK'
    left join lateral (
      select count(*)::int oppgaver, (count(*) filter (where ${PLASSERT(dag)}))::int "medA",
        (count(*) filter (where ${UTEN_NAVN(dag)}))::int "utenNavn",
        sum("sjekkTotalt")::int totalt, sum("sjekkPaaPlass")::int "paaPlass", sum("aapneSporsmaal")::int sporsmaal
      from "Oppgavestatus" where "virksomhetId" = v.id and "modellId" = m.id and relevant
    ) o on true
    order by v.navn, m.navn`;
}

/** The contacts of every virksomhet that has an agreement with the actor's, their own left out. */
async function lesKontakter(tx: Tx, actor: Actor, dag: Date): Promise<Kontakt[]> {
  const rader = await tx.kontaktpunkt.findMany({
    where: { virksomhetId: { not: actor.virksomhetId } },
    orderBy: { gjelder: 'asc' },
    select: { virksomhetId: true, gjelder: true, navn: true, tittel: true, telefon: true, epost: true, bekreftet: true },
  });
  return rader.map((r) => ({ ...r, gammel: maaBekreftes(r.bekreftet, dag) }));
}

type Celle = {
  kommuneId: string;
  kommune: string;
  modellId: string;
  modell: string;
  malVersjon: string;
  kode: string;
  nr: number;
  tittel: string;
  omraade: string;
  relevant: boolean;
  ansvar: Ansvarsstatus;
  sjekkTotalt: number;
  sjekkPaaPlass: number;
};

const medAnsvar =
  (dag: Date) =>
  ({ antallA, navngitt, navngittTil, ...c }: Omit<Celle, 'ansvar'> & MedA): Celle => ({
    ...c,
    ansvar: ansvarsstatus({ antallA, navngitt, navngittTil }, dag),
  });

/** Kommuner × tasks for one template: how each task stands in each kommune. */
export const hentMatrise = (actor: Actor, valgt?: string) =>
  withActor(actor, async (tx) => {
    krevRegion(actor);
    const dag = iDag(naa());
    const maler = await tx.$queryRaw<{ malId: string; omraader: unknown }[]>`
      select distinct on (m."malId") m."malId", m.omraader from "Modell" m
      where m."virksomhetId" <> ${actor.virksomhetId}::uuid and m.status = 'I_BRUK' order by m."malId", m."tattIBruk" desc`;
    const mal = maler.find((m) => m.malId === valgt) ?? maler[0];
    const celler = mal
      ? await tx.$queryRaw<(Omit<Celle, 'ansvar'> & MedA)[]>`
        select v.id "kommuneId", v.navn kommune, m.id "modellId", m.navn modell, m."malVersjon", o.kode, o.nr, o.tittel, o.omraade, o.relevant,
          o."antallA", o.navngitt, o."navngittTil", o."sjekkTotalt", o."sjekkPaaPlass"
        from (select distinct "virksomhetId" from "Samarbeid"
          where "motpartId" = ${actor.virksomhetId}::uuid and "gyldigFra" <= ${dag}::date and ("gyldigTil" is null or "gyldigTil" >= ${dag}::date)) s
        join "Virksomhet" v on v.id = s."virksomhetId"
        join "Modell" m on m."virksomhetId" = v.id and m.status = 'I_BRUK' and m."malId" = ${mal.malId}
        join "Oppgavestatus" o on o."virksomhetId" = v.id and o."modellId" = m.id
        order by v.navn, m.navn, o.nr`
      : [];
    return {
      maler: maler.map((m) => ({ id: m.malId, navn: malnavn(m.malId) })),
      mal: mal?.malId,
      ...tilMatrise(celler.map(medAnsvar(dag)), omraadenavn(mal?.omraader)),
    };
  });
export type Matrise = Awaited<ReturnType<typeof hentMatrise>>;

type Omraade = { id: string; navn: string };
export const omraadenavn = (omraader: unknown): Omraade[] => (Array.isArray(omraader) ? (omraader as Omraade[]) : []);

/** Columns are the tasks that more than one kommune has; where there is only one kommune, all of its tasks. */
function tilMatrise(celler: Celle[], omraader: Omraade[]) {
  const modeller = new Map<string, { id: string; kommuneId: string; navn: string; modell: string; celler: Map<string, Celle> }>();
  const kolonner = new Map<string, { kode: string; nr: number; tittel: string; omraade: string; antall: number }>();
  for (const c of celler) {
    const m = modeller.get(c.modellId) ?? { id: c.modellId, kommuneId: c.kommuneId, navn: c.kommune, modell: c.modell, celler: new Map() };
    m.celler.set(c.kode, c);
    modeller.set(c.modellId, m);
    const k = kolonner.get(c.kode) ?? { kode: c.kode, nr: c.nr, tittel: c.tittel, omraade: c.omraade, antall: 0 };
    k.antall++;
    kolonner.set(c.kode, k);
  }
  const plass = new Map(omraader.map((o, i) => [o.id, i]));
  const felles = [...kolonner.values()]
    .filter((k) => k.antall > 1 || modeller.size === 1)
    .sort((a, b) => (plass.get(a.omraade) ?? 99) - (plass.get(b.omraade) ?? 99) || a.nr - b.nr);
  return {
    omraader: omraader.map((o) => ({ navn: o.navn, antall: felles.filter((k) => k.omraade === o.id).length })).filter((o) => o.antall > 0),
    kolonner: felles,
    rader: [...modeller.values()].map((m, _, alle) => ({
      ...m,
      flere: alle.filter((x) => x.kommuneId === m.kommuneId).length > 1,
      celler: felles.map((k) => m.celler.get(k.kode) ?? null),
    })),
  };
}
