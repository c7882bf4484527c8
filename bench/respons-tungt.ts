import { avslutt } from '../scripts/felles/prosess.ts';
import type { Rad } from './felles.ts';
import { loggInn } from './innlogging.ts';
import { type Base, last, rydd, startModul } from './respons-base.ts';
import type { Jevnsvar } from './respons-jevn.ts';
import type { Nett } from './respons-nett.ts';

const DOKUMENTER = 10;
const RADER = 20_000;
const PER_SEKUND = 100;
/** Fewer seconds are too few for a p95: the same build gave 1.1 and 1.7 × in six. */
const MINST_SEKUNDER = 20;

/** A list of visits to nobody who is known: it is read and looked up, and nothing is kept. */
const liste = (): string =>
  ['navn;dato;klokkeslett;hva', ...Array.from({ length: RADER }, (_, i) => `Kari Nordmann ${i};01.12.2030;08:15;Morgenstell`)].join('\r\n');

/** Draws ten documents at a time and reads a list meanwhile, again and again until it is told to stop. Gives how many of each. */
async function tungt(nett: Nett, stopp: AbortSignal): Promise<{ tegnet: number; lest: number }> {
  const leder = await loggInn(nett.adresse, 'leder@fjordvik.demo', 'demo-helhet');
  const gjort = { tegnet: 0, lest: 0 };
  const hent = async (sti: string, init: RequestInit = {}): Promise<ArrayBuffer> => {
    const r = await fetch(`${nett.adresse}${sti}`, { ...init, headers: { cookie: leder, origin: nett.adresse, ...init.headers } });
    if (!r.ok) throw new Error(`${sti} svarte ${r.status}`);
    return r.arrayBuffer();
  };
  const fil = Buffer.from(liste());
  const tegn = async () => {
    while (!stopp.aborted)
      await Promise.all(
        Array.from({ length: DOKUMENTER }, async () => {
          await hent('/api/respons/rapport/pdf');
          gjort.tegnet++;
        }),
      );
  };
  const les = async () => {
    while (!stopp.aborted) {
      await hent('/api/respons/besok', { method: 'POST', body: fil, headers: { 'content-length': String(fil.length) } });
      gjort.lest++;
    }
  };
  await Promise.all([tegn(), les()]);
  return gjort;
}

/** (h) What the sources wait for their answer while the web server draws and reads, against when it rests. */
export async function underTungt(b: Base, nett: Nett, oensket: number): Promise<Rad[]> {
  const sekunder = Math.max(oensket, MINST_SEKUNDER);
  const { p, port } = await startModul(b);
  const jobb = { art: 'jevn', port, token: b.token, sekunder, skjerm: { virksomhetId: b.senterId }, personPerSekund: PER_SEKUND };
  try {
    await last<Jevnsvar>(b, { ...jobb, sekunder: 3 });
    const ro = await last<Jevnsvar>(b, jobb);
    const stopp = new AbortController();
    const tung = tungt(nett, stopp.signal);
    const under = await Promise.race([last<Jevnsvar>(b, jobb), tung.then(() => Promise.reject(new Error('Det tunge sluttet av seg selv')))]);
    stopp.abort();
    const { tegnet, lest } = await tung;
    const forhold = under.svarP95 / ro.svarP95;
    const borte = under.sendt - PER_SEKUND * sekunder;
    return [
      { navn: 'h mottak i ro, svartid p95', verdi: ro.svarP95, enhet: 'ms' },
      { navn: 'h mottak mens det tegnes og leses, p95', verdi: under.svarP95, enhet: 'ms', forhold, maal: 1.5, holder: forhold <= 1.5 },
      { navn: 'h ikke tatt imot', verdi: -borte, enhet: `av ${PER_SEKUND * sekunder}`, maal: 0, holder: borte >= 0 },
      { navn: 'h PDF-er tegnet imens', verdi: tegnet, enhet: 'dokumenter', minst: DOKUMENTER, holder: tegnet >= DOKUMENTER },
      { navn: `h lister på ${RADER} rader lest imens`, verdi: lest, enhet: 'lister', minst: 1, holder: lest >= 1 },
    ];
  } finally {
    await avslutt(p);
    await rydd(b);
  }
}
