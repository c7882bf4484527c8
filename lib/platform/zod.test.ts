import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { riktekstSchema } from '@/components/riktekst/riktekst';
import { kildefiler } from '../../scripts/sjekk/filer.ts';
import { handlingerI } from '../../scripts/sjekk/handlinger.ts';
import { pool } from './db';
import { testdb } from './testdb';
import { erLagrbar } from './verdi/tegn';
import { z } from './zod';

testdb();

type Blad = { navn: string; schema: z.core.$ZodType; type: string };
const ROT = join(import.meta.dirname, '../..');

/** Every module that makes schemas: whoever imports zod, which is only to be had from here, but for the intake's own. */
const moduler = readdirSync(ROT, { recursive: true, encoding: 'utf8' })
  .filter((f) => /^(lib|components)\/.*\.ts$/.test(f) && !/\.test\.ts$|^lib\/platform\/(zod|action|env|verdi\/(tegn|zod))/.test(f))
  .filter((f) => /^import \{ z \} from '(@\/lib\/platform\/)?zod'/m.test(readFileSync(join(ROT, f), 'utf8')));
const skjemaer: { navn: string; schema: z.ZodType }[] = [];
const blader: Blad[] = [];

const settAlle = new Set<unknown>();
/** Follows a schema to the values it is made of; what several share is looked at once. */
function blad(s: z.core.$ZodType, navn: string, ut = blader, sett = settAlle): void {
  if (sett.has(s)) return;
  sett.add(s);
  const d = (s as z.core.$ZodTypes)._zod.def;
  const under = (u: z.core.$ZodType | undefined, n = navn) => u && blad(u, n, ut, sett);
  switch (d.type) {
    case 'object':
      for (const [k, v] of Object.entries(d.shape)) under(v, `${navn}.${k}`);
      if (d.catchall && (d.catchall as z.core.$ZodTypes)._zod.def.type !== 'never') ut.push({ navn, schema: s, type: 'loose' });
      return;
    case 'array':
      ut.push({ navn, schema: s, type: 'array' });
      return void under(d.element, `${navn}[]`);
    case 'record':
      under(d.keyType, `${navn}{}`);
      return void under(d.valueType, `${navn}{}`);
    case 'tuple':
      for (const u of d.items) under(u);
      return;
    case 'union':
      for (const u of d.options) under(u);
      return;
    case 'intersection':
      under(d.left);
      return void under(d.right);
    case 'pipe':
      under(d.in);
      return void under(d.out);
    case 'lazy':
      return void under(d.getter());
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
    case 'readonly':
      return void under(d.innerType);
    case 'transform':
      return;
    default:
      ut.push({ navn, schema: s, type: d.type });
  }
}

beforeAll(async () => {
  for (const fil of moduler) {
    const m = (await import(join(ROT, fil))) as Record<string, unknown>;
    for (const [navn, s] of Object.entries(m)) if (s instanceof z.ZodType) skjemaer.push({ navn: `${fil}#${navn}`, schema: s });
  }
  for (const { navn, schema } of skjemaer) blad(schema, navn);
}, 60_000);

const gir = (b: Blad, v: unknown): { ok: boolean; ut?: unknown } => {
  const r = z.safeParse(b.schema, v);
  return { ok: r.success, ut: r.data };
};
const slapp = (type: string, gift: unknown[]) =>
  blader.filter((b) => b.type === type).flatMap((b) => gift.filter((g) => gir(b, g).ok).map((g) => `${b.navn}: ${JSON.stringify(g)}`));

const GIFT = ['\0', '\ud83d', '\ude00', '\ude00\ud83d'];
const tekster = GIFT.flatMap((g) => [
  g,
  `a${g}`,
  `${g}Olga Nes`,
  'a'.repeat(30) + g,
  `https://a.no/${g}`,
  `a@b.no${g}`,
  `2026-01-01${g}`,
  `2026-01-01T08:00:00Z${g}`,
]);
const dypt = (n: number): unknown => {
  let v: unknown = 'x';
  for (let i = 0; i < n; i++) v = i % 2 ? { content: [v], item: [v] } : [v];
  return v;
};

