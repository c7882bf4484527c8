import { ansattPaa } from '@/lib/folk/rules';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import 'server-only';
import { bortfallGjoremaal } from '@/lib/gjoremaal/commands';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { visKontoMedEpost, withKonto } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Invitert } from '@/lib/platform/session';
import type { SvarInvitasjon } from './schema';

/**
 * The person's own answer to an invitation. Yes ties the login to the virksomhet and its roles there; no leaves the two
 * as strangers. The first virksomhet a login says yes to is its home.
 */
export async function svarInvitasjon(hvem: Invitert, d: SvarInvitasjon): Promise<{ ja: boolean }> {
  const actor = await somInvitert(hvem, d.id);
  return utfor(actor, d.nokkel, async (k) => {
    const svar = d.ja ? { kontoId: hvem.kontoId } : { avslaatt: k.naa };
    const where = { id: d.id, virksomhetId: actor.virksomhetId, epost: hvem.epost, kontoId: null, avslaatt: null };
    maaVaereEn(await k.tx.ansatt.updateMany({ where, data: { ...svar, versjon: { increment: 1 } } }), d.id);
    if (d.ja) {
      await k.tx.rolletildeling.updateMany({ where: { virksomhetId: actor.virksomhetId, ansattId: d.id }, data: { kontoId: hvem.kontoId } });
      await k.tx.konto.updateMany({ where: { id: hvem.kontoId, hjemvirksomhetId: null }, data: { hjemvirksomhetId: actor.virksomhetId } });
    }
    if (!d.ja) await bortfallGjoremaal(k, 'BESTILL_TILGANG', d.id);
    await k.hendelse(d.ja ? 'INVITASJON_GODTATT' : 'INVITASJON_AVSLAATT', { type: 'Ansatt', id: d.id });
    return { ja: d.ja };
  });
}

/** Who the person will be in the virksomhet. A yes that is sent again finds the employment it made. Throws IKKE_FUNNET. */
async function somInvitert({ kontoId, epost }: Invitert, id: string): Promise<Actor> {
  const a = await withKonto(kontoId, async (tx) => {
    await visKontoMedEpost(tx, epost);
    return tx.ansatt.findFirst({
      where: { id, epost, OR: [{ kontoId: null }, { kontoId }], AND: [ansattPaa(iDag(naa()))] },
      select: { navn: true, virksomhetId: true, virksomhet: { select: { navn: true, type: true } } },
    });
  });
  if (!a) throw ikkeFunnet();
  return {
    kontoId,
    ansattId: id,
    navn: a.navn,
    virksomhetId: a.virksomhetId,
    virksomhetNavn: a.virksomhet.navn,
    virksomhetstype: a.virksomhet.type,
    // Nobody has a role or an enhet before having said yes: the event has neither.
    enhetId: '',
    enhetNavn: '',
    enhetstype: 'LEDELSE',
    rolle: '' as Rolle,
    rolletildelingId: '',
    sprak: GRUNNSPRAK,
  };
}
