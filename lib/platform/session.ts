import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from './actor';
import { kapselnavn, lesSesjon, type Sesjonstoken, sesjonsslutt } from './auth';
import { iDag, naa } from './clock';
import { endreKontekst, type Tx, visKontoMedEpost, withKonto } from './db';
import { env } from './env';
import { Feil } from './errors';

export type Sesjonsrolle = { id: string; rolle: Actor['rolle']; enhetNavn: string; virksomhetId: string; virksomhetNavn: string };
export type Sesjon = {
  actor: Actor;
  roller: Sesjonsrolle[];
  /** The virksomhet's chosen forløp, so that the frame of a page needs no read of its own. */
  forlop: { forlopId: string; forlopTilpasning: unknown };
  /** When it ends whatever is done, in milliseconds. */
  slutter: number;
};

type Rad = Omit<Actor, 'enhetNavn' | 'enhetstype'> & Sesjon['forlop'] & { enhetNavn: string | null; enhetstype: Actor['enhetstype'] | null };

/** The session's token of this browser, in the role it goes on in. */
export async function tokenHer(): Promise<Sesjonstoken | null> {
  const krukke = await cookies();
  return lesSesjon((navn) => krukke.get(navn)?.value);
}

/** Who is logged in, read from the database on every request, so that a revoked login or role stops at once. */
export const hentSesjon = cache(async (): Promise<Sesjon | null> => {
  const token = await tokenHer();
  return token && slaaOppSesjon(token);
});

/**
 * The session behind a token: null when it is logged out of, when the login is blocked, revoked (its version has moved
 * on) or has no role today, or when it has lasted its length.
 * The active role is the chosen one while it lasts, else the first that was given in the same virksomhet, else the first
 * of all.
 */
export async function slaaOppSesjon(token: Sesjonstoken): Promise<Sesjon | null> {
  return withKonto(
    token.kontoId,
    async (tx) => {
      const rader = await gyldigeRoller(tx, token);
      const aktiv =
        rader.find((r) => r.rolletildelingId === token.rolletildelingId) ?? rader.find((r) => r.virksomhetId === token.virksomhetId) ?? rader[0];
      if (!aktiv) return null;
      const slutter = await sluttFor(tx, token, rader);
      if (slutter <= naa().getTime()) return null;
      await fyllEnheter(tx, rader);
      const { forlopId, forlopTilpasning, ...actor } = aktiv;
      return {
        actor: actor as Actor,
        roller: rader.map((r) => ({
          id: r.rolletildelingId,
          rolle: r.rolle,
          enhetNavn: r.enhetNavn ?? '',
          virksomhetId: r.virksomhetId,
          virksomhetNavn: r.virksomhetNavn,
        })),
        forlop: { forlopId, forlopTilpasning },
        slutter,
      };
    },
    token.virksomhetId,
  );
}

export type Invitert = { kontoId: string; epost: string };

/** The login of this browser when it is good and has been invited somewhere; null otherwise. It need not have any role yet. */
export const hentInvitert = cache(async (): Promise<Invitert | null> => {
  const token = await tokenHer();
  return token && slaaOppInvitert(token);
});

/** The login behind a token, when somebody waits for its answer to an invitation. It lasts no longer than a session. */
export async function slaaOppInvitert(token: Sesjonstoken): Promise<Invitert | null> {
  return withKonto(token.kontoId, async (tx) => {
    const hvem = await kontoBak(tx, token);
    return hvem && (await harInvitasjon(tx, hvem.epost)) ? hvem : null;
  });
}

/** The login behind a token while it is good, whether or not it has a role anywhere. */
async function kontoBak(tx: Tx, { kontoId, sesjonId, sesjonsversjon, startet }: Sesjonstoken): Promise<Invitert | null> {
  if (sesjonsslutt({ startet }, false) <= naa().getTime()) return null;
  if (await tx.avsluttetSesjon.findFirst({ where: { id: sesjonId, kontoId, fra: { lte: naa() } }, select: { id: true } })) return null;
  const k = await tx.konto.findFirst({ where: { id: kontoId, sesjonsversjon, sperret: null }, select: { epost: true } });
  return k && { kontoId, epost: k.epost };
}

/** Whether some virksomhet waits for the answer of this e-mail. */
export async function harInvitasjon(tx: Tx, epost: string): Promise<boolean> {
  await visKontoMedEpost(tx, epost);
  const [r] = await tx.$queryRaw<{ antall: number }[]>`
    select count(*)::int antall from "Ansatt" where epost = ${epost} and "kontoId" is null and avslaatt is null
      and (sluttet is null or sluttet > ${iDag(naa())}::date)`;
  return (r?.antall ?? 0) > 0;
}

/** Close to the end it matters whether the owner is on duty; until then nobody asks. */
const NAER_SLUTTEN_MS = 30 * 60_000;

/**
 * When the session ends. It goes on while its owner is on duty with the live queue open, in whichever of their
 * virksomheter: the open stream tells the duty list every half minute, and who has not been seen for as long as an idle
 * session lasts is not there.
 */
