/**
 * A worker of lib/platform/jobb/arbeid.ts: gets one job at a time over its channel, and gives what came of it. It is given no
 * secrets and no way to the database: what it may do is in the table below.
 */
import { Worker } from 'node:worker_threads';
import { erFeil } from '@/lib/platform/errors';
import type { Jobb } from '@/lib/platform/jobb/arbeid';

// biome-ignore lint/suspicious/noExplicitAny: each takes what its own room sends it.
const JOBBER: Record<Jobb, () => Promise<(arg: any) => Promise<unknown>>> = {
  brev: async () => (await import('@/lib/brev/pdf')).tegnBrev,
  handlingsplan: async () => (await import('@/lib/handlingsplan/pdf')).tegnPlan,
  katalog: async () => (await import('@/lib/tjenestekatalog/pdf')).tegnDokument,
  modell: async () => (await import('@/lib/tjenestemodell/dokument/pdf')).tegnDokument,
  'matrise-pdf': async () => (await import('@/lib/tjenestemodell/dokument/pdf-matrise')).somPdf,
  'matrise-xlsx': async () => (await import('@/lib/tjenestemodell/dokument/rules-eksport')).somXlsx,
  'rapport-pdf': async () => (await import('@/lib/respons/rapport/eksport-pdf')).somPdf,
  'rapport-xlsx': async () => (await import('@/lib/respons/rapport/eksport')).somXlsx,
  ark: async () => (await import('@/lib/platform/ark/ark-les')).lesArk,
};

/**
 * Looks on from a thread of its own, which no job can hold up: when the job has worked for as long as it may, or whoever gave
 * it is gone, this is the end.
 */
const vakt = new Worker(
  `const mor = process.ppid; let grense = Infinity;
   const brukt = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
   require('node:worker_threads').parentPort.on('message', (ms) => { grense = brukt() + ms; });
   setInterval(() => (process.ppid !== mor || brukt() > grense) && process.kill(process.pid, 'SIGKILL'), 200);`,
  { eval: true },
);
vakt.unref();

process.on('message', async ({ jobb, arg, ms }: { jobb: Jobb; arg: unknown; ms: number }) => {
  process.send?.({ ok: true });
  try {
    const gjor = await JOBBER[jobb]();
    vakt.postMessage(ms);
    process.send?.({ ok: true, verdi: await gjor(arg) });
  } catch (e) {
    // The text of an unknown failure may hold what stands in the document.
    process.send?.({ ok: false, navn: (e as Error)?.name ?? 'ukjent', ...(erFeil(e) ? { feil: { kode: e.kode, tekst: e.tekst } } : {}) });
  } finally {
    vakt.postMessage(Number.POSITIVE_INFINITY);
  }
});
process.send?.({ ok: true });
