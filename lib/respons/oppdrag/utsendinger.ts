import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';

export type Utsendingsstatus = 'KOE' | 'SENDT' | 'LEVERT' | 'FEILET' | 'AVLYST';
/** One message about a varsel: to whom, by which channel, and what became of it. `feil` is a code, never the address. */
export type Utsending = {
  id: string;
  slag: number;
  navn: string;
  kanal: string;
  status: Utsendingsstatus;
  forsok: number;
  opprettet: Date;
  sendt: Date | null;
  nesteForsok: Date | null;
  feil: string | null;
};

/** Every message about one varsel, newest first, in a transaction that sees the varsel. */
export const lesUtsendinger = (tx: Tx, varselId: string): Promise<Utsending[]> =>
  tx.$queryRaw<Utsending[]>`
    select id::text id, slag, navn, kanal, status, forsok, opprettet, sendt, case when status = 'KOE' then "nesteForsok" end "nesteForsok", feil
    from respons.utsending where "varselId" = ${varselId}::uuid order by id desc limit 200`;

export const hentUtsendinger = (actor: Actor, varselId: string): Promise<Utsending[]> =>
  withActor(actor, (tx) => {
    krev(actor, 'respons.les');
    return lesUtsendinger(tx, varselId);
  });
