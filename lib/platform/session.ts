import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor } from './actor';
import { iDag, naa } from './clock';
import { withKonto } from './db';
import { env } from './env';
import { Feil } from './errors';

const KAPSLER = ['__Secure-next-auth.session-token', 'next-auth.session-token'];

export type Sesjon = { actor: Actor; roller: { id: string; rolle: Actor['rolle']; enhetNavn: string; virksomhetNavn: string }[] };

/** Who is logged in, read from the database on every request, so that a revoked login or role stops at once. */
export const hentSesjon = cache(async (): Promise<Sesjon | null> => {
  const krukke = await cookies();
  const raa = KAPSLER.map((k) => krukke.get(k)?.value).find(Boolean);
  if (!raa) return null;
  const token = await decode({ token: raa, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (!token?.kontoId || !token.startet || token.startet + env().SESJON_LENGDE < Date.now() / 1000) return null;
  return slaaOpp(token.kontoId, token.sesjonsversjon ?? 0, token.rolletildelingId);
});

async function slaaOpp(kontoId: string, sesjonsversjon: number, valgt: string | undefined): Promise<Sesjon | null> {
  const dag = iDag(naa());
  return withKonto(kontoId, async (tx) => {
    const konto = await tx.konto.findFirst({ where: { id: kontoId }, select: { sesjonsversjon: true, sperret: true } });
    if (!konto || konto.sperret || konto.sesjonsversjon !== sesjonsversjon) return null;
    const rader = await tx.$queryRaw<
      (Actor & { id: string })[]
    >`select r.id, r."kontoId", r."ansattId", a.navn, r."virksomhetId", v.navn "virksomhetNavn", v.type "virksomhetstype",
        r."enhetId", '' "enhetNavn", '' "enhetstype", r.rolle, r.id "rolletildelingId"
      from "Rolletildeling" r join "Ansatt" a on a.id = r."ansattId" join "Virksomhet" v on v.id = r."virksomhetId"
      where r."kontoId" = ${kontoId}::uuid and r."gyldigFra" <= ${dag}::date and (r."gyldigTil" is null or r."gyldigTil" >= ${dag}::date)
        and (a.sluttet is null or a.sluttet > ${dag}::date)
      order by v.navn, r.rolle`;
    if (rader.length === 0) return null;
    for (const v of new Set(rader.map((r) => r.virksomhetId))) {
      await tx.$executeRaw`select set_config('app.virksomhet', ${v}, true)`;
      const enheter = await tx.enhet.findMany({ where: { id: { in: rader.map((r) => r.enhetId) } }, select: { id: true, navn: true, type: true } });
      for (const r of rader) {
        const e = enheter.find((x) => x.id === r.enhetId);
        if (e) Object.assign(r, { enhetNavn: e.navn, enhetstype: e.type });
      }
    }
    const aktiv = rader.find((r) => r.id === valgt) ?? rader[0];
    if (!aktiv) return null;
    const { id: _, ...actor } = aktiv;
    return { actor, roller: rader.map((r) => ({ id: r.id, rolle: r.rolle, enhetNavn: r.enhetNavn, virksomhetNavn: r.virksomhetNavn })) };
  });
}

/** The actor of a page; sends whoever is not logged in to the login page. */
export async function krevActor(): Promise<Actor> {
  const s = await hentSesjon();
  if (!s) redirect('/logg-inn');
  return s.actor;
}

/** The actor of an action or route handler. Throws IKKE_INNLOGGET. */
export async function krevActorIHandling(): Promise<Actor> {
  const s = await hentSesjon();
  if (!s) throw new Feil('IKKE_INNLOGGET', 'ikkeInnlogget');
  return s.actor;
}
