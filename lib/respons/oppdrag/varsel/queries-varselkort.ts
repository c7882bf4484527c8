import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import { EVNER, kan, krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { hentVakter } from '../../eskalering/slag';
import { innstillingerI, oppsettFor, somKlient, somMotoren } from '../queries-motor';
import { lesKolleger, lesMineVakter } from '../vakt/queries';
import { MOTTAKSVAKT } from '../vakt/rules';
import { paaListen, varselfelt } from './policy';
import { lesKovarsel } from './queries';
import type { Kovarsel } from './queries-kovarsel';
import { type Laastvarsel, skrivVarselhendelse, stilling } from './queries-laas';
import { lovlige, SITTING_MINUTTER } from './rules';
import { medMening, sakI } from './rules-gjelder';
import { grunnerFor } from './rules-grunn';
import { kanFaa } from './rules-ko';
import { rutbare } from './rules-mottakere';

export type Varselhendelse = { id: string; type: string /** ISO. */; tid: string; aktorNavn: string; data: Record<string, unknown> };
type Rad = Kovarsel & {
  eksternId: string;
  posisjon: { lat: number; lon: number; noyaktighetM?: number } | null;
  tjenesteId: string | null;
  samlingId: string | null;
  slag: number;
  plan: Laastvarsel['plan'];
  lukket: string | null;
  lukketAvNavn: string | null;
  utfall: string | null;
  merknad: string | null;
  neste: string | null;
  /** The fields that were wrong when it came, by name alone: what stood in them is nowhere. */
  feilfelt: string[];
};

/** The events that the log shows; opening is shown once per person. */
const LOGG = 300;
/** What the pattern is drawn from. */
export const MONSTERDAGER = 28;

async function lesRad(tx: Tx, id: string): Promise<Rad | null> {
  if (!erId(id)) return null;
  const [mer] = await tx.$queryRaw<Omit<Rad, keyof Kovarsel>[]>`
    select "eksternId", posisjon, "tjenesteId", "samlingId", slag, plan, respons.iso(lukket) lukket, "lukketAvNavn", utfall, merknad, respons.iso("nesteForfall") neste,
      array(select distinct f->>'felt' from jsonb_array_elements(formfeil) f where f ? 'felt' order by 1) feilfelt
    from respons.varsel where id = ${id}::uuid`;
  if (!mer) return null;
  const v = await lesKovarsel(tx, id);
  return v ? { ...v, ...mer } : null;
}

/** Where a vaktlag stands among those who can be sent out: those who go out first, and the technicians to what is technical. */
const uteforst = (type: string, lag: string): number =>
  lag === (type === 'teknisk' ? 'tekniker' : 'hjemmetjeneste')
    ? 0
    : lag === 'institusjon' || lag === 'legevakt'
      ? 1
      : lag === 'tekniker' || lag === 'tms'
        ? 3
        : 2;

/**
 * The module's part of a varselkort: the varsel, its log, what the actor may do now and with whom. Null when there is
 * none here. The first opening of a sitting is an event of the varsel, and so is one that shows more of the person, or in
 * another role, than those before it; `forste` tells that it was.
 */
export async function lesVarselkort(tx: Tx, actor: Actor, id: string) {
  krev(actor, 'respons.les');
  const v = await lesRad(tx, id);
  if (!v) return null;
  const o = await oppsettFor(tx, v.virksomhetId);
  const i = innstillingerI(o);
  const laast = v as unknown as Laastvarsel;
  const hvem = await stilling(tx, actor, laast);
  /** On the actor's list, or with them: not just opened by its address. */
  const min = hvem !== 'andre' || paaListen(actor, v, await lesMineVakter(tx, actor));
  const forste = await noterAapning(tx, actor, v, min);
  const sak = sakI(v);
  const vakter = await somMotoren(tx, () => hentVakter(somKlient(tx), [v.virksomhetId]));
  const antallI = (lag: string) => vakter.filter((x) => x.lag === lag && (x.soneId === null || v.soneId === null || x.soneId === v.soneId)).length;
  const utenfra = (lag: string) => Boolean(o?.binding[lag]?.kanal && o.binding[lag]?.adresse);
  return {
    varsel: v,
    forste,
    hvem,
    min,
    lovlige: min && kan(actor, 'respons.ta') ? medMening(v, lovlige(v.status, hvem, v.overfort)) : [],
    sak: sak && { navn: sak.navn, sti: sak.sti, roller: [...EVNER[sak.evne]], kan: kan(actor, sak.evne) },
    kanTeknisk: v.virksomhetId === actor.virksomhetId && kan(actor, 'respons.teknisk'),
    hendelser: await lesLogg(tx, v.id),
    fortalt: await lesFortalt(tx, v),
    paarorendeFortalt: await lesPaarorendeFortalt(tx, v),
    tidligere: await lesTidligere(tx, v),
    monster: await lesMonster(tx, v),
    notater: await lesNotater(tx, v),
    besok: await lesBesok(tx, v),
    medlemmer: await lesMedlemmer(tx, v),
    enheter: await lesEnheter(tx, v),
    kolleger: (await lesKolleger(tx, actor)).filter((k) => kanFaa(v, k)),
    utrykningslag: [
      ...[...(o?.modell.vaktlag ?? [])]
        .sort((a, b) => uteforst(v.type, a.type) - uteforst(v.type, b.type))
        .map((l) => ({ lag: l.id, navn: l.navn, antall: antallI(l.id), utenfra: utenfra(l.id) })),
      { lag: MOTTAKSVAKT, navn: MOTTAKSVAKT, antall: antallI(MOTTAKSVAKT), utenfra: utenfra(MOTTAKSVAKT) },
    ],
    rutbare: rutbare(o).map(({ verdi, navn, mottaker: m }) => {
      const lag = m.art === 'vaktlag' ? m.lag : m.art === 'mottaksvakt' ? MOTTAKSVAKT : null;
      return { verdi, navn, ingen: lag !== null && antallI(lag) === 0 && !utenfra(lag) };
    }),
    grunner: grunnerFor(v, i),
    evaluering: i.evaluering,
    svarmaalSekunder: i.svarmaalSekunder,
  };
}

async function noterAapning(tx: Tx, actor: Actor, v: Rad, min: boolean): Promise<boolean> {
  const felt = v.personId ? [...varselfelt(actor, v, min)].sort() : [];
  const [sist] = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int n from respons.hendelse
    where "varselId" = ${v.id}::uuid and type = 'AAPNET' and "ansattId" = ${actor.ansattId}::uuid
      and data->>'rolle' = ${actor.rolle} and data->'felt' @> ${JSON.stringify(felt)}::jsonb and tid > now() - make_interval(mins => ${SITTING_MINUTTER}::int)`;
  if (sist && sist.n > 0) return false;
  await skrivVarselhendelse(tx, actor, v, 'AAPNET', { rolle: actor.rolle, felt });
  return true;
}

const lesLogg = (tx: Tx, varselId: string) =>
  tx.$queryRaw<Varselhendelse[]>`
    select id::text, type, respons.iso(tid) tid, "aktorNavn", data from respons.hendelse where "varselId" = ${varselId}::uuid order by hendelse.id desc limit ${LOGG}`;

export type Fortalt = {
  navn: string;
  paarorende: boolean;
  /** The virksomhet whose people they are, when it is another than the owner. */
  hos: string | null;
  kanal: string;
  status: string;
  feil: string | null;
  antall: number;
  /** ISO: when it was sent, or is to be tried. */
  sist: string;
  /** It goes only when nobody has answered by then. */
  hvisUbesvart: boolean;
};
/** More receivers than this are not shown. */
const FORTALTE = 40;

/**
 * Who has been told, by what, and what became of it; alike messages are one line. All of them, whoever's people they are:
 * whoever may see the varsel must know who has been told of it.
 */
const lesFortalt = (tx: Tx, v: Rad) =>
  somMotoren(
    tx,
    () => tx.$queryRaw<Fortalt[]>`
      select u.navn, u.mottaker like 'paarorende:%' paarorende, case when u."virksomhetId" <> ${v.virksomhetId}::uuid then w.navn end hos, u.kanal, u.status, u.feil, count(*)::int antall,
        respons.iso(max(case when u.status = 'KOE' then u."nesteForsok" else coalesce(u.sendt, u.opprettet) end)) sist, u.innhold ? 'hvisUbesvart' "hvisUbesvart"
      from respons.utsending u left join "Virksomhet" w on w.id = u."virksomhetId"
      where u."varselId" = ${v.id}::uuid group by u.mottaker, u.navn, 3, u.kanal, u.status, u.feil, u.innhold ? 'hvisUbesvart'
      order by max(u.id) desc limit ${FORTALTE}`,
  );

/** The names of all next of kin who have been told, however many others have. */
const lesPaarorendeFortalt = (tx: Tx, v: Rad): Promise<string[]> =>
  somMotoren(
    tx,
    () => tx.$queryRaw<{ navn: string }[]>`
      select distinct navn from respons.utsending where "varselId" = ${v.id}::uuid and mottaker like 'paarorende:%'`,
  ).then((rader) => rader.map((r) => r.navn));

type Tidligere = { id: string; type: string; mottatt: string; status: string; utfall: string | null };

/** The person's last varsler, or the device's when nobody knows whose it is: each by its own index. */
const lesTidligere = (tx: Tx, v: Rad) =>
  v.personId
    ? tx.$queryRaw<Tidligere[]>`
        select id, type, respons.iso(mottatt) mottatt, status, utfall from respons.varsel
        where "virksomhetId" = ${v.virksomhetId}::uuid and "personId" = ${v.personId}::uuid and id <> ${v.id}::uuid order by varsel.mottatt desc limit 8`
    : tx.$queryRaw<Tidligere[]>`
        select id, type, respons.iso(mottatt) mottatt, status, utfall from respons.varsel
        where "virksomhetId" = ${v.virksomhetId}::uuid and serie = ${v.serie} and status <> 'MOTTATT' and id <> ${v.id}::uuid order by varsel.mottatt desc limit 8`;

/** When the person has had varsler of this type in the last weeks. */
const lesMonster = (tx: Tx, v: Rad) =>
  v.personId
    ? somMotoren(
        tx,
        () => tx.$queryRaw<{ type: string; mottatt: string }[]>`
          select type, respons.iso(mottatt) mottatt from respons.varsel
          where "virksomhetId" = ${v.virksomhetId}::uuid and "personId" = ${v.personId}::uuid and type = ${v.type}
            and mottatt > now() - make_interval(days => ${MONSTERDAGER}::int) order by varsel.mottatt limit 2000`,
      )
    : Promise.resolve([]);

/** What has been noted about the person in other varsler lately. */
const lesNotater = (tx: Tx, v: Rad) =>
  v.personId
    ? tx.$queryRaw<Varselhendelse[]>`
        select id::text, type, respons.iso(tid) tid, "aktorNavn", data from respons.hendelse
        where "virksomhetId" = ${v.virksomhetId}::uuid and "personId" = ${v.personId}::uuid and type = 'NOTAT' and data ? 'tekst' and not data ? 'besok'
          and "varselId" <> ${v.id}::uuid and tid > now() - interval '90 days' order by hendelse.id desc limit 5`
    : Promise.resolve([]);

const lesBesok = (tx: Tx, v: Rad) =>
  v.personId
    ? somMotoren(
        tx,
        () => tx.$queryRaw<{ id: string; tid: string; hva: string }[]>`
          select id, respons.iso(tid) tid, hva from respons.besok where "virksomhetId" = ${v.virksomhetId}::uuid and "personId" = ${v.personId}::uuid
            and tid between now() - interval '1 hour' and now() + interval '7 days' order by besok.tid limit 5`,
      )
    : Promise.resolve([]);

const lesMedlemmer = (tx: Tx, v: Rad) =>
  v.samlingId && v.antall > 1
    ? tx.$queryRaw<{ id: string; serie: string | null; tekst: string | null; mottatt: string; status: string; tjenesteKode: string | null }[]>`
        select id, serie, case when serie is null then tekst end tekst, respons.iso(mottatt) mottatt, status, "tjenesteKode" from respons.varsel where "samlingId" = ${v.samlingId}::uuid order by varsel.mottatt desc limit 100`
    : Promise.resolve([]);

export type Enhetstilstand = {
  serie: string;
  utstyrId: string;
  teknologiKode: string;
  tjenesteId: string | null;
  sistLivstegn: string | null;
  mangler: boolean;
  /** The end of the planned maintenance it is in. */
  dempetTil: string | null;
};

/** The varsel's own device and those of the same person's tjenester, with their signs of life. */
const lesEnheter = (tx: Tx, v: Rad) =>
  somMotoren(
    tx,
    () => tx.$queryRaw<Enhetstilstand[]>`
      select serie, "utstyrId", "teknologiKode", "tjenesteId", respons.iso("sistLivstegn") "sistLivstegn", mangler, 
        (select respons.iso(max(d.til)) from respons.vedlikehold d
          where d."virksomhetId" = e."virksomhetId" and d.avlyst is null and now() between d.fra and d.til and e.serie = any(d.serier)) "dempetTil"
      from respons.enhet e
      where "virksomhetId" = ${v.virksomhetId}::uuid and (serie = ${v.serie} or "tjenesteId" in (
        select id from "Tjeneste" where "personId" = ${v.personId}::uuid and "virksomhetId" = ${v.virksomhetId}::uuid)) limit 30`,
  );
