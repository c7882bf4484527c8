import { connect, type Socket } from 'node:net';

export type Svar = { status: number; kropp: string };
type Ventende = { ok: (s: Svar) => void; feil: (e: Error) => void };

/** How long an answer may take before the connection is given up; milliseconds. */
const TAALER_MS = 30_000;

/**
 * One kept-alive HTTP connection that has one request at a time, as a device's gateway has. It does far less than
 * node:http, so that the one who measures is not what is measured.
 */
export class Forbindelse {
  #sokkel: Socket | undefined;
  #venter: Ventende | undefined;
  #lest: Buffer[] = [];
  readonly #hode: string;

  constructor(
    private readonly port: number,
    token: string,
    private readonly vert = '127.0.0.1',
  ) {
    this.#hode = `Host: ${vert}:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
  }

  /** Posts and gives the answer; throws when the connection fails before all of it has come. */
  post(sti: string, kropp: string): Promise<Svar> {
    if (this.#venter) return Promise.reject(new Error('forbindelsen er i bruk'));
    return new Promise((ok, feil) => {
      this.#venter = { ok, feil };
      const s = this.#koblet();
      s.setTimeout(TAALER_MS);
      s.write(`POST ${sti} HTTP/1.1\r\n${this.#hode}Content-Length: ${Buffer.byteLength(kropp)}\r\n\r\n${kropp}`);
    });
  }

  lukk(): void {
    this.#sokkel?.destroy();
    this.#sokkel = undefined;
  }

  #koblet(): Socket {
    if (this.#sokkel && !this.#sokkel.destroyed) return this.#sokkel;
    const s = connect({ port: this.port, host: this.vert, noDelay: true });
    this.#lest = [];
    s.on('data', (d: Buffer) => this.#les(d));
    s.on('timeout', () => s.destroy(new Error('intet svar')));
    s.on('error', (e) => this.#brutt(s, e));
    s.on('close', () => this.#brutt(s, new Error('forbindelsen ble brutt')));
    this.#sokkel = s;
    return s;
  }

  #brutt(s: Socket, e: Error): void {
    if (this.#sokkel !== s) return;
    this.#sokkel = undefined;
    const v = this.#venter;
    this.#venter = undefined;
    v?.feil(e);
  }

  #les(del: Buffer): void {
    this.#lest.push(del);
    const alt = this.#lest.length === 1 ? del : Buffer.concat(this.#lest);
    const slutt = alt.indexOf('\r\n\r\n');
    if (slutt < 0) return;
    const hode = alt.toString('latin1', 0, slutt);
    const lengde = Number(/content-length: (\d+)/i.exec(hode)?.[1] ?? 0);
    if (alt.length < slutt + 4 + lengde) {
      this.#lest = [alt];
      return;
    }
    this.#lest = [];
    const v = this.#venter;
    this.#venter = undefined;
    v?.ok({ status: Number(hode.slice(9, 12)), kropp: alt.toString('utf8', slutt + 4, slutt + 4 + lengde) });
  }
}

/** A number of connections; a request waits for one that is free. */
export class Forbindelser {
  readonly #alle: Forbindelse[];
  readonly #ledige: Forbindelse[];
  readonly #ko: ((f: Forbindelse) => void)[] = [];

  constructor(antall: number, port: number, token: string) {
    this.#alle = Array.from({ length: antall }, () => new Forbindelse(port, token));
    this.#ledige = [...this.#alle];
  }

  async post(sti: string, kropp: string): Promise<Svar> {
    const f = this.#ledige.pop() ?? (await new Promise<Forbindelse>((ok) => this.#ko.push(ok)));
    try {
      return await f.post(sti, kropp);
    } finally {
      const neste = this.#ko.shift();
      if (neste) neste(f);
      else this.#ledige.push(f);
    }
  }

  lukk(): void {
    for (const f of this.#alle) f.lukk();
  }
}
