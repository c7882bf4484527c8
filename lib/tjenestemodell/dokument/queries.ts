import 'server-only';
import { type Riktekstnode, tilTekst } from '@/components/riktekst/riktekst';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { oversetter } from '@/lib/platform/tekster';
import { erId } from '@/lib/platform/verdi/id';
import { hentMal } from '../mal/queries';
import { ANSVARSKODER, PUNKTDELER } from '../mal/schema';
import type { Omraade } from '../modell/queries';
import { gjeldende, grupper, opphav, tell } from '../modell/rules';
import { hentAnsvarlige } from '../oppgave/queries-ansvarlige';

/** The whole model as one document: the areas with their tasks, who answers for them, our own words, and the status. */
export const hentDokument = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const m = erId(id) ? await tx.modell.findFirst({ where: { id, virksomhetId: actor.virksomhetId } }) : null;
    if (!m) throw ikkeFunnet();
    const dag = iDag(naa());
    const t = oversetter('tjenestemodell.dokument', actor.sprak);
    const hvor = { modellId: m.id, virksomhetId: m.virksomhetId, utgaatt: null };
    const oppgaver = await tx.modelloppgave.findMany({ where: hvor, orderBy: [{ nr: 'asc' }, { id: 'asc' }] });
    const punkter = await tx.modellpunkt.findMany({ where: hvor, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }] });
    const ansvarlige = await hentAnsvarlige(tx, m.virksomhetId, { modellId: m.id }, dag);
    const ansatte = await tx.ansatt.findMany({
      where: { virksomhetId: m.virksomhetId, id: { in: punkter.flatMap((p) => p.ansvarligId ?? []) } },
      select: { id: true, navn: true },
    });
    const mal = await hentMal(tx, m.malId, m.malVersjon);
    const navn = new Map(ansatte.map((a) => [a.id, a.navn]));
    const perOppgave = grupper(punkter, (p) => p.oppgaveId);
    return {
      id: m.id,
      navn: m.navn,
      virksomhet: actor.virksomhetNavn,
      mal: mal?.tittel ?? m.malId,
      malVersjon: m.malVersjon,
      dato: fraDato(dag),
      omraader: (m.omraader as Omraade[]).map((o) => ({
        id: o.id,
        navn: o.navn,
        ingress: o.ingress,
        oppgaver: oppgaver
          .filter((x) => x.omraade === o.id)
          .map((x) => {
            const egne = perOppgave.get(x.id) ?? [];
            const sjekk = tell(egne.filter((p) => p.del === 'sjekkliste'));
            const hos = ansvarlige.filter((a) => a.oppgaveId === x.id);
            return {
              id: x.id,
              nr: x.nr,
              tittel: x.egenTittel ?? x.malTittel ?? '',
              ingress: x.egenIngress ?? x.malIngress ?? '',
              opphav: opphav({ eget: x.eget, egenTekst: x.egenTittel ?? x.egenIngress }),
              ikkeRelevantGrunn: x.ikkeRelevantGrunn,
              notat: x.notat as Riktekstnode | null,
              notatTekst: tilTekst(x.notat as Riktekstnode | null),
              sjekk: { ...sjekk, totalt: egne.filter((p) => p.del === 'sjekkliste').length - sjekk.IKKE_RELEVANT },
              ansvar: ANSVARSKODER.map((kode) => ({
                kode,
                hvem: hos
                  .filter((a) => a.kode === kode)
                  .map((a) => (kode === 'A' ? `${a.aktor} (${(!a.sluttet && a.navngitt && a.navn) || t('utenNavn')})` : a.aktor)),
              })),
              deler: PUNKTDELER.map((del) => ({
                del,
                punkter: egne
                  .filter((p) => p.del === del)
                  .map((p) => ({
                    id: p.id,
                    tekst: gjeldende(p),
                    opphav: opphav(p),
                    ikkeRelevantGrunn: p.ikkeRelevantGrunn,
                    status: del === 'sjekkliste' ? p.status : null,
                    ansvarlig: p.ansvarligId ? (navn.get(p.ansvarligId) ?? null) : null,
                    frist: p.frist ? fraDato(p.frist) : null,
                  })),
              })).filter((d) => d.punkter.length > 0),
            };
          }),
      })),
    };
  });
export type Dokument = Awaited<ReturnType<typeof hentDokument>>;
export type Dokumentoppgave = Dokument['omraader'][number]['oppgaver'][number];
