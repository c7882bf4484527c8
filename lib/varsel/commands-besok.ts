import 'server-only';
import { createHash } from 'node:crypto';
import { krevFaaOppslag, meldMangeOppslag } from '@/lib/innsyn/oppslag';
import type { Actor } from '@/lib/platform/actor';
import { lesArkfil } from '@/lib/platform/ark/ark';
import { fraDato, naa, osloTid, plussDager, tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { type Tx, withActor } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import { skrivBesok } from '@/lib/respons/oppdrag/runde/commands-besok';
import { type Besok, lesBesokFor, lesFagider } from '@/lib/respons/oppdrag/runde/queries-besok';
import { type Besokslinje, deltNavn, type Lestbesok, type Linjefeil, lesBesoksark, navnenokkel } from '@/lib/respons/oppdrag/runde/rules-besok';
import { tolkIdent } from '@/lib/tjenestemottaker/rules';

/** A week of visits is many lines. */
const FLEST_RADER = 30_000;
/** What a preview shows of each kind; the count is of all. */
const VIS = 100;

export type Visning = { navn: string; tid: string; hva: string };
export type Forhaand = {
  nye: Visning[];
  antallNye: number;
  kjente: number;
  /** Before now: of no use any more. */
  forbi: number;
  utgaar: Visning[];
  antallUtgaar: number;
  feil: Linjefeil[];
  antallFeil: number;
  /** Lines about somebody who is not here. */
  ukjente: number;
};

const UKJENT: readonly Linjefeil['art'][] = ['UKJENT_FNR', 'UKJENT_ID', 'UKJENT_NAVN'];

async function lesFil(actor: Actor, fil: Buffer): Promise<Lestbesok> {
  const lest = lesBesoksark(await lesArkfil(fil, { hvem: actor.virksomhetId, rader: FLEST_RADER, csv: true }));
  if (!lest) throw regel('filUtenBesok');
  return lest;
}

/** What a list of visits would add and take away. Changes nothing. A list with numbers is a look-up: FOR_MANGE as for a search, and REGEL when many numbers without a name are nobody's here. */
export async function lesBesoksfil(actor: Actor, fil: Buffer): Promise<Forhaand> {
  krev(actor, 'respons.besok');
  const lest = await lesFil(actor, fil);
  const svar = await withActor(actor, async (tx): Promise<Forhaand | null> => {
    const p = await slaaOpp(tx, actor, lest);
    if (!p) return null;
    const vis = (liste: Besok[]): Visning[] => liste.slice(0, VIS).map((b) => ({ navn: p.navn.get(b.personId) ?? '', tid: b.tid, hva: b.hva }));
    return {
      nye: vis(p.nye),
      antallNye: p.nye.length,
      kjente: p.kjente,
      forbi: p.forbi,
      utgaar: vis(p.utgaar),
      antallUtgaar: p.utgaar.length,
      feil: p.feil.slice(0, VIS),
      antallFeil: p.feil.length,
      ukjente: p.feil.filter((f) => UKJENT.includes(f.art)).length,
    };
  });
  if (!svar) throw regel('forMangeUkjenteNumre');
  return svar;
}

/** Different numbers that nobody here has, in one list, without a name and with one: more is no list of visits, and is not answered line by line. */
const UKJENTE = { uten: 50, med: 1000 };
/** So many of them count as one look-up more: a list is no way to try numbers. */
const PER_OPPSLAG = { uten: 10, med: 50 };

/** What the list would change, limited and logged as the look-up it is. Null when too many of its numbers are nobody's here. */
async function slaaOpp(tx: Tx, actor: Actor, lest: Lestbesok) {
  const nummer = lest.linjer.some((l) => l.fnr);
  await krevFaaOppslag(tx, actor, !nummer);
  const p = await finnEndringer(tx, actor, lest);
  // Everybody that was found in it: that a number is known is told too.
  const vist = [...p.navn.keys()].map((id) => ({ id, virksomhetId: actor.virksomhetId }));
  await skrivInnsyn(tx, actor, vist, 'besok', 'import', [nummer ? 'ident' : 'navn']);
  const { uten, med } = p.ukjenteNumre;
  const mange = uten > UKJENTE.uten || med > UKJENTE.med;
  const flere = Math.floor(Math.min(uten, UKJENTE.uten) / PER_OPPSLAG.uten) + Math.floor(Math.min(med, UKJENTE.med) / PER_OPPSLAG.med);
  for (let n = 0; n < flere; n++) await skrivInnsyn(tx, actor, [], 'besok', 'import', ['ident']);
  await meldMangeOppslag(tx, actor);
  return mange ? null : p;
}

/** Brings the list in, in one transaction. With `fjern` what earlier lists had of the same persons and days, and this has not, goes. */
export async function importerBesok(actor: Actor, d: { nokkel: string; fil: Buffer; fjern: boolean }): Promise<{ nye: number; fjernet: number }> {
  krev(actor, 'respons.besok');
  const lest = await lesFil(actor, d.fil);
  const svar = await utfor(actor, d.nokkel, async (k) => {
    const p = await slaaOpp(k.tx, actor, lest);
    if (!p) return null;
    const fjern = d.fjern ? p.utgaar.map((b) => b.id) : [];
    const r = await skrivBesok(k.tx, actor, { nye: p.nye, fjern, fagider: p.fagider });
    const fil = createHash('sha256').update(d.fil).digest('hex').slice(0, 12);
    await k.hendelse('BESOK_IMPORTERT', { type: 'Besoksliste', id: d.nokkel }, { antall: r.nye, fjernet: r.fjernet, fil });
    return r;
  });
  if (!svar) throw regel('forMangeUkjenteNumre');
  return svar;
}

type Funnet = { linje: Besokslinje; personId: string };

async function finnEndringer(tx: Tx, actor: Actor, lest: Lestbesok) {
  const { funnet, feil, navn, ukjenteNumre } = await finnPersoner(tx, actor, lest.linjer);
  const tid = naa();
  const alle = funnet.map((f) => ({ personId: f.personId, tid: osloTid(f.linje.dato, f.linje.tid).toISOString(), hva: f.linje.hva }));
  const nokkel = (b: Besok) => `${b.personId} ${b.tid} ${b.hva}`;
  const unike = [...new Map(alle.map((b) => [nokkel(b), b])).values()];
  const dager = funnet.map((f) => f.linje.dato).sort();
  const [fra, til] = [dager[0] ?? '2000-01-01', dager.at(-1) ?? '2000-01-01'];
  const har =
    unike.length === 0
      ? []
      : await lesBesokFor(
          tx,
          actor,
          [...new Set(unike.map((b) => b.personId))],
          osloTid(fra, '00:00'),
          osloTid(fraDato(plussDager(tilDato(til), 1)), '00:00'),
        );
  const kjente = new Set(har.map(nokkel));
  const iFilen = new Set(unike.map(nokkel));
  const kommende = unike.filter((b) => Date.parse(b.tid) > tid.getTime());
  return {
    navn,
    ukjenteNumre,
    feil: [...lest.feil, ...feil].sort((a, b) => a.linje - b.linje),
    forbi: unike.length - kommende.length,
    kjente: kommende.filter((b) => kjente.has(nokkel(b))).length,
    nye: kommende.filter((b) => !kjente.has(nokkel(b))),
    utgaar: har.filter((b) => b.kilde === 'IMPORT' && Date.parse(b.tid) > tid.getTime() && !iFilen.has(nokkel(b))),
    fagider: funnet.flatMap((f) => (f.linje.fagid ? [{ fagid: f.linje.fagid, personId: f.personId }] : [])),
  };
}

type Person = { id: string; ident: string | null; fornavn: string; etternavn: string; fodselsdato: Date | null };
const fulltNavn = (p: Person): string => `${p.fornavn} ${p.etternavn}`;

/** Ways that one person's name is written in one list. */
const FLEST_SKRIVEMAATER = 3;

/** Whose each line is: by fødselsnummer (and a name, when the line has one), else by an id that is known, else by a name that only one has. */
async function finnPersoner(tx: Tx, actor: Actor, linjer: readonly Besokslinje[]) {
  const ulike = (f: (l: Besokslinje) => string | null) => [...new Set(linjer.flatMap((l) => f(l) ?? []))];
  const idents = ulike((l) => (l.fnr && tolkIdent(l.fnr) ? l.fnr : null));
  const fagider = await lesFagider(
    tx,
    actor,
    ulike((l) => l.fagid),
  );
  const navn = ulike((l) => (l.navn ? navnenokkel(l.navn) : null));
  const personer = await tx.$queryRaw<Person[]>`
    select id, ident, fornavn, etternavn, fodselsdato from "Person" where "virksomhetId" = ${actor.virksomhetId}::uuid
      and (ident = any(${idents}) or id = any(${[...new Set(fagider.values())]}::uuid[]) or lower(fornavn || ' ' || etternavn) = any(${navn}))`;
  const perIdent = new Map(personer.map((p) => [p.ident, p]));
  const perId = new Map(personer.map((p) => [p.id, p]));
  const perNavn = new Map<string, Person[]>();
  for (const p of personer) perNavn.set(navnenokkel(fulltNavn(p)), [...(perNavn.get(navnenokkel(fulltNavn(p))) ?? []), p]);
  const feil: Linjefeil[] = [];
  const funnet: Funnet[] = [];
  const ukjente = { uten: new Set<string>(), med: new Set<string>() };
  const navnPer = new Map<string, Set<string>>();
  for (const { fnr, navn } of linjer) if (fnr && navn) navnPer.set(fnr, (navnPer.get(fnr) ?? new Set()).add(navnenokkel(navn)));
  for (const linje of linjer) {
    // Many names for one number is somebody guessing: none of them is answered.
    const gjettet = linje.fnr !== null && (navnPer.get(linje.fnr)?.size ?? 0) > FLEST_SKRIVEMAATER;
    const p = gjettet ? 'UKJENT_FNR' : finnPerson(linje, perIdent, (id) => perId.get(fagider.get(id) ?? ''), perNavn);
    if (p === 'UKJENT_FNR' && linje.fnr) ukjente[linje.navn ? 'med' : 'uten'].add(linje.fnr);
    if (typeof p === 'string') feil.push({ linje: linje.linje, art: p, tekst: p === 'UKJENT_ID' ? (linje.fagid ?? '') : (linje.navn ?? '') });
    else funnet.push({ linje, personId: p.id });
  }
  return { funnet, feil, ukjenteNumre: { uten: ukjente.uten.size, med: ukjente.med.size }, navn: new Map(personer.map((p) => [p.id, fulltNavn(p)])) };
}

function finnPerson(
  l: Besokslinje,
  perIdent: Map<string | null, Person>,
  medFagid: (id: string) => Person | undefined,
  perNavn: Map<string, Person[]>,
): Person | Linjefeil['art'] {
  if (l.fnr) {
    const p = perIdent.get(l.fnr);
    // With another's name it is answered as a number that is nobody's: a list says of nobody that they are here.
    if (p && (!l.navn || deltNavn(l.navn, fulltNavn(p)))) return p;
    return tolkIdent(l.fnr) ? 'UKJENT_FNR' : 'FNR';
  }
  const kjent = l.fagid ? medFagid(l.fagid) : undefined;
  // An id that has come to mean another must not send anybody to the wrong door.
  if (kjent) return l.navn && navnenokkel(l.navn) !== navnenokkel(fulltNavn(kjent)) ? 'ANNET_NAVN' : kjent;
  if (!l.navn) return 'UKJENT_ID';
  const like = (perNavn.get(navnenokkel(l.navn)) ?? []).filter((p) => !l.fodt || (p.fodselsdato && fraDato(p.fodselsdato) === l.fodt));
  if (like.length > 1) return 'FLERE_NAVN';
  return like[0] ?? 'UKJENT_NAVN';
}
