import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { ikkeOver } from '@/lib/platform/verdi/gyldig';
import type { EndreEnhet, EnhetAktiv, NyEnhet } from './schema';

async function krevLedigNavn(k: Kommando, navn: string, utenId?: string): Promise<void> {
  const lik = await k.tx.enhet.findFirst({
    where: { virksomhetId: k.actor.virksomhetId, navn: { equals: navn, mode: 'insensitive' }, ...(utenId ? { id: { not: utenId } } : {}) },
    select: { id: true },
  });
  if (lik) throw regel('enhetFinnes', { navn: 'enhetFinnes' });
}

async function finn(k: Kommando, id: string) {
  const e = await k.tx.enhet.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId }, select: { id: true, navn: true } });
  if (!e) throw ikkeFunnet();
  return e;
}

/** Adds an enhet or sone. */
export const opprettEnhet = (actor: Actor, d: NyEnhet) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    await krevLedigNavn(k, d.navn);
    const { id } = await k.tx.enhet.create({
      data: { virksomhetId: actor.virksomhetId, navn: d.navn, type: d.type, telefon: d.telefon },
      select: { id: true },
    });
    await k.hendelse('ENHET_OPPRETTET', { type: 'Enhet', id }, { navn: d.navn });
    return { id };
  });

/** Renames an enhet or changes its telephone. Its type stays: oppgaver are sent by it. */
export const endreEnhet = (actor: Actor, d: EndreEnhet) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const { id, navn: fra } = await finn(k, d.id);
    await krevLedigNavn(k, d.navn, id);
    maaVaereEn(
      await k.tx.enhet.updateMany({ where: { id, versjon: d.versjon }, data: { navn: d.navn, telefon: d.telefon, versjon: { increment: 1 } } }),
      id,
    );
    await k.hendelse('ENHET_ENDRET', { type: 'Enhet', id }, { navn: d.navn, ...(fra === d.navn ? {} : { fra }) });
    return { id };
  });

/** Takes an enhet out of use, when nothing waits there and nobody has a role there; or into use again. */
export const settEnhetAktiv = (actor: Actor, d: EnhetAktiv) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const { id, navn } = await finn(k, d.id);
    if (!d.aktiv) {
      if (await k.tx.oppgave.findFirst({ where: { enhetId: id, status: { in: ['AAPEN', 'PAA_VENT'] } }, select: { id: true } }))
        throw regel('enhetHarOppgaver');
      const iBruk = { enhetId: id, ...ikkeOver(iDag(k.naa)), ansatt: ansattPaa(iDag(k.naa)) };
      if (await k.tx.rolletildeling.findFirst({ where: iBruk, select: { id: true } })) throw regel('enhetHarAnsatte');
    }
    maaVaereEn(await k.tx.enhet.updateMany({ where: { id, versjon: d.versjon }, data: { aktiv: d.aktiv, versjon: { increment: 1 } } }), id);
    await k.hendelse(d.aktiv ? 'ENHET_AKTIVERT' : 'ENHET_DEAKTIVERT', { type: 'Enhet', id }, { navn });
    return { id };
  });
