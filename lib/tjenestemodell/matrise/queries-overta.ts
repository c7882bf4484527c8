import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { erId } from '@/lib/platform/verdi/id';
import { kanOverta, kanSeOverta } from './policy';
import { finnModell } from './queries';
import { holder } from './queries-holder';

const FLEST_PERSONER = 20;

/** Those who have left, are to leave or have no role any more, and still hold something in a model in use. */
async function gaarUt(tx: Tx, actor: Actor): Promise<string[]> {
  const rader = await tx.$queryRaw<{ id: string }[]>`
    select a.id::text from "Ansatt" a
    where a."virksomhetId" = ${actor.virksomhetId}::uuid
      and (a.sluttet is not null or not exists (
        select from "Rolletildeling" r where r."ansattId" = a.id and r."gyldigFra" <= ${iDag(naa())}::date
          and (r."gyldigTil" is null or r."gyldigTil" >= ${iDag(naa())}::date)))
      and (exists (select from "Ansvar" x join "Modell" m on m.id = x."modellId" and m.status = 'I_BRUK'
             where x."virksomhetId" = a."virksomhetId" and x."ansattId" = a.id and x."gyldigTil" is null)
        or exists (select from "Modellaktor" x join "Modell" m on m.id = x."modellId" and m.status = 'I_BRUK'
             where x."virksomhetId" = a."virksomhetId" and x."ansattId" = a.id and x.utgaatt is null)
        or exists (select from "Modellpunkt" x join "Modell" m on m.id = x."modellId" and m.status = 'I_BRUK'
             where x."virksomhetId" = a."virksomhetId" and x."ansvarligId" = a.id and x.utgaatt is null and x."ikkeRelevantGrunn" is null))
    order by a.navn limit ${FLEST_PERSONER}`;
  return rader.map((r) => r.id);
}

/** How many hold something they cannot answer for any more. */
export const antallOverta = (actor: Actor): Promise<number> =>
  kanSeOverta(actor) ? withActor(actor, async (tx) => (await gaarUt(tx, actor)).length) : Promise.resolve(0);

/** What is to be taken over, person by person; `fra` is shown first, also when that person is still here. */
export async function hentOverta(actor: Actor, modellId: string, fra?: string) {
  if (!kanSeOverta(actor)) throw forbudt();
  return withActor(actor, async (tx) => {
    const modell = await finnModell(tx, actor, modellId);
    const v = actor.virksomhetId;
    const ider = [...new Set([...(fra && erId(fra) ? [fra] : []), ...(await gaarUt(tx, actor))])];
    const ansatte = await tx.ansatt.findMany({
      where: { virksomhetId: v, id: { in: ider } },
      select: { id: true, navn: true, sluttet: true, roller: { select: { enhetId: true } } },
    });
    const modeller = new Map((await tx.modell.findMany({ where: { virksomhetId: v }, select: { id: true, navn: true } })).map((m) => [m.id, m.navn]));
    const egne = ider.flatMap((id) => ansatte.filter((a) => a.id === id && kanOverta(actor, { enheter: a.roller.map((r) => r.enhetId) })));
    const h = await holder(
      tx,
      v,
      egne.map((a) => a.id),
    );
    const navn = (id: string) => modeller.get(id) ?? '';
    const personer = egne.map((a) => ({
      id: a.id,
      navn: a.navn,
      sluttet: a.sluttet && fraDato(a.sluttet),
      celler: h.celler
        .filter((c) => c.ansattId === a.id)
        .map((c) => ({
          id: c.id,
          kode: c.kode,
          oppgave: c.oppgave.egenTittel ?? c.oppgave.malTittel ?? '',
          aktor: c.aktor.navn,
          modell: navn(c.modellId),
        })),
      aktorer: h.aktorer.filter((x) => x.ansattId === a.id).map((x) => ({ id: x.id, navn: x.navn, modell: navn(x.modellId) })),
      punkter: h.punkter
        .filter((p) => p.ansvarligId === a.id)
        .map((p) => ({ id: p.id, tekst: p.egenTekst ?? p.malTekst ?? '', modell: navn(p.modellId) })),
    }));
    return {
      modell: { id: modell.id, navn: modell.navn },
      personer: personer.filter((p) => p.celler.length + p.aktorer.length + p.punkter.length > 0),
    };
  });
}
export type Overtaside = Awaited<ReturnType<typeof hentOverta>>;
