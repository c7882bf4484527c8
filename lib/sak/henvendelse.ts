import 'server-only';
import { lagreBrev } from '@/lib/brev/commands';
import { tegnBrev } from '@/lib/brev/tegn';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { erFeil, ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { nyPerson, slaaOppNummer } from '@/lib/tjenestemottaker/commands';
import { nyePaarorende } from '@/lib/tjenestemottaker/paarorende';
import { kvitteringsbrev, SAK_TIL_KVITTERING } from './kvittering';
import { opprettSak } from './registrer';
import type { Henvendelse } from './schema-registrer';

/** Registers a henvendelse: person, next of kin and sak in one, then the receipt letter. Repeated, it finishes what is missing. */
export async function registrerHenvendelse(actor: Actor, d: Henvendelse): Promise<{ sakId: string; nummer: string }> {
  krev(actor, 'sak.registrer');
  if (d.onsketTjeneste && !tjenestetyper().some((t) => t.kode === d.onsketTjeneste))
    throw regel('ukjentTjeneste', { onsketTjeneste: 'ukjentTjeneste' });
  if (!d.personId && d.nyPerson) await slaaOppNummer(actor, d.nyPerson);
  const sak = await utfor(actor, d.nokkel, async (k) => {
    const personId = d.personId ?? (d.nyPerson && (await nyPerson(k, d.nyPerson)).id);
    if (!personId) throw regel('velgPerson', { personId: 'velgPerson' });
    const fraBruker = d.kilde === 'BRUKER';
    const s = await opprettSak(k, {
      personId,
      kilde: d.kilde,
      behov: d.behov,
      onsketTjeneste: d.onsketTjeneste,
      mottatt: tilDato(d.mottatt),
      enhetId: d.enhetId,
      henviserNavn: fraBruker ? null : d.henviserNavn,
      henviserTelefon: fraBruker ? null : d.henviserTelefon,
      tilTrossForAapen: d.registrerLikevel ? d.likevelGrunn : null,
    });
    await nyePaarorende(k, personId, d.paarorende);
    return { sakId: s.id, nummer: s.nummer };
  });
  await lagKvittering(actor, sak.sakId, d.kvitteringTil === 'HENVISER' && d.kilde !== 'BRUKER' ? d.henviserAdresse : null);
  return sak;
}

/**
 * Makes the one receipt letter of a sak, to the one who asked when an address is given, else to the bruker. The sak's
 * own id is the key, so that there is never a second one.
 */
export async function lagKvittering(actor: Actor, sakId: string, henviserAdresse: string | null): Promise<{ brevId: string }> {
  krev(actor, 'sak.registrer');
  const finn = () =>
    withActor(actor, (tx) =>
      tx.sak.findFirst({
        where: { id: sakId, virksomhetId: actor.virksomhetId },
        select: { ...SAK_TIL_KVITTERING, brev: { where: { type: 'KVITTERING' }, select: { id: true } } },
      }),
    );
  const sak = await finn();
  if (!sak) throw ikkeFunnet();
  if (sak.brev[0]) return { brevId: sak.brev[0].id };
  const avsender = await withActor(actor, (tx) =>
    tx.virksomhet.findUniqueOrThrow({ where: { id: actor.virksomhetId }, select: { navn: true, adresse: true, telefon: true, epost: true } }),
  );
  const modell = kvitteringsbrev(actor, sak, avsender, henviserAdresse);
  const pdf = await tegnBrev(modell, actor.virksomhetId);
  try {
    return await utfor(actor, sakId, async (k) => ({ brevId: (await lagreBrev(k, { personId: sak.personId, sakId, modell, pdf })).id }));
  } catch (e) {
    const brev = erFeil(e) && e.kode === 'KONFLIKT' ? (await finn())?.brev[0] : undefined; // a colleague made it at the same moment
    if (brev) return { brevId: brev.id };
    throw e;
  }
}
