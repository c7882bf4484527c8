import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt, ikkeFunnet } from '@/lib/platform/errors';
import { gjelder } from '@/lib/platform/verdi/gyldig';
import { erId } from '@/lib/platform/verdi/id';
import { malnavn } from '@/lib/tjenestemodell/mal/queries-navn';
import { ansvarsstatus } from '@/lib/tjenestemodell/rules-ansvar';
import { serEgetSamarbeid, serRegion } from './policy';
import { omraadenavn } from './queries-oversikt';
import { maaBekreftes } from './rules';

/** Whose overview the actor may open: a partner's, or their own, to see what the partner sees. */
async function krevInnsyn(tx: Tx, actor: Actor, id: string): Promise<{ egen: boolean }> {
  if (id === actor.virksomhetId) {
    if (!serEgetSamarbeid(actor)) throw forbudt();
    return { egen: true };
  }
  if (!serRegion(actor)) throw ikkeFunnet();
  const dag = iDag(naa());
  const avtale = await tx.samarbeid.findFirst({
    where: { virksomhetId: id, motpartId: actor.virksomhetId, ...gjelder(dag) },
    select: { id: true },
  });
  if (!avtale) throw ikkeFunnet();
  return { egen: false };
}

/** One kommune as its partners see it: its models task by task, and whom to call. No employees but the contacts. */
export const hentKommune = (actor: Actor, id: string, valgtModell?: string) =>
  withActor(actor, async (tx) => {
    if (!erId(id)) throw ikkeFunnet();
    const { egen } = await krevInnsyn(tx, actor, id);
    const dag = iDag(naa());
    const v = await tx.virksomhet.findUniqueOrThrow({ where: { id }, select: { id: true, navn: true, telefon: true, epost: true } });
    const kontakter = await tx.kontaktpunkt.findMany({
      where: { virksomhetId: id },
      orderBy: { gjelder: 'asc' },
      select: { id: true, gjelder: true, navn: true, tittel: true, telefon: true, epost: true, bekreftet: true },
    });
    const modeller = await tx.modell.findMany({
      where: { virksomhetId: id, status: 'I_BRUK' },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, malId: true, malVersjon: true, omraader: true, tattIBruk: true },
    });
    const modell = modeller.find((m) => m.id === valgtModell) ?? modeller[0];
    const rader = modell ? await tx.oppgavestatus.findMany({ where: { modellId: modell.id, virksomhetId: id }, orderBy: { nr: 'asc' } }) : [];
    const oppgaver = rader.map((o) => ({ ...o, ansvar: ansvarsstatus(o, dag) }));
    const avtaler = egen
      ? []
      : await tx.samarbeid.findMany({
          where: { virksomhetId: id, motpartId: actor.virksomhetId },
          orderBy: { navn: 'asc' },
          select: { id: true, navn: true },
        });
    return {
      ...v,
      egen,
      dag,
      kontakter: kontakter.map((k) => ({ ...k, gammel: maaBekreftes(k.bekreftet, dag) })),
      modeller: modeller.map(({ id: mid, navn }) => ({ id: mid, navn })),
      modell: modell && { id: modell.id, navn: modell.navn, mal: malnavn(modell.malId), malVersjon: modell.malVersjon, tattIBruk: modell.tattIBruk },
      omraader: omraadenavn(modell?.omraader)
        .map((o) => ({ id: o.id, navn: o.navn, oppgaver: oppgaver.filter((x) => x.omraade === o.id) }))
        .filter((o) => o.oppgaver.length > 0),
      avtaler,
    };
  });
export type Kommuneside = Awaited<ReturnType<typeof hentKommune>>;

/** Who to call where: every contact the actor may see, per virksomhet, with its switchboard. */
export const hentKontaktkatalog = (actor: Actor) =>
  withActor(actor, async (tx) => {
    if (!serEgetSamarbeid(actor)) throw forbudt();
    const dag = iDag(naa());
    const avtaler = await tx.samarbeid.findMany({ where: gjelder(dag), select: { virksomhetId: true, motpartId: true } });
    const region = serRegion(actor);
    const ider = new Set([actor.virksomhetId]);
    for (const a of avtaler) {
      if (a.virksomhetId === actor.virksomhetId) ider.add(a.motpartId);
      else if (region) ider.add(a.virksomhetId);
    }
    const virksomheter = await tx.virksomhet.findMany({
      where: { id: { in: [...ider] } },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, telefon: true, epost: true },
    });
    const kontakter = await tx.kontaktpunkt.findMany({
      where: { virksomhetId: { in: [...ider] } },
      orderBy: { gjelder: 'asc' },
      select: { id: true, virksomhetId: true, gjelder: true, navn: true, tittel: true, telefon: true, epost: true, bekreftet: true },
    });
    return virksomheter.map((v) => ({
      ...v,
      egen: v.id === actor.virksomhetId,
      kontakter: kontakter.filter((k) => k.virksomhetId === v.id).map((k) => ({ ...k, gammel: maaBekreftes(k.bekreftet, dag) })),
    }));
  });
export type Katalog = Awaited<ReturnType<typeof hentKontaktkatalog>>;
