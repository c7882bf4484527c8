import 'server-only';
import { rolleIBruk } from '@/lib/folk/rules';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Ledet } from './rules-bestilling';

/** Roles that give access today: begun, not over, to somebody who has said yes, has not left and is not blocked. */
const iDrift = (virksomhetId: string, rolle: Rolle | Rolle[], dag: Date) => ({
  virksomhetId,
  rolle: { in: [rolle].flat() },
  ...rolleIBruk(dag),
});

/** Whether somebody in the virksomhet has the role today and can use it. */
export const harNoen = async (k: Pick<Kommando, 'tx' | 'actor' | 'naa'>, rolle: Rolle): Promise<boolean> =>
  Boolean(await k.tx.rolletildeling.findFirst({ where: iDrift(k.actor.virksomhetId, rolle, iDag(k.naa)), select: { id: true } }));

/** The enheter that somebody leads today: there the systemadministrator orders nothing. */
export async function hentLedet(k: Pick<Kommando, 'tx' | 'actor' | 'naa'>): Promise<Ledet> {
  const ledere = await k.tx.rolletildeling.findMany({
    where: iDrift(k.actor.virksomhetId, 'leder', iDag(k.naa)),
    select: { enhetId: true, enhet: { select: { type: true } } },
  });
  return { alle: ledere.some((l) => l.enhet.type === 'LEDELSE'), enheter: [...new Set(ledere.map((l) => l.enhetId))] };
}

type Bestilling = { bestiltAvId: string; enhetId: string; midlertidig: boolean };

/** Those of these orders that whoever ordered may still order today: asked once, however many they are. */
export async function gyldigeBestillinger<T extends Bestilling>(
  k: { tx: Tx; actor: { virksomhetId: string }; naa: Date },
  bestillinger: readonly T[],
): Promise<Set<T>> {
  const roller = await k.tx.rolletildeling.findMany({
    where: {
      ...iDrift(k.actor.virksomhetId, ['leder', 'systemadministrator'], iDag(k.naa)),
      ansattId: { in: [...new Set(bestillinger.map((o) => o.bestiltAvId))] },
    },
    select: { ansattId: true, rolle: true, enhetId: true, enhet: { select: { type: true } } },
  });
  const kan = (o: T) => {
    const egne = roller.filter((r) => r.ansattId === o.bestiltAvId);
    if (o.midlertidig) return egne.some((r) => r.rolle === 'systemadministrator');
    return egne.some((r) => r.rolle === 'leder' && (r.enhetId === o.enhetId || r.enhet.type === 'LEDELSE'));
  };
  return new Set(bestillinger.filter(kan));
}

/** Whether whoever ordered may still order it today. */
export const erBestiller = async (k: { tx: Tx; actor: { virksomhetId: string }; naa: Date }, o: Bestilling): Promise<boolean> =>
  (await gyldigeBestillinger(k, [o])).has(o);

/**
 * The leder who answers for somebody: of an enhet where they have a role, or had one, else of the ledelse. Null when that is
 * nobody or several: then it is for whoever leads.
 */
export async function lederFor(k: Pick<Kommando, 'tx' | 'actor' | 'naa'>, ansattId: string): Promise<string | null> {
  const { virksomhetId } = k.actor;
  const dag = iDag(k.naa);
  const roller = await k.tx.rolletildeling.findMany({ where: { virksomhetId, ansattId }, select: { enhetId: true, gyldigTil: true } });
  const naa = roller.filter((r) => !r.gyldigTil || r.gyldigTil >= dag);
  return finnLeder(
    k,
    (naa.length > 0 ? naa : roller).map((r) => r.enhetId),
    ansattId,
  );
}

/** The one leder of any of these enheter, else of the ledelse, who is not this person. Null when that is nobody or several. */
export async function finnLeder(k: Pick<Kommando, 'tx' | 'actor' | 'naa'>, steder: readonly string[], ansattId: string): Promise<string | null> {
  const ledere = await k.tx.rolletildeling.findMany({
    where: { ...iDrift(k.actor.virksomhetId, 'leder', iDag(k.naa)), ansattId: { not: ansattId } },
    select: { ansattId: true, enhetId: true, enhet: { select: { type: true } } },
  });
  const naere = ledere.filter((l) => steder.includes(l.enhetId));
  const mulige = new Set((naere.length > 0 ? naere : ledere.filter((l) => l.enhet.type === 'LEDELSE')).map((l) => l.ansattId));
  return mulige.size === 1 ? ([...mulige][0] ?? null) : null;
}