describe('hvert skjema i produktet', () => {
  it('er funnet', () => {
    expect(skjemaer.length).toBeGreaterThan(180);
    expect(blader.length).toBeGreaterThan(300);
    expect(skjemaer.map((s) => s.navn)).toContain('lib/respons/mottak/skjema.ts#innvarselSchema');
  });

  it('avviser tekst databasen ikke kan ta', () => expect(slapp('string', tekster)).toEqual([]));

  it('avviser tall utenfor int4, og det som ikke er tall', () =>
    expect(slapp('number', [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e300, Number.NaN, Number.POSITIVE_INFINITY])).toEqual([]));

  it('avviser år og forskyvninger databasen ikke tar', () => {
    const datoer = blader.filter((b) => b.type === 'string' && ['date', 'datetime'].includes((b.schema as z.ZodString).format ?? ''));
    expect(datoer.length).toBeGreaterThan(15);
    const gift = ['0000-01-01', '0001-01-01', '20260-01-01', '+020260-01-01', '9999-12-31', '2026-02-30'].flatMap((d) => [
      d,
      `${d}T08:00:00Z`,
      `${d}T08:00:00+01:00`,
    ]);
    gift.push('2026-01-01T08:00:00+23:59', '2026-01-01T08:00:00-16:00', '2026-01-01T24:00:00Z', '2026-01-01T08:00:60Z', '-2026-01-01T08:00:00Z');
    expect(datoer.flatMap((b) => gift.filter((g) => gir(b, g).ok).map((g) => `${b.navn}: ${g}`))).toEqual([]);
  });

  it('avviser gift, ringer, dybde og mengde i fri JSON, også i nøkler', () => {
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    const gift = [
      ...tekster.flatMap((t) => [[t], { a: { b: t } }, { [t]: 1 }]),
      [Number.NaN],
      dypt(40),
      dypt(100_000),
      ring,
      Array.from({ length: 300_000 }, () => 0),
    ];
    const frie = blader.filter((b) => b.type === 'unknown' || b.type === 'any' || b.type === 'loose');
    expect(frie.length).toBeGreaterThan(8);
    const inn = (b: Blad, g: unknown) => (b.type === 'loose' ? { resourceType: 'QuestionnaireResponse', linkId: 'a', ekstra: g } : g);
    expect(frie.flatMap((b) => gift.filter((g) => gir(b, inn(b, g)).ok).map(() => b.navn))).toEqual([]);
    expect(frie.filter((b) => b.type === 'loose').every((b) => gir(b, inn(b, 'Åse 👍')).ok)).toBe(true);
  });

  it('kaster aldri, hva det enn får', () => {
    const alt = [null, undefined, 0, '', [], {}, dypt(100_000), new Map(), new Date(Number.NaN), Symbol.iterator, 1n, () => 1];
    const felt = (schema: z.ZodType) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);
    for (const { navn, schema } of skjemaer)
      for (const v of [1, [], {}, null, 'x', [null]]) {
        const verdi = Object.fromEntries(felt(schema).map((f) => [f, v]));
        expect(() => schema.safeParse(verdi), navn).not.toThrow();
      }
    for (const { navn, schema } of skjemaer) for (const v of alt) expect(() => schema.safeParse(v), navn).not.toThrow();
  });

  it('slipper bare gjennom det databasen tar imot, og gir tilbake', async () => {
    const tekst = fc.string({ unit: 'binary', maxLength: 60 });
    const iso = fc.date({ noInvalidDate: true }).map((d) => d.toISOString());
    const forsok = fc.sample(
      fc.oneof(
        tekst,
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)), maxLength: 20 }),
        fc.webUrl(),
        fc.emailAddress(),
        fc.uuid(),
        iso,
        iso.map((s) => s.slice(0, 10)),
        fc
          .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: -23, max: 23 }))
          .map(([aar, t]) => `${String(aar).padStart(4, '0')}-06-15T10:00:00${t < 0 ? '-' : '+'}${String(Math.abs(t)).padStart(2, '0')}:30`),
        fc.double(),
        fc.maxSafeInteger(),
        fc.integer(),
        fc.jsonValue(),
      ),
      { numRuns: 500, seed: 20_261_129 },
    );
    const ut = {
      tekst: [] as string[],
      tall: [] as number[],
      brok: [] as number[],
      dato: [] as string[],
      tid: [] as string[],
      json: [] as unknown[],
    };
    const form = (b: Blad) => (b.schema as z.ZodString).format ?? '';
    for (const b of blader)
      for (const v of forsok) {
        const r = gir(b, v);
        if (!r.ok) continue;
        ut.json.push(r.ut ?? null);
        if (typeof r.ut === 'number' && b.type === 'number') (Number.isInteger(r.ut) ? ut.tall : ut.brok).push(r.ut);
        if (typeof r.ut === 'string' && b.type === 'string') ut[form(b) === 'date' ? 'dato' : form(b) === 'datetime' ? 'tid' : 'tekst'].push(r.ut);
      }
    const en = <T>(l: T[]) => [...new Map(l.map((x) => [JSON.stringify(x), x])).values()];
    for (const liste of Object.values(ut)) expect(liste.length).toBeGreaterThan(20);
    const { rows } = await pool().query<{ t: string[]; n: number[]; f: number[]; d: string[]; z: string[]; j: unknown }>(
      `select $1::text[] t, $2::int4[] n, $3::float8[] f, $4::date[]::text[] d, (select array_agg(extract(epoch from x)::float8 order by o) from unnest($5::timestamptz[]) with ordinality u(x, o)) z, $6::jsonb j`,
      [en(ut.tekst), en(ut.tall), en(ut.brok), en(ut.dato), en(ut.tid), JSON.stringify(en(ut.json))],
    );
    expect(rows[0]?.t).toEqual(en(ut.tekst));
    expect(rows[0]?.n).toEqual(en(ut.tall));
    expect(rows[0]?.f).toEqual(en(ut.brok));
    expect(rows[0]?.d).toEqual(en(ut.dato).map((x) => String(x).slice(0, 10)));
    expect(rows[0]?.z).toEqual(en(ut.tid).map((x) => new Date(String(x)).getTime() / 1000));
    expect(rows[0]?.j).toEqual(JSON.parse(JSON.stringify(en(ut.json))));
  });
});

