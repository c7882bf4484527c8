import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** Codes follow VKP R4's alarm groups (1 medisin, 2 lokalisering, 3 trygghet, 4 tilsyn, 5 hjemmeoppfølging). */
export const VARSELTYPER = [
  'trygghetsalarm',
  'mobilalarm',
  'fall',
  'dorsensor',
  'sengesensor',
  'bevegelse',
  'medisin',
  'gps',
  'digitalt_tilsyn',
  'rook',
  'brann',
  'komfyr',
  'dho_maaling',
  'overfall',
  'teknisk',
  'test',
] as const;
export const varseltypeSchema = z.enum(VARSELTYPER);
export type Varseltype = z.infer<typeof varseltypeSchema>;

/** Lower is more urgent. A technical varsel is never before a person's. */
export const PRIORITET: Record<Varseltype, 1 | 2 | 3 | 4 | 5> = {
  brann: 1,
  overfall: 1,
  trygghetsalarm: 1,
  mobilalarm: 1,
  fall: 1,
  rook: 1,
  gps: 2,
  dorsensor: 2,
  sengesensor: 2,
  digitalt_tilsyn: 2,
  komfyr: 2,
  bevegelse: 2,
  medisin: 3,
  dho_maaling: 3,
  teknisk: 4,
  test: 5,
};

/** What one virksomhet's model may be: the engine holds them all, and writes a plan of it for each varsel. */
const NAVN = 120;
const MAKS = { regler: 100, vaktlag: 50, soner: 200, tider: 20, koder: 100, steg: 20, til: 10, slag: 200, punkter: 50 };

const slug = z
  .string()
  .max(NAVN)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const klokke = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'klokkeslett HH:MM, 24:00 er midnatt ved dagens slutt');

/** Days 1 (Monday) to 7; `helligdag` narrows to holidays or to days that are not. A window may pass midnight (22:00–07:00). */
export const tidsvinduSchema = z.object({
  dager: z.array(z.int().min(1).max(7)).min(1).max(7),
  fra: klokke,
  til: klokke,
  helligdag: z.boolean().optional(),
});
export type Tidsvindu = z.infer<typeof tidsvinduSchema>;

/**
 * Who is told. `vaktlag`: those on duty in a vaktlag of the model, by its id. `virksomhet`: another virksomhet's
 * mottaksvakt (a responssenter that serves several). `ekstern`: a named receiver outside (a phone number or webhook).
 * `paarorende`: the person's next of kin number `nr`, in their order. `mottaksvakt`: the virksomhet's own last resort.
 */
export const mottakerSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('vaktlag'), lag: slug }),
  z.object({ art: z.literal('virksomhet'), navn: z.string().min(2).max(NAVN) }),
  z.object({ art: z.literal('ekstern'), navn: z.string().min(2).max(NAVN) }),
  z.object({ art: z.literal('paarorende'), nr: z.int().min(1).max(9) }),
  z.object({ art: z.literal('mottaksvakt') }),
]);
export type Mottaker = z.infer<typeof mottakerSchema>;

/** Seconds. Whoever is told needs more; the least is for trying a model out. */
const MINSTE_VENT = 1;

/** Tell, wait, tell again `gjenta` times, then the next step. */
export const stegSchema = z.object({
  til: z.array(mottakerSchema).min(1).max(MAKS.til),
  ventSekunder: z.int().min(MINSTE_VENT).max(3600),
  gjenta: z.int().min(0).max(20),
  merknad: z.string().max(200).optional(),
});

export const LAGTYPER = ['hjemmetjeneste', 'responssenter', 'legevakt', 'vaktsentral', 'tekniker', 'tms', 'institusjon'] as const;
const vaktlagSchema = z.object({
  id: slug,
  navn: z.string().min(2).max(60),
  type: z.enum(LAGTYPER),
  /** One lag for each sone of the virksomhet, or one for all of them. */
  perSone: z.boolean(),
  /** Manned by another virksomhet or a supplier. */
  ekstern: z.boolean(),
});

/** The first rule that fits decides; the more special must stand first. Empty lists fit everything. */
export const regelSchema = z.object({
  id: slug,
  navn: z.string().min(2).max(80),
  tjenester: z.array(slug).max(MAKS.koder),
  typer: z.array(varseltypeSchema).max(MAKS.koder),
  soner: z.array(z.string().max(NAVN)).max(MAKS.soner),
  tider: z.array(tidsvinduSchema).max(MAKS.tider),
  steg: z
    .array(stegSchema)
    .min(1)
    .max(MAKS.steg)
    .refine((steg) => steg.reduce((n, s) => n + s.gjenta + 1, 0) <= MAKS.slag, feil('responsForMangeSlag')),
});
export type Responsregel = z.infer<typeof regelSchema>;

export const responsmodellSchema = z.object({
  id: slug,
  navn: z.string().min(2).max(80),
  beskrivelse: z.string().min(10).max(600),
  /** What it asks for and gives, from the source: staffing, cost, key figures. */
  passerFor: z.array(z.string().min(5).max(300)).max(MAKS.punkter),
  krever: z.array(z.string().min(5).max(300)).max(MAKS.punkter),
  nokkeltall: z.array(z.object({ navn: z.string().max(300), verdi: z.string().max(300), kilde: z.string().min(8).max(300) })).max(MAKS.punkter),
  kilde: z.string().min(8).max(300),
  vaktlag: z.array(vaktlagSchema).max(MAKS.vaktlag),
  regler: z.array(regelSchema).min(1).max(MAKS.regler),
});
export type Responsmodell = z.infer<typeof responsmodellSchema>;

/** Why a supplier’s varsel of an unknown device is closed: those it was passed on to have it. */
export const GITT_VIDERE_GRUNN = 'gitt_videre';
