import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Forbindelser, type Svar } from '@/lib/respons/simulering/forbindelse';
import { abonner } from '@/lib/respons/strom/strom';
import { prosentil } from './felles.ts';

/** Who looks: a screen over HTTP (with its cookie), or, where no web server runs, the stream that screens are told from. */
export type Skjerm = { sse: string; kake: string } | { virksomhetId: string };
export type Jevnjobb = {
  art: 'jevn';
  port: number;
  token: string;
  sekunder: number;
  skjerm: Skjerm;
  /** A person's alarms, technical ones of one cause, and signs of life; each evenly spread. */
  personPerSekund: number;
  tekniskPerSekund?: number;
  livstegnPerSekund?: number;
};
export type Jevnsvar = {
  sendt: number;
  sett: number;
  p50: number;
  p95: number;
  p99: number;
  maks: number;
  /** From when it was to be sent until its source had the answer. */
  svarP95: number;
  avvist: Record<string, number>;
  teknisk: number;
  livstegn: number;
};

/** How long the last ones may take to come to the screen; milliseconds. */
const ETTER_MS = 10_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function se(skjerm: Skjerm, vist: (id: string, naar: number) => void): Promise<void> {
  if ('virksomhetId' in skjerm) {
    abonner(skjerm.virksomhetId, (m) => {
      const naa = performance.now();
      for (const v of m.varsler) vist(v.id, naa);
    });
    return;
  }
  const r = await fetch(skjerm.sse, { headers: { cookie: skjerm.kake, accept: 'text/event-stream' } });
  if (!r.ok || !r.body) throw new Error(`Strømmen svarte ${r.status}`);
  const tekst = new TextDecoder();
  void (async () => {
    let rest = '';
    for await (const del of r.body as unknown as AsyncIterable<Uint8Array>) {
      const naa = performance.now();
      rest += tekst.decode(del, { stream: true });
      for (const m of rest.matchAll(UUID)) vist(m[0], naa);
      rest = rest.slice(-36);
    }
  })();
}

const nr8 = (n: number) => `E${String(n).padStart(8, '0')}`;

/**
 * Sends at a steady pace, whatever the answers take, and notes for each of a person's alarms how long from when it was to
 * be sent until the screen has it.
 */
export async function jevn(j: Jevnjobb): Promise<Jevnsvar> {
  const loep = randomBytes(4).toString('hex');
  const forbindelser = new Forbindelser(64, j.port, j.token);
  const sendt = new Map<string, number>();
  const vist = new Map<string, number>();
  await se(j.skjerm, (id, naar) => {
    if (!vist.has(id)) vist.set(id, naar);
  });
  await new Promise((ok) => setTimeout(ok, 1000));
  const avvist: Record<string, number> = {};
  const tell = (k: string | number) => {
    avvist[k] = (avvist[k] ?? 0) + 1;
  };
  const svartider: number[] = [];
  const ute = new Set<Promise<void>>();
  const post = (sti: string, kropp: string, god: (s: Svar) => void) => {
    const p = forbindelser
      .post(sti, kropp)
      .then(
        (s) => (s.status < 300 ? god(s) : tell(s.status)),
        () => tell('brutt'),
      )
      .finally(() => ute.delete(p));
    ute.add(p);
  };
  const antall = { person: 0, teknisk: 0, livstegn: 0 };
  const varsel = (n: number, type: string, mer: string) =>
    `{"eksternId":"${loep}-${type}-${n}","type":"${type}","enhet":"${nr8(type === 'teknisk' ? (n * 7) % 150_000 : 10 * ((n * 37) % 15_000))}","tidspunkt":"${new Date().toISOString()}"${mer}}`;
  const t0 = performance.now();
  const slag = {
    person: (n: number, skulle: number) =>
      post('/respons/v1/varsler', varsel(n, 'trygghetsalarm', ''), (s) => {
        const id = s.kropp.match(UUID)?.[0];
        svartider.push(performance.now() - skulle);
        if (id) sendt.set(id, skulle);
      }),
    teknisk: (n: number) => post('/respons/v1/varsler', varsel(n, 'teknisk', ',"verdi":"nett"'), () => antall.teknisk++),
    livstegn: (n: number) =>
      post(
        '/respons/v1/livstegn',
        `{"enheter":["${nr8(((n * 300) % 150_000) + (Math.floor((n * 300) / 150_000) % 300))}"]}`,
        () => antall.livstegn++,
      ),
  };
  const takt: [keyof typeof slag, number][] = [
    ['person', j.personPerSekund],
    ['teknisk', j.tekniskPerSekund ?? 0],
    ['livstegn', j.livstegnPerSekund ?? 0],
  ];
  const gjort = takt.map(() => 0);
  await new Promise<void>((ferdig) => {
    const t = setInterval(() => {
      const gaatt = Math.min(performance.now() - t0, j.sekunder * 1000);
      takt.forEach(([hva, perSekund], i) => {
        for (const skal = Math.floor((gaatt / 1000) * perSekund); (gjort[i] as number) < skal; (gjort[i] as number)++)
          slag[hva](gjort[i] as number, t0 + (((gjort[i] as number) + 1) * 1000) / perSekund);
      });
      if (gaatt >= j.sekunder * 1000) {
        clearInterval(t);
        ferdig();
      }
    }, 2);
  });
  await Promise.all(ute);
  for (const slutt = performance.now() + ETTER_MS; performance.now() < slutt && [...sendt.keys()].some((id) => !vist.has(id)); )
    await new Promise((ok) => setTimeout(ok, 50));
  const tider = [...sendt].flatMap(([id, t]) => (vist.has(id) ? [(vist.get(id) ?? 0) - t] : []));
  return {
    sendt: sendt.size,
    sett: tider.length,
    p50: prosentil(tider, 50),
    p95: prosentil(tider, 95),
    p99: prosentil(tider, 99),
    maks: prosentil(tider, 100),
    svarP95: prosentil(svartider, 95),
    avvist,
    teknisk: antall.teknisk,
    livstegn: antall.livstegn,
  };
}
