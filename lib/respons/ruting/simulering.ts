import type { Oppsett } from '../eskalering/modeller';
import { finnMottakere, UTEN_VAKT_IGJEN } from '../eskalering/slag';
import { MOTTAKSVAKT } from '../oppdrag/vakt/rules';
import { lagPlan, SISTE } from './plan';
import type { Rutbart } from './valg';

export type Vakter = Parameters<typeof finnMottakere>[3];
type Pavei = ReturnType<typeof finnMottakere>[number];

/** One beat as it would be: when, who is told, or that it is skipped because it would reach nobody. */
export type Simulertslag = {
  sekund: number;
  steg: number;
  runde: number;
  /** Empty, or all of them `usikker` (which says why): the beat is passed at once. */
  til: Pick<Pavei, 'navn' | 'kanal' | 'usikker'>[];
  ventSekunder: number;
  merknad?: string;
};
export type Simulering = {
  regel: string | null;
  utenRegel: boolean;
  slag: Simulertslag[];
  /** When the mottaksvakt, the last resort, is told, and how often it is told again. Nobody there: it is tried so often. */
  slutt: { sekund: number; til: Pick<Pavei, 'navn' | 'kanal' | 'usikker'>[]; hver: number };
};

/** Whether somebody among these is reached; else the beat is passed at once. */
export const naarNoen = (til: readonly { usikker?: unknown }[]): boolean => til.some((t) => !t.usikker);

const PERSON = '00000000-0000-4000-8000-000000000000';

/** As if one were on duty in every vaktlag, in the mottaksvakt, and at every other virksomhet; named by `navn`. */
export function alleVakter(o: Oppsett, navn: (lag: string, virksomhetId: string) => string): Vakter {
  const en = (virksomhetId: string, lag: string) => ({
    virksomhetId,
    lag,
    soneId: null,
    ansattId: `${virksomhetId}:${lag}`,
    ansattVirksomhetId: virksomhetId,
    navn: navn(lag, virksomhetId),
  });
  return [
    ...o.modell.vaktlag.map((l) => en(o.virksomhetId, l.id)),
    en(o.virksomhetId, MOTTAKSVAKT),
    ...Object.values(o.binding).flatMap((b) => (b.virksomhetId ? [en(b.virksomhetId, MOTTAKSVAKT)] : [])),
  ];
}

/**
 * Who is told when, if nobody answers: the plan that would be frozen at `tid`, performed as the engine performs it.
 * `paarorende` names the person's next of kin, in their order.
 */
export function simuler(o: Oppsett, v: Rutbart, tid: Date, vakter: Vakter, paarorende: readonly string[] = []): Simulering {
  const plan = lagPlan(o.modell, v, tid);
  const varsel = {
    id: PERSON,
    virksomhetId: o.virksomhetId,
    type: v.type,
    prioritet: 1,
    personId: PERSON,
    soneId: v.sone,
    plan: plan.slag,
    slag: 0,
    merker: [],
    mottakerVirksomhetId: null,
  };
  const kin = paarorende.map((navn, i) => ({ personId: PERSON, nr: i + 1, navn, telefon: '+47' }));
  const naas = (nr: number) => {
    const til = (plan.slag[nr] ?? SISTE).til.flatMap((m) => finnMottakere(m, varsel, o, vakter, kin));
    return [
      ...new Map(
        til.map((t) => [`${t.mottaker} ${t.kanal}`, { navn: t.navn, kanal: t.kanal, ...(t.usikker ? { usikker: t.usikker } : {}) }]),
      ).values(),
    ];
  };
  let sekund = 0;
  const slag = plan.slag.slice(0, -1).map((s, nr) => {
    const her = { sekund, steg: s.steg, runde: s.runde, til: naas(nr), ventSekunder: s.ventSekunder, ...(s.merknad ? { merknad: s.merknad } : {}) };
    if (naarNoen(her.til)) sekund += s.ventSekunder;
    return her;
  });
  const siste = naas(plan.slag.length - 1);
  return {
    regel: plan.regel,
    utenRegel: plan.merke === 'UTEN_REGEL',
    slag,
    slutt: { sekund, til: siste, hver: naarNoen(siste) ? SISTE.ventSekunder : UTEN_VAKT_IGJEN },
  };
}
