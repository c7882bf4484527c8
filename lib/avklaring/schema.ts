import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const nokkel = z.uuid();
const valgfriId = z.union([z.uuid(), z.literal('')]);
const frist = z.union([z.iso.date(feil('datoUgyldig')), z.literal('')]);
const paa = { nokkel, avklaringId: z.uuid(), versjon: z.int().nonnegative() };

/** Whom a question is put to. */
export const TIL = ['APEN', 'ANSATT', 'AKTOR', 'VIRKSOMHET'] as const;
const mottaker = { til: z.enum(TIL), ansvarligId: valgfriId, aktorId: valgfriId, tilVirksomhetId: valgfriId, frist };

type Mottaker = { til: (typeof TIL)[number]; ansvarligId: string; aktorId: string; tilVirksomhetId: string };
/** The field that must be filled in for this kind of recipient, when it is not. */
export function manglerMottaker(d: Mottaker): 'ansvarligId' | 'aktorId' | 'tilVirksomhetId' | null {
  if (d.til === 'ANSATT' && !d.ansvarligId) return 'ansvarligId';
  if (d.til === 'AKTOR' && !d.aktorId) return 'aktorId';
  if (d.til === 'VIRKSOMHET' && !d.tilVirksomhetId) return 'tilVirksomhetId';
  return null;
}
const medMottaker = <S extends z.ZodObject>(s: S) =>
  s.superRefine((d, ctx) => {
    const felt = manglerMottaker(d as unknown as Mottaker);
    if (felt) ctx.addIssue({ code: 'custom', message: feil('paakrevd'), path: [felt] });
  });

const sporsmaal = z.string().trim().min(5, feil('sporsmaalForKort')).max(1000, feil('forLang'));
export const stillSchema = medMottaker(z.object({ nokkel, oppgaveId: z.uuid(), sporsmaal, ...mottaker }));
export type StillInn = z.infer<typeof stillSchema>;

export const fordelSchema = medMottaker(z.object({ ...paa, ...mottaker }));
export type FordelInn = z.infer<typeof fordelSchema>;
export const fordelskjemaSchema = medMottaker(z.object(mottaker));

export const innleggSchema = z.object({
  nokkel,
  avklaringId: z.uuid(),
  tekst: z.string().trim().min(1, feil('paakrevd')).max(4000, feil('forLang')),
});
export type InnleggInn = z.infer<typeof innleggSchema>;

export const besluttSchema = z.object({
  ...paa,
  beslutning: z.string().trim().min(3, feil('beslutningMangler')).max(2000, feil('forLang')),
  dato: z.iso.date(feil('datoUgyldig')),
  av: z.string().trim().min(2, feil('paakrevd')).max(120, feil('forLang')),
});
export type BesluttInn = z.infer<typeof besluttSchema>;

export const paaAvklaringSchema = z.object(paa);
export type PaaAvklaring = z.infer<typeof paaAvklaringSchema>;
