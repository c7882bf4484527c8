'use client';

/** Tones as [Hz, from second, length], and how long until they are played again. */
const MONSTRE = {
  haster: {
    toner: [
      [880, 0, 0.18],
      [1175, 0.22, 0.18],
      [880, 0.44, 0.18],
      [1175, 0.66, 0.28],
    ],
    hver: 2.5,
  },
  vanlig: {
    toner: [
      [660, 0, 0.2],
      [880, 0.26, 0.3],
    ],
    hver: 5,
  },
  brudd: {
    toner: [
      [330, 0, 0.35],
      [247, 0.4, 0.5],
    ],
    hver: 10,
  },
  tone: { toner: [[523, 0, 0.25]], hver: 0 },
} as const;
export type Lydmonster = keyof typeof MONSTRE;

let kontekst: AudioContext | undefined;

/** Whether the browser lets us be heard now: it does when somebody has pressed something on the page. */
export const kanHores = (): boolean => kontekst?.state === 'running';

/** Makes it possible to be heard; gives whether it is. To be called from a press. */
export async function aapneLyd(): Promise<boolean> {
  kontekst ??= new AudioContext();
  // Without a press the browser keeps the promise waiting.
  await Promise.race([kontekst.resume(), new Promise((ok) => setTimeout(ok, 300))]);
  return kanHores();
}

/** Plays a pattern once. Silent when the browser does not let us. */
export function spill(monster: Lydmonster): void {
  const c = kontekst;
  if (c?.state !== 'running') return;
  for (const [hz, fra, lengde] of MONSTRE[monster].toner) {
    const tone = c.createOscillator();
    const styrke = c.createGain();
    tone.frequency.value = hz;
    tone.type = 'triangle';
    const start = c.currentTime + fra;
    styrke.gain.setValueAtTime(0.0001, start);
    styrke.gain.exponentialRampToValueAtTime(0.5, start + 0.02);
    styrke.gain.exponentialRampToValueAtTime(0.0001, start + lengde);
    tone.connect(styrke).connect(c.destination);
    tone.start(start);
    tone.stop(start + lengde + 0.05);
  }
}

/** Plays a pattern again and again; gives what stops it. */
export function gjenta(monster: Lydmonster): () => void {
  spill(monster);
  const hver = MONSTRE[monster].hver;
  if (hver === 0) return () => {};
  const t = setInterval(() => spill(monster), hver * 1000);
  return () => clearInterval(t);
}
