import { randomUUID } from 'node:crypto';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { loggInn } from '../../bench/innlogging.ts';
import type { Handling } from './handlinger.ts';
import { flere, kallHandling, type Svar } from './kall.ts';
import { lovFor } from './lov.ts';
import { ANGRIPER, avtrykk, kjennetegn, OFFER, type Verden } from './oppsett.ts';
import { noter, nyProtokoll } from './protokoll.ts';
import { lagGyldig, medVed, stier } from './verdi.ts';

/** The table that an id of this name points into. */
const TABELL: Record<string, string> = {
  oppgaveId: 'Modelloppgave',
  ansvarligId: 'Ansatt',
  ansattId: 'Ansatt',
  aktorId: 'Modellaktor',
  punktId: 'Modellpunkt',
  planId: 'Handlingsplan',
  endringId: 'Oppgraderingsendring',
  soneId: 'Enhet',
  enheter: 'Enhet',
  fraId: 'Ansatt',
  tilId: 'Ansatt',
  rekkefolge: 'Paarorende',
  ids: 'Modellaktor',
  varselId: 'respons.varsel',
  vaktId: 'respons.vakt',
  tilVaktId: 'respons.vakt',
};
/** What a bare `id` is, by where the action lives. */
const ID: [string, string][] = [
  ['lib/gjoremaal', 'Gjoremaal'],
  ['lib/handlingsplan', 'Handlingsplan'],
  ['lib/oppgave', 'Oppgave'],
  ['lib/benk', 'Oppgave'],
  ['lib/region', 'Samarbeid'],
  ['lib/tjenestekatalog', 'Tjenestebeskrivelse'],
  ['lib/tjenestemodell', 'Modellaktor'],
  ['lib/tjenestemottaker', 'Paarorende'],
  ['lib/virksomhet', 'Enhet'],
  ['respons/kilder', 'respons.kilde'],
  ['respons/teknisk', 'respons.vedlikehold'],
  ['respons/tilsyn', 'respons.runde'],
];

export const UKJENT = '00000000-0000-7000-8000-000000000000';

/** A record of the kommune that such a place in the action's argument can hold; nobody's where there is none. */
export function idFor(v: Verden, h: Handling, sti: string[], kode: string): string {
  const navn = sti.filter((s) => !/^\d+$/.test(s)).at(-1) ?? '';
  const kort = navn.replace(/Id$/, '');
  const stor = kort.charAt(0).toUpperCase() + kort.slice(1);
  const gjett = TABELL[navn] ?? (navn === 'id' ? ID.find(([sted]) => h.fil.includes(sted))?.[1] : stor) ?? '';
  const tabell = v.tabeller.find((t) => t === gjett || t === `public."${gjett}"` || t === `respons.${kort}`);
  return (tabell && v.id(tabell, kode)) || UKJENT;
}

const navnPaa = (h: Handling) => `${h.fil}#${h.navn}`;
const dato = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
const erUuid = (x: unknown): boolean => typeof x === 'string' && /^[0-9a-f]{8}-/.test(x);
/** The same payload under a key of its own, so that it is not taken for a repeat. */
const paaNytt = (verdi: unknown): unknown => (typeof verdi === 'object' && verdi && 'nokkel' in verdi ? { ...verdi, nokkel: randomUUID() } : verdi);

/** The arguments that another kommune's ids can be slipped into: all of them theirs, and theirs one at a time among our own. */
function fremmede(v: Verden, h: Handling): unknown[] {
  const egen = lagGyldig(h.schema, { id: (s) => idFor(v, h, s, ANGRIPER), dato, helt: true }) as object;
  const steder = stier(egen).filter((s) => s.at(-1) !== 'nokkel' && erUuid(s.reduce<unknown>((x, k) => (x as Record<string, unknown>)?.[k], egen)));
  const med = (sti: string[]) => medVed(egen, sti, idFor(v, h, sti, OFFER));
  return steder.length === 0 ? [] : [steder.reduce<unknown>((x, s) => medVed(x, s, idFor(v, h, s, OFFER)), egen), ...steder.map(med)];
}

/** Roles that have no step in any forløp. */
const UTEN_STEG: Rolle[] = ['personvernombud', 'systemadministrator', 'responsoperator'];
/** Those of the attackers that the action lets in. */
const somFaar = (v: Verden, h: Handling): Rolle[] => {
  const lov = lovFor(navnPaa(h));
  return [...v.kaker.keys()].filter((r) => !lov || lov.steg || lov.roller.includes(r));
};

