import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { nyPaarorendeSchema, nyPersonSchema, telefon } from '@/lib/tjenestemottaker/schema';

export const KILDER = ['BRUKER', 'PAARORENDE', 'TJENESTEN', 'FASTLEGE', 'SYKEHUS'] as const;

const valgfri = (maks: number) =>
  z
    .string()
    .trim()
    .max(maks, feil('forLang'))
    .nullish()
    .transform((v) => v || null);

/** Checked also when other fields are wrong, so that everything to put right is told at once. */
const alltid = (p: { value: unknown }) => typeof p.value === 'object' && p.value !== null;

/** One henvendelse: who asks, for whom, and what for. */
export const henvendelseSchema = z
  .object({
    nokkel: z.uuid(),
    kilde: z.enum(KILDER, feil('paakrevd')),
    henviserNavn: valgfri(100),
    henviserTelefon: telefon,
    /** An existing person, or the one registered here. */
    personId: z
      .union([z.uuid(), z.literal('')])
      .nullish()
      .transform((v) => v || null),
    nyPerson: nyPersonSchema.nullish().transform((v) => v ?? null),
    paarorende: z.array(nyPaarorendeSchema).max(10),
    behov: z.string(feil('paakrevd')).trim().min(1, feil('paakrevd')).max(4000, feil('forLang')),
    onsketTjeneste: valgfri(60),
    mottatt: z.iso.date(feil('datoUgyldig')),
    enhetId: z.uuid(feil('paakrevd')),
    registrerLikevel: z.boolean(),
    likevelGrunn: valgfri(500),
    kvitteringTil: z.enum(['BRUKER', 'HENVISER']),
    henviserAdresse: valgfri(300),
  })
  .refine((h) => h.personId || h.nyPerson, { path: ['personId'], message: feil('velgPerson'), when: alltid })
  .refine((h) => h.kilde === 'BRUKER' || !h.kilde || h.henviserNavn, { path: ['henviserNavn'], message: feil('paakrevd'), when: alltid })
  .refine((h) => !h.registrerLikevel || h.likevelGrunn, { path: ['likevelGrunn'], message: feil('paakrevd'), when: alltid })
  .refine((h) => h.kvitteringTil !== 'HENVISER' || h.kilde === 'BRUKER' || h.henviserAdresse, {
    path: ['henviserAdresse'],
    message: feil('paakrevd'),
    when: alltid,
  })
  .superRefine((h, ctx) => {
    const naermeste = h.paarorende.map((p, i) => (p.naermeste ? i : -1)).filter((i) => i >= 0);
    for (const i of naermeste.slice(1)) ctx.addIssue({ code: 'custom', path: ['paarorende', i, 'naermeste'], message: feil('toNaermeste') });
  });
export type Henvendelse = z.output<typeof henvendelseSchema>;

export const kvitteringSchema = z.object({ sakId: z.uuid() });
