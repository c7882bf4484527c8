import { lagPlan } from '@/lib/respons/ruting/plan';
import { MODELL } from '@/lib/respons/testhjelp';

const time = 3_600_000;
/** The nights of 2026 when the clock is set, from the evening before until the morning after, in UTC. */
const NETTER = ['2026-03-28T18:00:00Z', '2026-10-24T18:00:00Z'];
const alle = [1, 2, 3, 4, 5, 6, 7];
const steg = MODELL.regler[1]?.steg ?? [];

/** Day and night in one model: each minute of the night the clock is set must have exactly one of them, and the right one. */
export function sommertid(): string {
  const regel = (id: string, fra: string, til: string) => ({
    ...{ id, navn: id, tjenester: [], typer: [], soner: [], steg },
    tider: [{ dager: alle, fra, til }],
  });
  const modell = { ...MODELL, regler: [regel('dag', '07:00', '22:00'), regel('natt', '22:00', '07:00')] };
  const vegg = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  let minutter = 0;
  for (const fra of NETTER)
    for (let t = Date.parse(fra); t < Date.parse(fra) + 16 * time; t += 60_000) {
      const tid = new Date(t);
      const plan = lagPlan(modell, { type: 'fall', tjenesteKode: null, sone: null, merker: [] }, tid);
      const [h, m] = vegg.format(tid).split(':').map(Number) as [number, number];
      const ventet = h * 60 + m >= 7 * 60 && h * 60 + m < 22 * 60 ? 'dag' : 'natt';
      if (plan.regel !== ventet) throw new Error(`${tid.toISOString()}: ${plan.regel ?? 'ingen regel'}, skulle vært ${ventet}`);
      minutter++;
    }
  return `${minutter} minutter over to netter, én regel i hvert`;
}
