import { loggInn } from '../../bench/innlogging.ts';

export type Skjermtall = { meldinger: number; kort: number; feil: number; brudd: number; innlogginger: number };

const UUID = /"id":"([0-9a-f-]{36})"/g;
const sov = (ms: number) => new Promise<void>((ok) => setTimeout(ok, ms));
/** How often an operator opens a varsel's card; milliseconds. */
const KORT_MS = 30_000;

/** One screen's login: a session holds a few streams only. It logs in when the server asks for it. */
export class Innlogget {
  kake = '';
  #under: Promise<void> | undefined;

  constructor(
    private readonly adresse: string,
    private readonly epost: string,
    private readonly tall: Skjermtall,
  ) {}

  inn(): Promise<void> {
    this.#under ??= loggInn(this.adresse, this.epost, 'demo-helhet')
      .then((kake) => {
        this.kake = kake;
        this.tall.innlogginger++;
      })
      .finally(() => {
        this.#under = undefined;
      });
    return this.#under;
  }
}

/**
 * An operator's screen for as long as the test lasts: the live stream, held open and taken up again where it was, a card
 * opened now and then, and logging in again when the session is over.
 */
export async function skjerm(adresse: string, innlogget: Innlogget, tall: Skjermtall, avbrutt: AbortSignal): Promise<void> {
  let sist: string | undefined;
  const kort = setInterval(() => {
    if (!sist) return;
    fetch(`${adresse}/respons/${sist}`, { headers: { cookie: innlogget.kake }, redirect: 'manual', signal: avbrutt })
      .then(async (r) => {
        await r.arrayBuffer();
        tall[r.status === 200 ? 'kort' : 'feil']++;
      })
      .catch(() => {});
  }, KORT_MS);
  let plass = '';
  while (!avbrutt.aborted) {
    try {
      const r = await fetch(`${adresse}/api/respons/strom`, {
        headers: { cookie: innlogget.kake, accept: 'text/event-stream', ...(plass ? { 'last-event-id': plass } : {}) },
        signal: avbrutt,
      });
      if (r.status === 401) await innlogget.inn();
      if (!r.ok || !r.body) throw new Error(`Strømmen svarte ${r.status}`);
      const tekst = new TextDecoder();
      for await (const del of r.body as unknown as AsyncIterable<Uint8Array>) {
        const t = tekst.decode(del, { stream: true });
        tall.meldinger += t.split('\nevent: ').length - 1;
        plass = [...t.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1] ?? plass;
        sist = [...t.matchAll(UUID)].at(-1)?.[1] ?? sist;
      }
    } catch {
      // The stream is renewed by the server at times, as it is for a real screen.
    }
    if (!avbrutt.aborted) tall.brudd++;
    await sov(1000);
  }
  clearInterval(kort);
}