it('hva databasen kan holde', () => {
  expect(['Åse 👍', 'a\tb\nc', '', '\u0001'].every(erLagrbar)).toBe(true);
  expect(GIFT.some(erLagrbar)).toBe(false);
});

describe('what an action takes', () => {
  /** Each by its file and name, as the action imports it. */
  const navn = handlingerI(kildefiler(['lib', 'app'])).map(({ fil, schema = '' }) => {
    const n = schema.split('.')[0] ?? '';
    const fra = new RegExp(`import \\{[^}]*\\b${n}\\b[^}]*\\} from '([^']+)'`).exec(fil.tekst)?.[1] ?? '';
    return `${fra.startsWith('@/') ? fra.slice(2) : join(dirname(fil.sti), fra)}.ts#${n}`;
  });

  it('has an end: no text and no list is as long as a body may be', () => {
    const lang = 'a'.repeat(1_600_000);
    const tatt: Blad[] = [];
    const brukt = skjemaer.filter((s) => navn.includes(s.navn));
    expect(brukt.length).toBeGreaterThan(100);
    // A formatted text is measured as a whole.
    expect(
      gir({ navn: '', schema: riktekstSchema, type: '' }, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: lang }] }] })
        .ok,
    ).toBe(false);
    const allerede = new Set<unknown>([riktekstSchema]);
    for (const s of brukt) blad(s.schema, s.navn, tatt, allerede);
    const mange = Array.from({ length: 60_000 }, () => null);
    const forLang = (b: Blad) => z.safeParse(b.schema, mange).error?.issues.some((i) => i.code === 'too_big' && i.path.length === 0);
    const uten = tatt.filter((b) => (b.type === 'string' && gir(b, lang).ok) || (b.type === 'array' && !forLang(b)));
    expect(uten.map((b) => b.navn)).toEqual([]);
  });
});