async function sluttFor(tx: Tx, token: Sesjonstoken, rader: readonly Rad[]): Promise<number> {
  const vanlig = sesjonsslutt(token, false);
  if (vanlig - naa().getTime() > NAER_SLUTTEN_MS) return vanlig;
  for (const virksomhet of new Set(rader.map((r) => r.virksomhetId))) {
    await endreKontekst(tx, { virksomhet });
    const [r] = await tx.$queryRaw<{ paaVakt: boolean }[]>`
      select exists (select 1 from respons.vakt where "ansattId" = any(${rader.map((x) => x.ansattId)}::uuid[])
        and coalesce(til, "sistSett") > ${naa().toISOString()}::timestamptz - make_interval(secs => ${env().SESJON_INAKTIV}::int)) "paaVakt"`;
    if (r?.paaVakt) return sesjonsslutt(token, true);
  }
  return vanlig;
}

/** Ending a session or blocking somebody in one virksomhet leaves the others alone: that stands on the employment. */
async function gyldigeRoller(tx: Tx, { kontoId, sesjonId, sesjonsversjon, startet }: Sesjonstoken): Promise<Rad[]> {
  const dag = iDag(naa());
  return tx.$queryRaw<Rad[]>`
    select r."kontoId", k.sprak, r."ansattId", a.navn, r."virksomhetId", v.navn "virksomhetNavn", v.type "virksomhetstype", v."forlopId", v."forlopTilpasning",
      r."enhetId", e.navn "enhetNavn", e.type "enhetstype", r.rolle, r.id "rolletildelingId"
    from "Konto" k
      join "Rolletildeling" r on r."kontoId" = k.id
      join "Ansatt" a on a.id = r."ansattId"
      join "Virksomhet" v on v.id = r."virksomhetId"
      left join "Enhet" e on e.id = r."enhetId"
    where k.id = ${kontoId}::uuid and k.sesjonsversjon = ${sesjonsversjon} and k.sperret is null
      and not exists (select 1 from "AvsluttetSesjon" s where s.id = ${sesjonId}::uuid and s."kontoId" = k.id and s.fra <= ${naa().toISOString()}::timestamptz)
      and r."gyldigFra" <= ${dag}::date and (r."gyldigTil" is null or r."gyldigTil" >= ${dag}::date)
      and (a.sluttet is null or a.sluttet > ${dag}::date)
      and a.sperret is null and (a."sesjonerFra" is null or a."sesjonerFra" <= to_timestamp(${startet}))
    order by r."gyldigFra", r.id`;
}

/** An enhet is only visible inside its own virksomhet: reads those of the virksomheter that are not the active one. */
async function fyllEnheter(tx: Tx, rader: Rad[]): Promise<void> {
  for (const v of new Set(rader.filter((r) => r.enhetNavn === null).map((r) => r.virksomhetId))) {
    await endreKontekst(tx, { virksomhet: v });
    const enheter = await tx.enhet.findMany({
      where: { virksomhetId: v, id: { in: rader.map((r) => r.enhetId) } },
      select: { id: true, navn: true, type: true },
    });
    for (const r of rader) {
      const e = enheter.find((x) => x.id === r.enhetId);
      if (e) Object.assign(r, { enhetNavn: e.navn, enhetstype: e.type });
    }
  }
}

/** The session of a page; sends whoever is not logged in to the login page, and back here afterwards. */
export async function krevSesjon(): Promise<Sesjon> {
  const s = await hentSesjon();
  if (s) return s;
  if (await hentInvitert()) redirect('/invitasjon');
  const sti = (await headers()).get('x-helhet-sti');
  const sok = new URLSearchParams(sti && sti !== '/oppgaver' && sti !== '/' ? { callbackUrl: sti } : {});
  // Whoever was logged in is told that it is over.
  if ((await cookies()).has(kapselnavn())) sok.set('grunn', 'utgaatt');
  redirect(sok.size > 0 ? `/logg-inn?${sok}` : '/logg-inn');
}

/** The actor of a page; sends whoever is not logged in to the login page. */
export const krevActor = async (): Promise<Actor> => (await krevSesjon()).actor;

/** The session of an action or route handler. Throws IKKE_INNLOGGET. */
export async function krevSesjonIHandling(): Promise<Sesjon> {
  const s = await hentSesjon();
  if (!s) throw new Feil('IKKE_INNLOGGET', 'ikkeInnlogget');
  return s;
}

/** The actor of an action or route handler. Throws IKKE_INNLOGGET. */
export const krevActorIHandling = async (): Promise<Actor> => (await krevSesjonIHandling()).actor;

/** The login of an action that answers an invitation. Throws IKKE_INNLOGGET. */
export async function krevInvitertIHandling(): Promise<Invitert> {
  const token = await tokenHer();
  const i = token && (await withKonto(token.kontoId, (tx) => kontoBak(tx, token)));
  if (!i) throw new Feil('IKKE_INNLOGGET', 'ikkeInnlogget');
  return i;
}
