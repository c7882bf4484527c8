import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Hendelsetype } from '../../eskalering/hendelser';
import { melding } from '../../kanal/tekst';
import { reisVarsler } from '../../mottak/intern';
import { somKlient } from '../queries-motor';
import type { StartTestInn, TestresultatInn, TilsynAvvikInn, TilsynIOrdenInn } from './schema';

type Runde = {
  id: string;
  art: string;
  tjenesteId: string | null;
  personId: string | null;
  serie: string | null;
  utfort: Date | null;
  varselId: string | null;
};

async function laas({ tx, actor }: Kommando, id: string, art: 'TILSYN' | 'SYSTEMTEST'): Promise<Runde> {
  const [r] = await tx.$queryRaw<Runde[]>`
    select id, art, "tjenesteId", "personId", serie, utfort, "varselId" from respons.runde
    where id = ${id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and art = ${art} for update`;
  if (!r) throw ikkeFunnet();
  if (r.utfort) throw regel('rundeUtfort');
  return r;
}

async function ferdig(
  { tx, actor }: Kommando,
  id: string,
  versjon: number,
  resultat: string,
  merknad: string | null,
  varselId: string | null,
): Promise<void> {
  const antall = await tx.$executeRaw`
    update respons.runde set utfort = now(), "utfortAvNavn" = ${actor.navn}, resultat = ${resultat}, merknad = ${merknad}, "varselId" = coalesce(${varselId}::uuid, "varselId"), versjon = versjon + 1
    where id = ${id}::uuid and versjon = ${versjon}`;
  maaVaereEn({ count: antall }, id);
}

/** On the varsel it led to, if any, and on the person's own timeline. */
async function skriv({ tx, actor }: Kommando, r: Runde, type: Hendelsetype, data: object): Promise<void> {
  await tx.$executeRaw`insert into respons.hendelse ("virksomhetId", "varselId", "personId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    values (${actor.virksomhetId}::uuid, ${r.varselId}::uuid, ${r.personId}::uuid, ${type}, ${actor.ansattId}::uuid, ${actor.virksomhetId}::uuid, ${actor.navn}, ${JSON.stringify(data)}::jsonb)`;
  await tx.$executeRaw`select pg_notify('respons', '')`;
}

/** All is well. A varsel that the round has led to by being late is told, and closed by whoever has it. */
export const tilsynIOrden = (actor: Actor, d: TilsynIOrdenInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.tilsyn');
    const r = await laas(k, d.id, 'TILSYN');
    await ferdig(k, r.id, d.versjon, 'OK', null, null);
    await skriv(k, r, 'TILSYN_UTFORT', { runde: r.id });
    return { id: r.id };
  });

/** Something is not as it should be: written down, and a varsel that takes the way of any other. */
export const tilsynAvvik = (actor: Actor, d: TilsynAvvikInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.tilsyn');
    const r = await laas(k, d.id, 'TILSYN');
    const nye = await reisVarsler(somKlient(k.tx), [
      {
        virksomhetId: actor.virksomhetId,
        eksternId: `avvik:${r.id}`,
        type: 'digitalt_tilsyn',
        verdi: 'tilsyn_avvik',
        tekst: melding('tilsynAvvik', { merknad: d.merknad }),
        tjenesteId: r.tjenesteId,
      },
    ]);
    const varselId = nye.get(`avvik:${r.id}`) ?? null;
    await ferdig(k, r.id, d.versjon, 'AVVIK', d.merknad, varselId);
    await skriv(k, { ...r, varselId: varselId ?? r.varselId }, 'TILSYN_AVVIK', { runde: r.id, merknad: d.merknad });
    return { id: r.id, varselId };
  });

/** Begins a test: a test varsel from the device within the hour passes it. */
export const startSystemtest = (actor: Actor, d: StartTestInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.teknisk.endre');
    const r = await laas(k, d.id, 'SYSTEMTEST');
    const antall = await k.tx
      .$executeRaw`update respons.runde set startet = now(), "startetAvId" = ${actor.ansattId}::uuid, versjon = versjon + 1 where id = ${r.id}::uuid and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, r.id);
    return { id: r.id };
  });

/** The result of a test. One that failed raises a technical varsel, and is planned again in a week. */
export const registrerTestresultat = (actor: Actor, d: TestresultatInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.teknisk.endre');
    const r = await laas(k, d.id, 'SYSTEMTEST');
    const eksternId = `systemtest:${r.id}`;
    const nye = await reisVarsler(
      somKlient(k.tx),
      d.resultat === 'OK'
        ? []
        : [
            {
              virksomhetId: actor.virksomhetId,
              eksternId,
              type: 'teknisk',
              verdi: 'systemtest_feil',
              serie: r.serie,
              tekst: melding('systemtestFeilet', { merknad: d.merknad }),
            },
          ],
    );
    const varselId = nye.get(eksternId) ?? null;
    await ferdig(k, r.id, d.versjon, d.resultat, d.merknad || null, varselId);
    await skriv(k, { ...r, varselId }, 'SYSTEMTEST', { serie: r.serie, resultat: d.resultat });
    return { id: r.id };
  });
