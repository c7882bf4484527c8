import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { Actor } from './actor';
import { withActor } from './db';
import { erFeil, type Feil } from './errors';
import { logg } from './log';
import { krevActorIHandling } from './session';
import type { Svar } from './svar';

/**
 * Makes a server action: session → zod → command → typed result. Every failure comes back as `Svar`, with text keys at
 * the fields; a conflict says who changed the record, when and what.
 */
export function handling<S extends z.ZodType, T>(
  schema: S,
  kommando: (actor: Actor, data: z.output<S>) => Promise<T>,
): (data: z.input<S>) => Promise<Svar<T>> {
  return async (data) => {
    let actor: Actor | undefined;
    try {
      actor = await krevActorIHandling();
      const r = schema.safeParse(data);
      if (!r.success)
        return { ok: false, kode: 'UGYLDIG', melding: 'ugyldig', felt: Object.fromEntries(r.error.issues.map((i) => [i.path.join('.'), i.message])) };
      return { ok: true, verdi: await kommando(actor, r.data) };
    } catch (e) {
      if (!erFeil(e)) unstable_rethrow(e);
      return tilSvar(e, actor);
    }
  };
}

/** Turns a failure into what the form can show. Unknown failures are logged once, without personal data. */
async function tilSvar(e: unknown, actor: Actor | undefined): Promise<Svar<never>> {
  if (!erFeil(e)) {
    logg('feil', 'uventet', {
      feil: e instanceof Error ? e.name : 'ukjent',
      spor: e instanceof Error ? (e.stack ?? '').split('\n').slice(1, 6).join(' ') : '',
    });
    return { ok: false, kode: 'INTERN', melding: 'intern' };
  }
  const endret = e.kode === 'KONFLIKT' && actor ? await hvemEndret(actor, e) : undefined;
  return {
    ok: false,
    kode: e.kode,
    melding: e.tekst,
    felt: e.felt,
    ...(endret ? { endret } : {}),
    ...(e.gjeldende ? { gjeldende: e.gjeldende } : {}),
  };
}

/** What one person does in a row counts as one change. */
const RAD_MS = 30 * 60_000;

/** Who last changed the record, when, and what: the events of that sitting, with the fields where they are named. */
async function hvemEndret(actor: Actor, e: Feil) {
  if (!e.objektId) return undefined;
  const t = await getTranslations('hendelse');
  const felt = await getTranslations('feltnavn');
  const siste = await withActor(actor, (tx) =>
    tx.hendelse.findMany({
      where: { OR: [{ objektId: e.objektId }, { sakId: e.objektId }, { tjenesteId: e.objektId }] },
      orderBy: { id: 'desc' },
      take: 3,
      select: { type: true, aktorNavn: true, tidspunkt: true, data: true },
    }),
  );
  const forst = siste[0];
  if (!forst) return undefined;
  const rad = siste.filter((h) => h.aktorNavn === forst.aktorNavn && forst.tidspunkt.getTime() - h.tidspunkt.getTime() < RAD_MS);
  const hva = rad.map((h) => {
    const navn = ((h.data as { felt?: string[] }).felt ?? []).filter((f) => felt.has(f as never)).map((f) => felt(f as never));
    return [t(h.type as never), navn.join(', ')].filter(Boolean).join(': ');
  });
  return { av: forst.aktorNavn, naar: forst.tidspunkt.toISOString(), hva: [...new Set(hva)] };
}
