import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long every fifth answer takes. */
const SEN_MS = 250;

/** A receiver outside, as a legevakt's own system is: it takes messages, and knows one that it has had before by its key. */
export class Mottaker {
  readonly ganger = new Map<string, number>();
  #dodmann: number[] = [];
  #henger = false;
  #nr = 0;
  #server: Server | undefined;
  adresse = '';

  async start(): Promise<void> {
    const s = createServer((req, res) => {
      req.resume();
      if (req.url === '/dodmann') this.#dodmann.push(Date.now());
      else if (req.url === '/henger') {
        this.#henger = true;
        return; // never an answer
      } else {
        const nokkel = String(req.headers['idempotency-key'] ?? '');
        this.ganger.set(nokkel, (this.ganger.get(nokkel) ?? 0) + 1);
        // Some answers are slow, so that the sender may die after we have it and before it knows.
        if (this.#nr++ % 5 === 0) return void setTimeout(() => res.end('ok'), SEN_MS);
      }
      res.end('ok');
    });
    await new Promise<void>((ok) => s.listen(0, '127.0.0.1', ok));
    this.#server = s;
    this.adresse = `http://127.0.0.1:${(s.address() as AddressInfo).port}`;
  }

  /** When the module last said that all is well. */
  sistPuls = (): number | undefined => this.#dodmann.at(-1);
  spurt = (): boolean => this.#henger;

  stopp(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}