/** No login, another kommune's ids, and roles that the step is not for. */
export async function provObjekter(v: Verden, handlinger: Handling[]): Promise<void> {
  const merker = await kjennetegn(v);
  if (merker.length < 10) throw new Error(`${OFFER} har for lite å kjenne igjen`);
  const egne = (h: Handling) => lagGyldig(h.schema, { id: (s) => idFor(v, h, s, ANGRIPER), dato });
  const lekket = (tekst: string) => merker.find((m) => tekst.includes(m));

  const uten = nyProtokoll('handlinger uten innlogging');
  const foer = await avtrykk(v, ANGRIPER);
  await flere(handlinger, async (h) => {
    for (const kake of [undefined, 'next-auth.session-token=ey.ey.ey.ey.ey']) {
      const r = await kallHandling(v.adresse, h, egne(h), kake);
      noter(uten, r.kode === 'IKKE_INNLOGGET' || r.status === 307 || r.status === 303, `${navnPaa(h)}: ${r.kode}`);
    }
  });
  const etter = await avtrykk(v, ANGRIPER);
  noter(
    uten,
    [...foer].every(([t, s]) => etter.get(t) === s),
    `endret uten innlogging: ${[...foer].filter(([t, s]) => etter.get(t) !== s).map(([t]) => t)}`,
  );

  const annen = nyProtokoll('handlinger med en annen kommunes id');
  const urort = await avtrykk(v);
  const forsok = handlinger.flatMap((h) => {
    const roller = somFaar(v, h);
    return fremmede(v, h).flatMap((arg) => roller.map((rolle) => ({ h, arg, rolle })));
  });
  // Whatever an id is called: every action is given ids of every table.
  const vilkaarlig = handlinger.flatMap((h) => {
    const [rolle] = somFaar(v, h);
    // One without an id in it is tried with nobody's.
    if (fremmede(v, h).length === 0) return [];
    return v.tabeller
      .filter((t) => rolle && v.id(t, OFFER))
      .map((t) => ({ h, rolle: rolle as Rolle, arg: lagGyldig(h.schema, { id: () => v.id(t, OFFER), dato }) }));
  });
  await flere([...forsok, ...vilkaarlig], async ({ h, arg, rolle }) => {
    const r = await kallSom(v, h, paaNytt(arg), rolle);
    const lekk = lekket(r.tekst);
    noter(annen, !lekk && r.status < 500 && r.kode !== 'INTERN', `${navnPaa(h)} som ${rolle}: ${lekk ? 'viste en annens opplysninger' : r.kode}`);
  });
  const naa = await avtrykk(v);
  for (const [t, sum] of urort) noter(annen, naa.get(t) === sum, `${t}: ${OFFER} er endret (${sum} → ${naa.get(t)})`);

  const feil = nyProtokoll('handlinger i feil rolle');
  await flere(handlinger, async (h) => {
    const lov = lovFor(navnPaa(h));
    if (!lov) return noter(feil, false, `${navnPaa(h)} står ikke i lov.ts`);
    // Where a step decides, there may be none that is open: then nothing is done for anybody. Whoever has it is not wrong.
    const nei = lov.steg ? ['FORBUDT', 'IKKE_FUNNET', 'REGEL'] : ['FORBUDT', 'IKKE_FUNNET'];
    const andre = lov.steg ? UTEN_STEG : [...v.kaker.keys()].filter((r) => !lov.roller.includes(r));
    for (const rolle of andre) {
      const r = await kallSom(v, h, paaNytt(egne(h)), rolle);
      noter(feil, nei.includes(r.kode), `${navnPaa(h)} som ${rolle}: ${r.kode}`);
    }
  });
}

/** Calls as somebody in this role, who logs in again when one of the actions has ended the session. */
async function kallSom(v: Verden, h: Handling, arg: unknown, rolle: Rolle): Promise<Svar> {
  const svar = await kallHandling(v.adresse, h, arg, v.kaker.get(rolle));
  if (svar.kode !== 'IKKE_INNLOGGET') return svar;
  v.kaker.set(rolle, await loggInn(v.adresse, `${rolle}@${ANGRIPER}.demo`, 'demo-helhet'));
  return kallHandling(v.adresse, h, paaNytt(arg), v.kaker.get(rolle));
}

/** Who gets past the role check of each action, as it is now: what lov.ts is read against. */
export async function hvemFaar(v: Verden, handlinger: Handling[]): Promise<Record<string, Rolle[]>> {
  const ut: Record<string, Rolle[]> = {};
  const proev = async (h: Handling) => {
    const faar: Rolle[] = [];
    for (const rolle of v.kaker.keys()) {
      const { kode } = await kallSom(v, h, lagGyldig(h.schema, { id: (s) => idFor(v, h, s, ANGRIPER), dato }), rolle);
      if (!['FORBUDT', 'IKKE_FUNNET'].includes(kode)) faar.push(rolle);
    }
    ut[navnPaa(h)] = faar;
  };
  // What ends one's own session comes last.
  const sist = (h: Handling) => h.fil.startsWith('lib/innlogging/');
  await flere(
    handlinger.filter((h) => !sist(h)),
    proev,
  );
  for (const h of handlinger.filter(sist)) await proev(h);
  return Object.fromEntries(Object.entries(ut).sort(([a], [b]) => a.localeCompare(b)));
}
