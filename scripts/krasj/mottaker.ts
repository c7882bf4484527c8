import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long every tenth answer takes. */
const SEN_MS = 250;

/** The world outside: a legevakt's own system, an SMS gateway and a dead-man watch, which write down what reaches them and when. */
export class Mottaker {
  /** Every message by its key, with the time of each arrival. */
  readonly kom = new Map<string, number[]>();
  #pulser: number[] = [];
  #hengt = 0;
  #nr = 0;
  #hold: { gjelder: (nokkel: string) => boolean; kom: () => void } | undefined;
  readonly #servere: Server[] = [];
  adresse = '';
  /** A system at an address of its own that takes a message and never answers. */
  hengende = '';

  async start(): Promise<void> {
    this.hengende = await this.#lytt((req) => {
      req.resume();
      this.#hengt++;
    });
    this.adresse = await this.#lytt((req, res) => {
      req.resume();
      if (req.url === '/dodmann') this.#pulser.push(Date.now());
      else {
        const nokkel = String(req.headers['idempotency-key'] ?? '');
        this.kom.set(nokkel, [...(this.kom.get(nokkel) ?? []), Date.now()]);
        if (this.#hold?.gjelder(nokkel)) {
          this.#hold.kom();
          this.#hold = undefined;
          return;
        }
        // Some answers are slow, so that the sender may die after we have it and before it knows.
        if (this.#nr++ % 10 === 0) return void setTimeout(() => res.end('ok'), SEN_MS);
      }
      res.end('ok');
    });
  }

  async #lytt(fn: RequestListener): Promise<string> {
    const s = createServer(fn);
    await new Promise<void>((ok) => s.listen(0, '127.0.0.1', ok));
    this.#servere.push(s);
    return `http://127.0.0.1:${(s.address() as AddressInfo).port}`;
  }

  /** Leaves one such message without an answer; resolves when it has come. */
  hold = (gjelder: (nokkel: string) => boolean): Promise<void> =>
    new Promise((kom) => {
      this.#hold = { gjelder, kom };
    });

  /** The keys of everything that was told about one varsel. */
  om = (varselId: string): string[] => [...this.kom.keys()].filter((n) => n.startsWith(`${varselId}:`)).sort();
  /** How long the module has said nothing; the watch outside raises the alarm on this. */
  stille = (): number => Date.now() - (this.#pulser.at(-1) ?? 0);
  hengt = (): number => this.#hengt;

  stopp(): void {
    for (const s of this.#servere) {
      s.closeAllConnections();
      s.close();
    }
  }
}
