import type { Actor } from '@/lib/platform/actor';
import { gyldigToken, type Sesjonstoken } from '@/lib/platform/auth';
import { logg } from '@/lib/platform/log';
import { kan } from '@/lib/platform/policy';
import { slaaOppSesjon, tokenHer } from '@/lib/platform/session';
import { settPaaVakt } from '@/lib/respons/oppdrag/vakt/queries';
import { paaListen } from '@/lib/respons/oppdrag/varsel/policy';
import { fortsattSynlige, hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { taPlass } from '@/lib/respons/strom/plasser';
import { abonner, type Melding, siden } from '@/lib/respons/strom/strom';
import { medBilde, medNavn } from '@/lib/varsel/queries-navn';

export const dynamic = 'force-dynamic';

const PULS_MS = 15_000;
const SJEKK_MS = 5_000;
/** Nothing is told to a session that has not been seen to be good for so long. */
const FERSK_MS = 1000;
/** A stream is renewed so often, with the cookie as it is then; nothing is lost in between. */
const LENGDE_MS = 15 * 60_000;
/** A screen that does not read is let go: it comes back and is told what it missed. */
const MAKS_KO = 500;

const HODER = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-store, no-transform',
  Connection: 'keep-alive',
  'X-Accel-Buffering': 'no',
};

/**
 * The live stream of varsler for one screen. `id` of a message is a place in the stream: whoever comes back with it
 * (Last-Event-ID, or `etter` the first time) is told everything since; who comes without one gets the whole queue.
 * `hvem` is the role the page was made for: if the browser is now logged in as another, it is told so and nothing else.
 * 503 when the virksomhet has no more places.
 */
export async function GET(req: Request): Promise<Response> {
  const token = await tokenHer();
  const sesjon = token && (await slaaOppSesjon(token));
  if (!token || !sesjon) return new Response(null, { status: 401 });
  const { searchParams } = new URL(req.url);
  const hvem = searchParams.get('hvem');
  if (hvem && hvem !== sesjon.actor.rolletildelingId) return new Response(melding('annen', {}), { headers: HODER });
  if (!kan(sesjon.actor, 'respons.les')) return new Response(null, { status: 403 });
  const fra = req.headers.get('last-event-id') ?? searchParams.get('etter') ?? '';
  const plass = { slipp: () => {} };
  const { virksomhetId } = sesjon.actor;
  const tilbake = taPlass({ sesjonId: token.sesjonId, kontoId: token.kontoId, virksomhetId, slipp: () => plass.slipp() });
  if (!tilbake) {
    logg('advarsel', 'respons.strom.fullt', { virksomhetId });
    return new Response(null, { status: 503 });
  }
  return new Response(strom(req.signal, token, sesjon.actor, fra, plass, tilbake), { headers: HODER });
}

/** One message in the format of server-sent events. */
const melding = (type: string, data: unknown, id?: string): string => `${id ? `id: ${id}\n` : ''}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** `plass.slipp` is what happens when a newer stream of the session takes the place; `tilbake` hands it back. */
function strom(
  avbrutt: AbortSignal,
  token: Sesjonstoken,
  actor: Actor,
  fra: string,
  plass: { slipp: () => void },
  tilbake: () => void,
): ReadableStream<Uint8Array> {
  const koder = new TextEncoder();
  let stopp = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(c) {
        let slutt = false;
        const andres = new Set<string>();
        const vist = new Set<string>();
        /** Varsler that have been on this screen's list: of others it is not told what happens. */
        const listet = new Set<string>();
        let vakter: Awaited<ReturnType<typeof settPaaVakt>> = [];
        const serAlle = kan(actor, 'respons.alle');
        const minListe = (v: Parameters<typeof paaListen>[1]) => paaListen(actor, v, vakter);
        const send = (tekst: string) => {
          if (slutt) return;
          if ((c.desiredSize ?? 0) < -MAKS_KO) return stopp();
          c.enqueue(koder.encode(tekst));
        };
        // What comes while the start is read waits behind it; one message is finished before the next.
        let ko: Promise<void> = Promise.resolve();
        const iTur = (fn: () => Promise<void>) => {
          ko = ko.then(fn).catch((e: Error) => {
            logg('feil', 'respons.strom.sending', { feil: e.name });
            stopp();
          });
        };
        const alt = async () => {
          const ko = await hentKo(actor);
          vakter = ko.vakter;
          for (const v of ko.varsler) if (minListe(v)) listet.add(v.id);
          send(melding('alt', { ...(await medBilde(actor, ko, vist)), skjult: ko.skjult, vakter, naa: Date.now() }, ko.posisjon));
        };
        let sjekket = Date.now();
        const fortell = async (m: Melding) => {
          if (Date.now() - sjekket > FERSK_MS && !(await gyldig())) return;
          if (m.alt) return alt();
          for (const v of m.varsler) if (v.virksomhetId !== actor.virksomhetId) andres.add(v.id);
          const mine = m.varsler.filter(minListe);
          // What is somebody else's now goes off the list, if it was there.
          const borte = m.varsler.filter((v) => !minListe(v)).map((v) => v.id);
          for (const { varselId } of m.hendelser)
            if (andres.has(varselId) && !m.varsler.some((v) => v.id === varselId)) {
              andres.delete(varselId);
              borte.push(varselId);
            }
          for (const v of mine) listet.add(v.id);
          const hendelser = m.hendelser.filter((h) => serAlle || listet.has(h.varselId));
          send(melding('nytt', { varsler: await medNavn(actor, mine, vist), hendelser, borte, naa: Date.now() }, m.posisjon));
        };
        const slipp = abonner(actor.virksomhetId, (m) => iTur(() => fortell(m)));
        iTur(async () => {
          vakter = await settPaaVakt(actor);
        });
        iTur(async () => (fra ? fortell(await siden(actor.virksomhetId, fra)) : alt()));
        const puls = setInterval(() => send(`: puls\n${melding('puls', { naa: Date.now() })}`), PULS_MS);
        const sjekk = setInterval(() => iTur(() => sjekkSesjon()), SJEKK_MS);
        const lengde = setTimeout(() => stopp(), LENGDE_MS);
        const gyldig = async (): Promise<boolean> => {
          const s = gyldigToken(token) && (await slaaOppSesjon(token));
          sjekket = Date.now();
          if (s?.actor.rolletildelingId === actor.rolletildelingId) return true;
          send(melding('slutt', {}));
          stopp();
          return false;
        };
        const sjekkSesjon = async () => {
          if (!(await gyldig())) return;
          vakter = await settPaaVakt(actor);
          send(melding('vakter', { vakter, naa: Date.now() }));
          if (andres.size === 0) return;
          // What another virksomhet has taken back or sent elsewhere is no longer ours to see.
          const synlige = await fortsattSynlige(actor, [...andres]);
          const borte = [...andres].filter((id) => !synlige.has(id));
          for (const id of borte) andres.delete(id);
          if (borte.length > 0) send(melding('borte', { borte, naa: Date.now() }));
        };
        stopp = () => {
          if (slutt) return;
          slutt = true;
          tilbake();
          slipp();
          clearInterval(puls);
          clearInterval(sjekk);
          clearTimeout(lengde);
          avbrutt.removeEventListener('abort', stopp);
          try {
            c.close();
          } catch {
            // The browser was first.
          }
        };
        plass.slipp = () => {
          send(melding('flere', {}));
          stopp();
        };
        avbrutt.addEventListener('abort', stopp);
        if (avbrutt.aborted) return stopp();
        send('retry: 2000\n\n');
      },
      cancel: () => stopp(),
    },
    { highWaterMark: 1 },
  );
}
