import 'server-only';
import { lagreBrev } from '@/lib/brev/commands';
import { tegnBrev } from '@/lib/brev/tegn';
import { ferdig, krevOppgave } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { erFeil, konflikt, regel } from '@/lib/platform/errors';
import type { Prisma } from '@/lib/platform/prisma/client';
import { flyttSak } from '@/lib/sak/transition';
import { opprettTjeneste } from '@/lib/tjeneste/transition';
import { krevAnnen, krevKomplett } from './commands';
import { byggForslag } from './forslag';
import type { Godkjenn } from './schema';
import { aapentVedtak, objekt } from './steg';

/**
 * Approves a decision: freezes it with the law of the day, keeps the letter, closes the sak and starts the tjeneste.
 * The PDF is drawn before the transaction; KONFLIKT when what it was drawn from has changed since.
 */
export async function godkjenn(actor: Actor, d: Godkjenn): Promise<{ sakId: string; brevId: string; tjenesteId: string | null }> {
  const tid = naa();
  const tegnet = await tegn(actor, d.sakId, tid);
  return utfor(actor, d.nokkel, async (k) => {
    const { oppgave, vedtak, sak } = await aapentVedtak(k, 'KONTROLLERE', d);
    await krevAnnen(k, vedtak);
    const forslag = await byggForslag(k.tx, actor, vedtak, tid);
    krevKomplett(forslag.mangler);
    if (!tegnet || JSON.stringify(forslag.ferdig) !== tegnet.av) throw konflikt(vedtak.id);
    const { frosset, modell } = tegnet.ferdig;
    const brev = await lagreBrev(k, { personId: sak.personId, sakId: sak.id, modell, pdf: tegnet.pdf });
    maaVaereEn(
      await k.tx.vedtak.updateMany({
        where: { id: vedtak.id, versjon: vedtak.versjon, status: 'TIL_KONTROLL' },
        data: {
          status: 'GODKJENT',
          godkjennerId: actor.ansattId,
          godkjent: tid,
          frosset: frosset as Prisma.InputJsonObject,
          brevId: brev.id,
          versjon: vedtak.versjon + 1,
        },
      }),
      vedtak.id,
    );
    await flyttSak(k, sak.id, 'godkjenn', { data: { avsluttet: tid } });
    await ferdig(k, oppgave);
    await k.hendelse('VEDTAK_GODKJENT', objekt(vedtak.id, sak), {
      utfall: frosset.utfall,
      ...(frosset.tjeneste ? { tjeneste: frosset.tjeneste.navn } : {}),
      brevId: brev.id,
    });
    const tjeneste =
      frosset.utfall === 'INNVILGET' && frosset.tjeneste
        ? await opprettTjeneste(k, {
            vedtakId: vedtak.id,
            sakId: sak.id,
            personId: sak.personId,
            kode: frosset.tjeneste.kode,
            enhetId: await utforendeEnhet(k, sak.personId),
            erstatterId: sak.gjelderTjenesteId,
          })
        : null;
    return { sakId: sak.id, brevId: brev.id, tjenesteId: tjeneste?.id ?? null };
  });
}

/** Draws the letter of a decision that is under control; null when it is not. FORBUDT before anything is read, for another role than the one that controls. */
async function tegn(actor: Actor, sakId: string, tid: Date) {
  const ferdig = await withActor(actor, async (tx) => {
    await krevOppgave({ tx, actor, naa: tid }, 'KONTROLLERE', { sakId }).catch((e: unknown) => {
      // What is over, or not there, is answered where a repeat is known.
      if (!erFeil(e) || e.kode === 'FORBUDT') throw e;
    });
    const vedtak = await tx.vedtak.findFirst({ where: { sakId, virksomhetId: actor.virksomhetId, status: 'TIL_KONTROLL' } });
    return vedtak && (await byggForslag(tx, actor, vedtak, tid)).ferdig;
  });
  return ferdig && { ferdig, av: JSON.stringify(ferdig), pdf: await tegnBrev(ferdig.modell, actor.virksomhetId) };
}

/** The person's own sone, else the first hjemmetjeneste of the kommune. */
async function utforendeEnhet(k: Kommando, personId: string): Promise<string> {
  const p = await k.tx.person.findFirst({ where: { id: personId }, select: { sone: { select: { id: true, aktiv: true } } } });
  if (p?.sone?.aktiv) return p.sone.id;
  const e = await k.tx.enhet.findFirst({
    where: { virksomhetId: k.actor.virksomhetId, type: 'HJEMMETJENESTE', aktiv: true },
    orderBy: { navn: 'asc' },
    select: { id: true },
  });
  if (!e) throw regel('ingenEnhet');
  return e.id;
}
