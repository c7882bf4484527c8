import 'server-only';
import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { type Sesjonstoken, sesjonsslutt } from '@/lib/platform/auth';
import { naa } from '@/lib/platform/clock';
import { type Tx, withInnlogging, withKonto } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import { harInvitasjon, slaaOppInvitert, slaaOppSesjon } from '@/lib/platform/session';
import type { Identitet, Innloggingsfeil } from './rules';

const FELT = { id: true, epost: true, oidcSubjekt: true, passordHash: true, sesjonsversjon: true, sperret: true } as const;

/** A hash of nothing, so that an unknown e-mail takes as long to refuse as a wrong password. */
const BLINDHASH = '$argon2id$v=19$m=19456,t=2,p=1$YrwC29brNVsL/2sqbAoiQA$t9xXMNTW/EOhQsxidZDgyi6SWisLGrPI2cbQZGAtmh0';

const medEpost = (epost: string) => withInnlogging(epost, (tx) => tx.konto.findUnique({ where: { epost }, select: FELT }));
const medSubjekt = (oidcSubjekt: string) => withInnlogging(oidcSubjekt, (tx) => tx.konto.findUnique({ where: { oidcSubjekt }, select: FELT }));

/** The account that has this e-mail and password; null when there is none, or it is blocked: the two look the same. */
export async function kontoMedPassord(epost: string, passord: string): Promise<string | null> {
  const k = await medEpost(epost);
  const riktig = await verify(k?.passordHash ?? BLINDHASH, passord).catch(() => false);
  return k?.passordHash && riktig && !k.sperret ? k.id : null;
}

/**
 * The account of someone whom the organisation's own login vouches for: by subject, else by verified e-mail, and then
 * the subject is bound to the account for good. An account that has another subject is never taken over.
 */
export async function kontoForIdentitet({ subjekt, epost }: Identitet): Promise<{ id: string } | { feil: Innloggingsfeil }> {
  const kjent = await medSubjekt(subjekt);
  if (kjent) return kjent.sperret ? { feil: 'sperretKonto' } : { id: kjent.id };
  const ny = epost ? await medEpost(epost) : null;
  if (!ny) return (epost && (await nyKonto(epost, subjekt))) || { feil: 'ukjentKonto' };
  if (ny.sperret) return { feil: 'sperretKonto' };
  const knyttet = await withKonto(ny.id, (tx) => tx.konto.updateMany({ where: { id: ny.id, oidcSubjekt: null }, data: { oidcSubjekt: subjekt } }));
  return knyttet.count === 1 ? { id: ny.id } : { feil: 'annenKonto' };
}

/** A login for somebody who is invited and has none; null when nobody waits for this e-mail. */
const nyKonto = (epost: string, oidcSubjekt: string) =>
  withInnlogging(epost, async (tx) =>
    (await harInvitasjon(tx, epost)) ? tx.konto.create({ data: { epost, oidcSubjekt }, select: { id: true } }) : null,
  );

/**
 * The token of a new session, in the role one had last, else the account's first of today. Without a role there is a
 * session only for somebody who is invited, to answer with.
 */
export async function startSesjon(kontoId: string): Promise<Sesjonstoken | null> {
  const konto = await withKonto(kontoId, (tx) =>
    tx.konto.findUnique({ where: { id: kontoId }, select: { sesjonsversjon: true, sistRolleId: true, sistVirksomhetId: true } }),
  );
  if (!konto) return null;
  const ny = { kontoId, sesjonId: randomUUID(), sesjonsversjon: konto.sesjonsversjon, startet: Math.floor(naa().getTime() / 1000) };
  const token = { ...ny, rolletildelingId: konto.sistRolleId ?? undefined, virksomhetId: konto.sistVirksomhetId ?? undefined };
  const sesjon = await slaaOppSesjon(token);
  if (!sesjon && !(await slaaOppInvitert(token))) return null;
  await withKonto(kontoId, (tx) => tx.konto.updateMany({ where: { id: kontoId }, data: { sisteInnlogging: naa() } }));
  return sesjon ? { ...ny, rolletildelingId: sesjon.actor.rolletildelingId, virksomhetId: sesjon.actor.virksomhetId } : ny;
}

/**
 * Ends this session on the server: no copy of its cookie is good any more, and no renewal of it. Other sessions of the
 * same login go on. Safe to repeat.
 */
export const avsluttSesjon = (token: Sesjonstoken): Promise<void> => withKonto(token.kontoId, (tx) => avsluttSesjonI(tx, token));

/** The same, in a transaction of the session's own login; from `fra` on, when that is later. */
export async function avsluttSesjonI(tx: Tx, token: Sesjonstoken, fra = naa()): Promise<void> {
  await tx.avsluttetSesjon.deleteMany({ where: { kontoId: token.kontoId, utloper: { lt: naa() } } });
  await tx.avsluttetSesjon.createMany({
    data: [{ id: token.sesjonId, kontoId: token.kontoId, fra, utloper: new Date(sesjonsslutt(token, true)) }],
    skipDuplicates: true,
  });
}

const ETTER_MS = 3000;

/**
 * Ends the session that a browser had before it logged in anew, when what is on its way with the old cookie has been
 * answered: an answer that the session is over would take the new cookie with it.
 */
export const avsluttForrige = (token: Sesjonstoken): Promise<void> =>
  withKonto(token.kontoId, (tx) => avsluttSesjonI(tx, token, new Date(naa().getTime() + ETTER_MS))).catch((e: Error) =>
    logg('feil', 'forrige sesjon', { feil: e.name }),
  );

/** Remembers where somebody is, so that the next login lands there. */
export const huskSted = (kontoId: string, sistRolleId: string, sistVirksomhetId: string) =>
  withKonto(kontoId, (tx) => tx.konto.updateMany({ where: { id: kontoId }, data: { sistRolleId, sistVirksomhetId } }));
