import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { friskOppStatus } from '../commands-status';
import { hentMal } from '../mal/queries';
import { type Mal, PUNKTDELER } from '../mal/schema';
import type { TaMalIBruk } from './schema';

/** Makes the virksomhet's own copy of a template; with `medForslag` the matrix starts as the template suggests. */
export const taMalIBruk = (actor: Actor, d: TaMalIBruk) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const mal = await hentMal(k.tx, d.malId, d.versjon);
    if (!mal) throw ikkeFunnet();
    if (await k.tx.modell.findFirst({ where: { virksomhetId: actor.virksomhetId, navn: d.navn }, select: { id: true } }))
      throw regel('modellnavnFinnes', { navn: 'modellnavnFinnes' });
    const { id } = await k.tx.modell.create({
      data: { virksomhetId: actor.virksomhetId, navn: d.navn, malId: mal.id, malVersjon: mal.versjon, omraader: mal.omraader, tattIBruk: k.naa },
      select: { id: true },
    });
    await kopier(k, id, mal, d.medForslag);
    await friskOppStatus(k, id);
    await k.hendelse('MODELL_TATT_I_BRUK', { type: 'Modell', id }, { navn: d.navn, mal: mal.kortnavn, versjon: mal.versjon });
    return { id };
  });

async function kopier(k: Kommando, modellId: string, mal: Mal, medForslag: boolean): Promise<void> {
  const felles = { virksomhetId: k.actor.virksomhetId, modellId, opprettet: k.naa };
  const aktorer = await k.tx.modellaktor.createManyAndReturn({
    data: mal.aktorer.map((a, i) => ({ ...felles, kode: a.id, navn: a.navn, art: a.art, beskrivelse: a.beskrivelse, rekkefolge: i })),
    select: { id: true, kode: true },
  });
  const oppgaver = await k.tx.modelloppgave.createManyAndReturn({
    data: mal.oppgaver.map((o) => ({ ...felles, kode: o.id, omraade: o.omraade, nr: o.nr, malTittel: o.tittel, malIngress: o.ingress })),
    select: { id: true, kode: true },
  });
  const aktorId = new Map(aktorer.map((a) => [a.kode, a.id]));
  const oppgaveId = new Map(oppgaver.map((o) => [o.kode, o.id]));
  const id = (kart: Map<string, string>, kode: string) => kart.get(kode) ?? '';
  await k.tx.modellpunkt.createMany({
    data: mal.oppgaver.flatMap((o) =>
      PUNKTDELER.flatMap((del) =>
        o[del].map((p, i) => ({
          ...felles,
          oppgaveId: id(oppgaveId, o.id),
          kode: p.id,
          del,
          rekkefolge: i,
          malTekst: p.tekst,
          kreverBevis: p.bevis ?? false,
        })),
      ),
    ),
  });
  if (!medForslag) return;
  await k.tx.ansvar.createMany({
    data: mal.oppgaver.flatMap((o) =>
      Object.entries(o.forslag).map(([aktor, kode]) => ({
        virksomhetId: k.actor.virksomhetId,
        modellId,
        oppgaveId: id(oppgaveId, o.id),
        aktorId: id(aktorId, aktor),
        kode,
        gyldigFra: k.naa,
        satAvNavn: k.actor.navn,
      })),
    ),
  });
}
