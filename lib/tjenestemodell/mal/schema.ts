import { z } from '@/lib/platform/zod';

/**
 * A template (mal) of the tjenestemodell as content. An id is given once and never used for anything else:
 * the upgrade finds an item again by it, also when its text is changed or it stands under another task.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id skal være små bokstaver, tall og bindestrek');
const punktid = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'punktets id er <oppgave>.<navn>');
const kilde = z.string().min(8);
const tekst = z.string().min(3).max(700);

export const PUNKTDELER = ['maal', 'oppgaver', 'tips', 'sjekkliste', 'avklaringer'] as const;
export type Punktdel = (typeof PUNKTDELER)[number];

export const AKTORARTER = ['rolle', 'enhet', 'virksomhet'] as const;
export const ANSVARSKODER = ['A', 'U', 'K', 'I'] as const;
export const ansvarskodeSchema = z.enum(ANSVARSKODER);

export const OPPFOLGINGSMODELLER = ['alle', 'regional-tms', 'ute-i-tjenesten', 'sykehus'] as const;

export const punktSchema = z.object({
  id: punktid,
  tekst,
  kilde,
  /** Ids of items in an earlier version that this one takes over from (split, merged or rewritten anew). */
  erstatter: z.array(punktid).min(1).optional(),
  /** A sjekkpunkt that cannot be in place without evidence. */
  bevis: z.boolean().optional(),
});
export type Punkt = z.infer<typeof punktSchema>;

const ressursSchema = z.object({ id: punktid, tittel: tekst, url: z.url({ protocol: /^https$/ }).optional(), kilde });

const ansvarSchema = z.object({
  id: punktid,
  aktor: slug,
  modell: z.enum(OPPFOLGINGSMODELLER),
  tekst,
  kilde,
});

const eksempelSchema = z.object({
  id: punktid,
  sted: z.string().min(3),
  hva: tekst,
  hvem: tekst,
  hvorfor: tekst,
  kilde,
});

const nodeSchema = z.object({
  id: slug,
  art: z.enum(['start', 'steg', 'beslutning', 'dokument', 'slutt']),
  tekst: z.string().min(2).max(90),
  /** Lane: who does it. */
  hvem: z.string().min(2).max(40).optional(),
});
const kantSchema = z.object({ fra: slug, til: slug, tekst: z.string().min(2).max(40).optional() });
const flytSchema = z
  .object({ id: punktid, tittel: tekst, noder: z.array(nodeSchema).min(3), kanter: z.array(kantSchema).min(2), kilde })
  .superRefine((f, ctx) => {
    const kjente = new Set(f.noder.map((n) => n.id));
    for (const k of f.kanter)
      if (!kjente.has(k.fra) || !kjente.has(k.til)) ctx.addIssue({ code: 'custom', message: `ukjent node i ${k.fra} → ${k.til}` });
  });

/** How many of each part the source has for this task, counted by hand; `innhold:dekning` holds the content against it. */
const kildeHarSchema = z.object({
  maal: z.int().min(0),
  oppgaver: z.int().min(0),
  tips: z.int().min(0),
  sjekkliste: z.int().min(0),
  ressurser: z.int().min(0),
  avklaringer: z.int().min(0),
  ansvar: z.int().min(0),
  eksempler: z.int().min(0),
  flyt: z.int().min(0),
});

export const maloppgaveSchema = z.object({
  id: slug,
  nr: z.int().min(1),
  omraade: slug,
  tittel: tekst,
  /** One or two short sentences: what the task is, for one who has never seen it. */
  ingress: tekst,
  kilde,
  maal: z.array(punktSchema).min(1),
  oppgaver: z.array(punktSchema).min(1),
  tips: z.array(punktSchema),
  sjekkliste: z.array(punktSchema).min(1),
  avklaringer: z.array(punktSchema),
  ressurser: z.array(ressursSchema),
  ansvar: z.array(ansvarSchema),
  eksempler: z.array(eksempelSchema),
  flyt: z.array(flytSchema),
  /** Suggested matrix row: actor → letter. Exactly one A. */
  forslag: z.record(slug, ansvarskodeSchema).refine((f) => Object.values(f).filter((k) => k === 'A').length === 1, 'forslaget skal ha nøyaktig én A'),
  kildeHar: kildeHarSchema,
});
export type Maloppgave = z.infer<typeof maloppgaveSchema>;

const omraadeSchema = z.object({ id: slug, navn: tekst, ingress: tekst, brukernaer: z.boolean() });
const aktorSchema = z.object({ id: slug, navn: z.string().min(2).max(40), art: z.enum(AKTORARTER), beskrivelse: tekst, kilde });

export const malhodeSchema = z.object({
  id: slug,
  versjon: z.string().regex(/^\d+(\.\d+){0,2}$/),
  tittel: tekst,
  kortnavn: z.string().min(2).max(40),
  utgiver: tekst,
  dato: z.iso.date(),
  ingress: tekst,
  kilde,
  avledetAv: z.object({ mal: slug, versjon: z.string() }).nullable(),
  /** `liten`: wording, applied in place and told. `vesentlig`: reviewed item by item in a copy. */
  endring: z.enum(['liten', 'vesentlig']),
  /** What must be settled before the template is of any use. */
  grunnlag: z.array(z.object({ tekst, kilde })).default([]),
  omraader: z.array(omraadeSchema).min(1),
  aktorer: z.array(aktorSchema).min(1),
});

/** A whole template: head and tasks, every reference inside it known and every id used once. */
export const malSchema = malhodeSchema.extend({ oppgaver: z.array(maloppgaveSchema).min(1) }).superRefine((m, ctx) => {
  const feil = (message: string) => ctx.addIssue({ code: 'custom', message });
  const aktorer = new Set(m.aktorer.map((a) => a.id));
  const omraader = new Set(m.omraader.map((o) => o.id));
  const sett = new Set<string>();
  const engang = (id: string) => (sett.has(id) ? feil(`id brukt to ganger: ${id}`) : sett.add(id));
  for (const o of m.oppgaver) {
    engang(o.id);
    if (!omraader.has(o.omraade)) feil(`${o.id}: ukjent område ${o.omraade}`);
    for (const a of [...Object.keys(o.forslag), ...o.ansvar.map((x) => x.aktor)]) if (!aktorer.has(a)) feil(`${o.id}: ukjent aktør ${a}`);
    for (const p of [...PUNKTDELER.flatMap((d) => o[d]), ...o.ressurser, ...o.ansvar, ...o.eksempler, ...o.flyt]) engang(p.id);
  }
});
export type Mal = z.infer<typeof malSchema>;
