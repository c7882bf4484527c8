import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Forbindelse } from '@/lib/respons/simulering/forbindelse';
import { prosentil } from './felles.ts';

export type Metningsjobb = { art: 'metning'; port: number; token: string; forbindelser: number; perForesporsel: number; sekunder: number };
export type Metningssvar = { perSekund: number; p50: number; p95: number; feil: Record<string, number> };

const loep = randomBytes(4).toString('hex');
let nr = 0;
const serie = () => `E${String(10 * Math.floor(Math.random() * 15_000)).padStart(8, '0')}`;
const enkelt = () =>
  `{"eksternId":"${loep}-${nr++}","type":"trygghetsalarm","enhet":"${serie()}","tidspunkt":"${new Date().toISOString()}","tekst":"Knappen er trykket"}`;

/** As fast as the connections can: each sends the next request when it has the answer to the last. A second of warming up. */
export async function metning(j: Metningsjobb): Promise<Metningssvar> {
  const start = performance.now() + 1000;
  const slutt = start + j.sekunder * 1000;
  const tider: number[] = [];
  const feil: Record<string, number> = {};
  let antall = 0;
  await Promise.all(
    Array.from({ length: j.forbindelser }, async () => {
      const f = new Forbindelse(j.port, j.token);
      for (;;) {
        const kropp = j.perForesporsel === 1 ? enkelt() : `[${Array.from({ length: j.perForesporsel }, enkelt).join()}]`;
        const t0 = performance.now();
        if (t0 >= slutt) break;
        const { status } = await f.post('/respons/v1/varsler', kropp);
        const t1 = performance.now();
        if (status !== 201) {
          feil[status] = (feil[status] ?? 0) + 1;
          if (status === 429) await new Promise((ok) => setTimeout(ok, 100));
        } else if (t1 >= start && t1 < slutt) {
          antall += j.perForesporsel;
          tider.push(t1 - t0);
        }
      }
      f.lukk();
    }),
  );
  return { perSekund: antall / j.sekunder, p50: prosentil(tider, 50), p95: prosentil(tider, 95), feil };
}
