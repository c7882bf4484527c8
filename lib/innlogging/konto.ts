import 'server-only';
import { verify } from '@node-rs/argon2';
import type { Sesjonstoken } from '@/lib/platform/auth';
import { naa } from '@/lib/platform/clock';
import { withInnlogging, withKonto } from '@/lib/platform/db';
import { slaaOppSesjon } from '@/lib/platform/session';
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
  if (!ny) return { feil: 'ukjentKonto' };
  if (ny.sperret) return { feil: 'sperretKonto' };
  const knyttet = await withKonto(ny.id, (tx) => tx.konto.updateMany({ where: { id: ny.id, oidcSubjekt: null }, data: { oidcSubjekt: subjekt } }));
  return knyttet.count === 1 ? { id: ny.id } : { feil: 'annenKonto' };
}

/** The token of a new session, in the account's first role of today; null without a role. */
export async function startSesjon(kontoId: string): Promise<Sesjonstoken | null> {
  const konto = await withKonto(kontoId, (tx) => tx.konto.findUnique({ where: { id: kontoId }, select: { sesjonsversjon: true } }));
  if (!konto) return null;
  const token = { kontoId, sesjonsversjon: konto.sesjonsversjon, startet: Math.floor(naa().getTime() / 1000) };
  const sesjon = await slaaOppSesjon(token);
  if (!sesjon) return null;
  await withKonto(kontoId, (tx) => tx.konto.updateMany({ where: { id: kontoId }, data: { sisteInnlogging: naa() } }));
  return { ...token, rolletildelingId: sesjon.actor.rolletildelingId, virksomhetId: sesjon.actor.virksomhetId };
}
