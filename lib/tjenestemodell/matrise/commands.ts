import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { friskOppStatus } from '../commands-status';
import { hvemTomte } from './queries-tomt';
import { type Celle, cellenokkel, likVerdi, type Verdi } from './rules';
import type { Kvittering, Sending } from './rules-utkast';
import type { SettCeller } from './schema';

type Gjeldende = { id: string; kode: Celle['kode']; ansattId: string | null; satAvNavn: string; gyldigFra: Date };
const somCelle = (r: Gjeldende): Celle => ({ kode: r.kode, ansattId: r.ansattId, satAv: r.satAvNavn, satt: r.gyldigFra.toISOString() });

/** Takes the model for this transaction, so that two who fill the same matrix come one after the other. */
export async function laasModell(k: Kommando, modellId: string): Promise<void> {
  const [m] = await k.tx.$queryRaw<{ status: string }[]>`
    select status::text from "Modell" where id = ${modellId}::uuid and "virksomhetId" = ${k.actor.virksomhetId}::uuid for no key update`;
  if (!m) throw ikkeFunnet();
  if (m.status !== 'I_BRUK') throw regel('matriseAvviklet');
}

/** The names of every task and actor the changes are about. Throws IKKE_FUNNET for one that is not in this model. */
async function navnene(k: Kommando, modellId: string, endringer: Sending[]) {
  const oppgaver = await k.tx.modelloppgave.findMany({ where: { modellId, utgaatt: null }, select: { id: true, kode: true } });
  const aktorer = await k.tx.modellaktor.findMany({ where: { modellId }, select: { id: true, kode: true, utgaatt: true } });
  const oppgave = new Map(oppgaver.map((o) => [o.id, o.kode]));
  const aktor = new Map(aktorer.map((a) => [a.id, a]));
  for (const e of endringer) {
    if (!oppgave.has(e.oppgaveId) || !aktor.has(e.aktorId)) throw ikkeFunnet();
    if (e.til && aktor.get(e.aktorId)?.utgaatt) throw regel('matriseAktorUtgaatt');
  }
  await krevAnsatte(
    k,
    endringer.map((e) => (e.til?.ansattId === e.fra?.ansattId ? null : e.til?.ansattId)),
  );
  return { oppgave, aktor };
}

/** Everybody named is one of our own who has not left. Throws IKKE_FUNNET or REGEL. */
export async function krevAnsatte(k: Kommando, ider: (string | null | undefined)[]): Promise<void> {
  const id = [...new Set(ider.filter((x): x is string => Boolean(x)))];
  if (id.length === 0) return;
  const rader = await k.tx.ansatt.findMany({ where: { virksomhetId: k.actor.virksomhetId, id: { in: id } }, select: { sluttet: true } });
  if (rader.length !== id.length) throw ikkeFunnet();
  if (rader.some((a) => a.sluttet && a.sluttet <= iDag(k.naa))) throw regel('ansattHarSluttet');
}

/**
 * Changes cells: the row that holds now is ended and a new one begins. One batch is one event. A cell that somebody else
 * has changed since the browser read it is not touched, but given back with who did it.
 */
export const settCeller = (actor: Actor, d: SettCeller): Promise<Kvittering> =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    await laasModell(k, d.modellId);
    const { oppgave, aktor } = await navnene(k, d.modellId, d.endringer);
    const naaRader = await k.tx.ansvar.findMany({
      where: { modellId: d.modellId, gyldigTil: null, oppgaveId: { in: [...new Set(d.endringer.map((e) => e.oppgaveId))] } },
      select: { id: true, oppgaveId: true, aktorId: true, kode: true, ansattId: true, satAvNavn: true, gyldigFra: true },
    });
    const gjeldende = new Map(naaRader.map((r) => [cellenokkel(r.oppgaveId, r.aktorId), r]));
    const finn = (e: Sending) => gjeldende.get(cellenokkel(e.oppgaveId, e.aktorId));
    const unike = [...new Map(d.endringer.map((e) => [cellenokkel(e.oppgaveId, e.aktorId), e])).values()];
    const alt = unike.filter((e) => likVerdi(finn(e) ?? null, e.til));
    const skal = unike.filter((e) => !alt.includes(e) && likVerdi(finn(e) ?? null, e.fra));
    const uenige = unike.filter((e) => !alt.includes(e) && !skal.includes(e));
    await bytt(k, d.modellId, skal, finn);
    if (skal.length > 0) {
      const endringer = skal.map((e) => ({
        oppgave: oppgave.get(e.oppgaveId) ?? '',
        aktor: aktor.get(e.aktorId)?.kode ?? '',
        fra: finn(e)?.kode ?? null,
        til: e.til?.kode ?? null,
      }));
      await k.hendelse(d.fraFil ? 'MATRISE_IMPORTERT' : 'MATRISE_ENDRET', { type: 'Modell', id: d.modellId }, { antall: skal.length, endringer });
    }
    const ny = (e: Sending): Celle | null => e.til && { ...e.til, satAv: actor.navn, satt: k.naa.toISOString() };
    const kode = (e: Sending) => `${oppgave.get(e.oppgaveId)}:${aktor.get(e.aktorId)?.kode}`;
    const tomte = uenige.filter((e) => !finn(e)).map(kode);
    const tomtAv = await hvemTomte(k.tx, { id: d.modellId, virksomhetId: actor.virksomhetId }, tomte);
    return {
      tid: k.naa.toISOString(),
      satt: [
        ...skal.map((e) => ({ oppgaveId: e.oppgaveId, aktorId: e.aktorId, celle: ny(e) })),
        ...alt.map((e) => ({ oppgaveId: e.oppgaveId, aktorId: e.aktorId, celle: naaCelle(finn(e)) })),
      ],
      konflikter: uenige.map((e) => {
        const celle = naaCelle(finn(e));
        const tomt = tomtAv.get(kode(e));
        return { oppgaveId: e.oppgaveId, aktorId: e.aktorId, celle, av: celle?.satAv ?? tomt?.av ?? null, naar: celle?.satt ?? tomt?.naar ?? null };
      }),
    };
  });

const naaCelle = (r: Gjeldende | undefined): Celle | null => (r ? somCelle(r) : null);

async function bytt(k: Kommando, modellId: string, skal: Sending[], finn: (e: Sending) => Gjeldende | undefined): Promise<void> {
  if (skal.length === 0) return;
  const ut = skal.map((e) => finn(e)?.id).filter((id): id is string => id !== undefined);
  if (ut.length > 0) await k.tx.ansvar.updateMany({ where: { id: { in: ut }, gyldigTil: null }, data: { gyldigTil: k.naa } });
  await k.tx.ansvar.createMany({
    data: skal.flatMap(({ oppgaveId, aktorId, til }) => (til ? [nyRad(k, modellId, oppgaveId, aktorId, til)] : [])),
  });
  await friskOppStatus(k, modellId);
}

const nyRad = (k: Kommando, modellId: string, oppgaveId: string, aktorId: string, til: NonNullable<Verdi>) => ({
  virksomhetId: k.actor.virksomhetId,
  modellId,
  oppgaveId,
  aktorId,
  kode: til.kode,
  ansattId: til.ansattId,
  gyldigFra: k.naa,
  satAvNavn: k.actor.navn,
});
