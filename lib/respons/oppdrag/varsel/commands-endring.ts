import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { Feil, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Innstillinger, Oppsett } from '../../eskalering/modeller';
import { innstillingerI, oppsettFor } from '../queries-motor';
import { utenPaarorende, varselfelt } from './policy';
import { OVERFORT, type Utrykning } from './queries-kovarsel';
import { krevPaaListen, type Laastvarsel, laasVarsel, stilling } from './queries-laas';
import { etter, nesteForfall, type Stilling, type Varselkommando, type Varselstatus } from './rules';

export type Holder = { id: string; virksomhetId: string; navn: string };
export const somHolder = (a: Actor): Holder => ({ id: a.ansattId, virksomhetId: a.virksomhetId, navn: a.navn });

/** What a command has in hand: the varsel as it was, what the actor is to it, and the status it is to have. */
export type Paagang = {
  k: Kommando;
  v: Laastvarsel;
  o: Oppsett | null;
  i: Innstillinger;
  hvem: Stilling;
  ny: Varselstatus;
  kommando: Varselkommando;
};

/** Runs one command on a varsel: the right, the row held, and the table of transitions, in that order. */
export const paaVarsel = <T>(
  actor: Actor,
  d: { nokkel: string; varselId: string },
  kommando: Varselkommando,
  fn: (p: Paagang) => Promise<T>,
): Promise<T> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.ta');
    const v = await laasVarsel(k.tx, d.varselId);
    const hvem = await stilling(k.tx, actor, v);
    await krevPaaListen(k.tx, actor, v, hvem);
    const ny = etter(kommando, v.status, hvem);
    if (!ny) throw avvis(actor, v, hvem);
    const o = await oppsettFor(k.tx, v.virksomhetId);
    return fn({ k, v, o, i: innstillingerI(o), hvem, ny, kommando });
  });

/** Why not: what somebody else has done with it in the meantime, and who. */
function avvis(actor: Actor, v: Laastvarsel, hvem: Stilling): Feil {
  const navn = (n: string | null) => utenPaarorende(n, varselfelt(actor, v, true));
  if (v.status === 'LUKKET') return new Feil('REGEL', 'varselLukket', { gjeldende: { navn: navn(v.lukketAvNavn), naar: v.lukket } });
  if (v.status === 'MOTTATT') return regel('varselRutes');
  if (v.tattAvNavn && hvem !== 'holder') return new Feil('REGEL', 'varselTatt', { gjeldende: { navn: navn(v.tattAvNavn), naar: v.tatt } });
  return regel('varselIkkeNaa');
}

type Felt = {
  /** Undefined leaves whoever holds it. */
  holder?: Holder | null;
  /** Handed to the holder, who has not answered. */
  overfort?: boolean;
  lag?: string | null;
  utrykning?: Utrykning | null;
  /** A time of its own, instead of the table's. */
  til?: Date;
  plan?: object[];
  mottakerVirksomhetId?: string | null;
};

/** Writes the varsel after a command: status, who holds it, and when the engine looks at it again, by the database's clock. */
export async function lagre(tx: Tx, { v, i, hvem, ny, kommando }: Paagang, felt: Felt = {}): Promise<void> {
  const sekunder = nesteForfall(kommando, ny, hvem, i, v.paaminnet);
  const kvittering = kommando === 'paaVei' || kommando === 'framme';
  const endres = ny !== v.status || felt.holder !== undefined || hvem === 'holder' || kvittering;
  const holder = felt.holder;
  const [lag, utrykning] = [felt.lag === undefined ? v.lag : felt.lag, felt.utrykning === undefined ? v.utrykning : felt.utrykning];
  const antall = await tx.$executeRaw`
    update respons.varsel set status = ${ny},
      "tattAvId" = case when ${holder === undefined} then "tattAvId" else ${holder?.id ?? null}::uuid end,
      "tattAvVirksomhetId" = case when ${holder === undefined} then "tattAvVirksomhetId" else ${holder?.virksomhetId ?? null}::uuid end,
      "tattAvNavn" = case when ${holder === undefined} then "tattAvNavn" else ${holder?.navn ?? null} end,
      tatt = case when ${holder === undefined} then tatt when ${holder === null} then null else now() end,
      "forsteSvar" = case when ${Boolean(holder)} then coalesce("forsteSvar", now()) else "forsteSvar" end,
      "nesteForfall" = case when ${sekunder === null} then null when ${felt.til?.toISOString() ?? null}::timestamptz is not null then ${felt.til?.toISOString() ?? null}::timestamptz
        when ${sekunder === undefined} then "nesteForfall" else clock_timestamp() + make_interval(secs => ${sekunder ?? 0}::float) end,
      merker = case when ${holder !== undefined || hvem === 'holder'} then array_remove(merker, ${OVERFORT}) else merker end || ${felt.overfort ? [OVERFORT] : []}::text[],
      "sistRort" = now(), paaminnet = case when ${endres} then null else paaminnet end,
      lag = ${lag}, utrykning = ${utrykning ? JSON.stringify(utrykning) : null}::jsonb,
      plan = coalesce(${felt.plan ? JSON.stringify(felt.plan) : null}::jsonb, plan),
      "mottakerVirksomhetId" = case when ${felt.mottakerVirksomhetId === undefined} then "mottakerVirksomhetId" else ${felt.mottakerVirksomhetId ?? null}::uuid end,
      versjon = versjon + 1
    where id = ${v.id}::uuid and versjon = ${v.versjon}`;
  maaVaereEn({ count: antall }, v.id);
}
