import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import { lesOppgaver, lesTjeneste } from '@/lib/tjeneste/les';
import { AVSLUTNINGSSTEG, lovligOvergang, nesteAvslutningssteg, UTE } from '@/lib/tjeneste/rules';
import { stegstatus } from './rules';

/**
 * The closing of a tjeneste: how each step stands, who does it, what is done and by whom. Null when it is not this
 * virksomhet's own. FORBUDT. Writes innsyn.
 */
export const hentAvslutning = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesTjeneste(tx, actor, id);
    if (!lest?.egen) return null;
    const { tjeneste: t, person, felt } = lest;
    // Why it ended, and who did what before, is not for whoever has only a device to reset.
    const ser = felt.has('jobb');
    const plan = await stegplan(tx, actor.virksomhetId);
    const utstyr = await tx.utstyr.findMany({
      where: { tjenesteId: t.id },
      orderBy: { serienummer: 'asc' },
      select: { id: true, serienummer: true, modell: true, status: true },
    });
    const gjort = await lesGjort(tx, t.id);
    const koder = gjort.map((g) => g.steg);
    const statuser = utstyr.map((u) => u.status);
    const startet = t.status === 'UNDER_AVSLUTNING' || t.status === 'AVSLUTTET';
    const neste = startet ? nesteAvslutningssteg(koder, statuser) : null;
    const status = stegstatus(koder, statuser);
    const type = tjenestetype(t.kode);
    return {
      ...{ id: t.id, versjon: t.versjon, status: t.status, avsluttet: t.avsluttet, grunn: ser ? t.avslutningGrunn : null, navn: type.navn },
      person: { id: person.id, navn: person.navn },
      startet,
      steg: AVSLUTNINGSSTEG.map((kode) => ({
        kode,
        status: status[kode],
        rolle: plan[kode].rolle,
        gjort: ser ? gjort.filter((g) => g.steg === kode) : [],
      })),
      tapt: ser ? gjort.filter((g) => g.steg === 'TAPT') : [],
      utstyr,
      neste,
      oppgave: (await lesOppgaver(tx, actor, t.id)).find((o) => o.steg === neste) ?? null,
      kanStarte: lovligOvergang(t.status, 'startAvslutning') && kan(actor, 'tjeneste.avslutt'),
      kanAvskrive: t.status === 'UNDER_AVSLUTNING' && kan(actor, 'utstyr.avskriv') && statuser.some((s) => UTE.includes(s)),
      leverandorer: await leverandornavn(
        tx,
        type.teknologier.map((x) => x.leverandorKode),
      ),
    };
  });

export type Avslutning = NonNullable<Awaited<ReturnType<typeof hentAvslutning>>>;

/** The done steps in order, with the serial number of the device each was done on. */
async function lesGjort(tx: Tx, tjenesteId: string) {
  const rader = await tx.avslutningssteg.findMany({
    where: { tjenesteId },
    orderBy: [{ utfort: 'asc' }, { id: 'asc' }],
    select: { id: true, steg: true, utstyrId: true, merknad: true, utfortAv: true, utfort: true },
  });
  const utstyr = await tx.utstyr.findMany({ where: { id: { in: rader.flatMap((r) => r.utstyrId ?? []) } }, select: { id: true, serienummer: true } });
  return rader.map((r) => ({ ...r, serienummer: utstyr.find((u) => u.id === r.utstyrId)?.serienummer ?? null }));
}

/** What the suppliers of the service are called. */
async function leverandornavn(tx: Tx, koder: string[]): Promise<string[]> {
  const rader = await tx.virksomhet.findMany({ where: { kode: { in: koder } }, orderBy: { navn: 'asc' }, select: { navn: true } });
  return rader.map((v) => v.navn);
}
