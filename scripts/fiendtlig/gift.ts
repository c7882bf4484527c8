import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Handling } from './handlinger.ts';
import { flere, kallHandling } from './kall.ts';
import { lovFor } from './lov.ts';
import { idFor, UKJENT } from './objekt.ts';
import { ANGRIPER, type Verden } from './oppsett.ts';
import { noter, nyProtokoll } from './protokoll.ts';
import { lagGyldig, medVed, stier } from './verdi.ts';

const dyp = (n: number): unknown => JSON.parse(`${'['.repeat(n)}1${']'.repeat(n)}`);

/** What each leaf of an argument is replaced by. All of it must be answered in words, never by a fault. */
const GIFT: [navn: string, verdi: unknown][] = [
  ['NUL', 'a\u0000b'],
  ['halvt tegn', 'a\ud83d'],
  ['null', null],
  ['tall i tekst', 17],
  ['stort tall', 2 ** 53],
  ['negativt', -1e308],
  ['liste', [[], {}]],
  ['dypt', dyp(500)],
  ['lang tekst', 'x'.repeat(200_000)],
  ['år 0', '0000-00-00'],
  ['år 275760', '+275760-09-13T00:00:00Z'],
  ['forskyvning', '2026-11-29T10:00:00+99:99'],
  ['id', "00000000-0000-7000-8000-000000000000'; drop table x; --"],
  ['proto', JSON.parse('{"__proto__":{"virksomhetId":"x"},"constructor":1}')],
  ['henvisning', '$K1'],
];
/** So many places of an argument are tried with everything, and so many with what the database refuses. */
const [ALT, STEDER] = [4, 30];
/** Bodies that are no argument at all. */
const KROPPER = [
  '',
  'null',
  '[]',
  '[null]',
  '{}',
  '["$F1"]',
  '["$@9"]',
  '["$Q1"]',
  '["$undefined"]',
  '["$0:0:constructor"]',
  '[{"then":"$undefined"}]',
  `["$n${'9'.repeat(100_000)}"]`,
  `[${Array(24_000).fill(1).join()}]`,
  '\ufeff[]',
  // The same thing twice, and each of those twice: a hundred million values in two thousand bytes.
  `[{${Array.from({ length: 26 }, (_, n) => `"l${n}":${n === 0 ? '"a"' : `{"type":"listItem","content":["$0:0:l${n - 1}","$0:0:l${n - 1}"]}`}`).join()},"notat":"$0:0:l25","svar":"$0:0:l25","z":"\\u0000"}]`,
  '[',
  '\u0000',
  '['.repeat(20_000),
  `["${'x'.repeat(3_000_000)}"]`,
];

/** Poison at every place of every action's argument, as somebody who may. */
export async function provGift(v: Verden, handlinger: Handling[]): Promise<void> {
  const p = nyProtokoll('gift i handlinger');
  const kakeFor = (h: Handling) => v.kaker.get(lovFor(`${h.fil}#${h.navn}`)?.roller.find((r) => v.kaker.has(r)) ?? ('leder' as Rolle));
  const dato = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await flere(handlinger, async (h) => {
    // On records that are there, so that the poison gets as far as it can; but nobody is ended or logged out on the way.
    const egne = !/^lib\/(virksomhet|innlogging)\//.test(h.fil);
    const verdi = lagGyldig(h.schema, {
      id: (s) => (egne ? idFor(v, h, s, ANGRIPER) : UKJENT),
      dato,
      helt: true,
    });
    for (const [nr, sti] of stier(verdi).slice(0, STEDER).entries())
      for (const [navn, gift] of nr < ALT ? GIFT : GIFT.slice(0, 3)) {
        const arg = medVed(verdi, sti, gift);
        // What the schema takes is no poison to it: a number where there is a number.
        const r = await kallHandling(v.adresse, h, arg, kakeFor(h), JSON.stringify([arg]));
        const lagres = GIFT.slice(0, 2).some(([n]) => n === navn);
        const tatt = lagres && r.kode === 'JA';
        noter(p, r.status < 500 && r.kode !== 'INTERN' && !tatt, `${h.fil}#${h.navn} ${sti.join('.') || '(hele)'}: ${navn} → ${r.kode}`);
      }
  });
  const kropper = nyProtokoll('gift i kroppen av en handling');
  await flere(handlinger, async (x) => {
    for (const raa of KROPPER) {
      const r = await kallHandling(v.adresse, x, null, kakeFor(x), raa);
      noter(kropper, r.status < 500 && !['JA', 'INTERN'].includes(r.kode), `${x.navn}: ${JSON.stringify(raa.slice(0, 20))} → ${r.kode}`);
    }
  });
}
