import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { v5 } from 'uuid';
import type { Actor } from './actor';
import { withActor } from './db';
import { avvistAvBasen, erFeil, type Feil } from './errors';
import { urimelig } from './inngang/kropp';
import { meldNektet } from './inngang/nektet';
import { logg, sporAv } from './log';
import { type Evne, kan } from './policy';
import { krevActorIHandling } from './session';
import type { Svar } from './svar';
import type { z } from './zod';

/**
 * Makes a server action: session → zod → command → typed result. Every failure comes back as `Svar`, with text keys at
 * the fields; a conflict says who changed the record, when and what.
 */
export const handling = <S extends z.ZodType, T>(schema: S, kommando: (actor: Actor, data: z.output<S>) => Promise<T>) =>
  handlingFor(krevActorIHandling, schema, kommando);

/** The same for who need not be an actor: `hvem` gives who asks, or throws IKKE_INNLOGGET. */
export function handlingFor<A extends Actor | { kontoId: string }, S extends z.ZodType, T>(
  hvem: () => Promise<A>,
  schema: S,
  kommando: (hvem: A, data: z.output<S>) => Promise<T>,
): (data: z.input<S>) => Promise<Svar<T>> {
  return async (data) => {
    let actor: A | undefined;
    try {
      actor = await hvem();
      const hvorfor = urimelig(data);
      if (hvorfor === 'dyp' || hvorfor === 'stor') return { ok: false, kode: 'UGYLDIG', melding: 'ugyldigInnhold' };
      const r = schema.safeParse(data);
      if (!r.success)
        return { ok: false, kode: 'UGYLDIG', melding: 'ugyldig', felt: Object.fromEntries(r.error.issues.map((i) => [i.path.join('.'), i.message])) };
      return { ok: true, verdi: await kommando(actor, await medEgenNokkel(r.data)) };
    } catch (e) {
      if (!erFeil(e)) unstable_rethrow(e);
      return tilSvar(e, actor && 'ansattId' in actor ? actor : undefined);
    }
  };
}

/** Which action is asked for, by Next’s own name for it. */
async function handlingsnavn(): Promise<string> {
  try {
    return (await headers()).get('next-action') ?? '';
  } catch {
    return '';
  }
}

/** The key of a submission is of this action and this content: with anything else it is another submission (ADR 006). */
async function medEgenNokkel<T>(data: T): Promise<T> {
  if (typeof data !== 'object' || data === null || !('nokkel' in data) || typeof data.nokkel !== 'string') return data;
  return { ...data, nokkel: v5(JSON.stringify([await handlingsnavn(), data]), data.nokkel) };
}

/** Turns a failure into what the form can show. Unknown failures are logged once, without personal data. */
async function tilSvar(e: unknown, actor: Actor | undefined): Promise<Svar<never>> {
  if (!erFeil(e)) {
    // A hole in a schema: what was written is at fault, and says so, rather than «prøv igjen».
    const avvist = avvistAvBasen(e);
    logg('feil', avvist ? 'avvist av databasen' : 'uventet', {
      feil: e instanceof Error ? e.name : 'ukjent',
      spor: sporAv(e),
    });
    return avvist ? { ok: false, kode: 'UGYLDIG', melding: 'ugyldigInnhold' } : { ok: false, kode: 'INTERN', melding: 'intern' };
  }
  if (actor) meldNektet(actor, e);
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

/** What one must be allowed to read to be told who changed it; what is about a person, and not here, asks for the person. */
const LESES: Record<string, Evne> = {
  Sak: 'sak.les',
  Vedtak: 'vedtak.les',
  Kartlegging: 'kartlegging.les',
  Tjeneste: 'tjeneste.les',
  Utstyr: 'utstyr.les',
  Ansatt: 'organisasjon.les',
  Enhet: 'organisasjon.les',
};
const maaLese = (actor: Actor, h: { objektType: string; personId: string | null }): boolean => {
  const evne = LESES[h.objektType] ?? (h.personId ? 'person.les' : undefined);
  return !evne || kan(actor, evne);
};

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
      select: { type: true, objektType: true, personId: true, aktorNavn: true, tidspunkt: true, data: true },
    }),
  );
  const synlige = siste.filter((h) => maaLese(actor, h));
  const forst = synlige[0];
  if (!forst) return undefined;
  const rad = synlige.filter((h) => h.aktorNavn === forst.aktorNavn && forst.tidspunkt.getTime() - h.tidspunkt.getTime() < RAD_MS);
  const hva = rad.map((h) => {
    const navn = ((h.data as { felt?: string[] }).felt ?? []).filter((f) => felt.has(f as never)).map((f) => felt(f as never));
    return [t(h.type as never), navn.join(', ')].filter(Boolean).join(': ');
  });
  return { av: forst.aktorNavn, naar: forst.tidspunkt.toISOString(), hva: [...new Set(hva)] };
}
