import { riktekstSchema } from '@/components/riktekst/riktekst';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { KILDER, TILTAKSTATUSER } from './rules';

const nokkel = z.uuid();
const versjon = z.number().int().positive();
const tekst = (maks: number) => z.string().trim().max(maks, feil('forLang'));
const valgfriDato = z.union([z.literal(''), z.iso.date({ error: feil('datoUgyldig') })]);
const valgfriAnsatt = z.union([z.literal(''), z.uuid()]);
const tittel = tekst(160).min(3, feil('paakrevd'));

const utvalg = {
  kilder: z.array(z.enum(KILDER)).max(10).min(1, feil('planUtvalg')),
  omraader: z.array(z.string().max(200)).max(200).min(1, feil('planUtvalg')),
};
export const lagPlanSchema = z.object({ nokkel, modellId: z.uuid(), tittel, ...utvalg });
export const oppdaterPlanSchema = z.object({ nokkel, id: z.uuid(), versjon, ...utvalg });

export const planSchema = z.object({ nokkel, id: z.uuid(), versjon });
export const plantekstSchema = planSchema.extend({ tittel, innledning: riktekstSchema.nullable(), forslag: riktekstSchema.nullable() });
export const vedtaSchema = planSchema.extend({
  besluttetAv: tekst(160).min(2, feil('paakrevd')),
  besluttet: z.iso.date({ error: feil('datoUgyldig') }),
});

const tiltak = { tekst: tekst(700).min(3, feil('paakrevd')), ansvarligId: valgfriAnsatt, frist: valgfriDato };
export const nyttTiltakSchema = z.object({ nokkel, planId: z.uuid(), ...tiltak });
export const tiltakSchema = z.object({ nokkel, id: z.uuid(), versjon });
export const endreTiltakSchema = tiltakSchema.extend({ ...tiltak, status: z.enum(TILTAKSTATUSER), kommentar: tekst(1000) });
/** What the one who has the measure may change. */
export const folgOppSchema = tiltakSchema.extend({ status: z.enum(TILTAKSTATUSER), kommentar: tekst(1000) });
/** Many at once: the open measures of an area, or of all, that nobody has. */
export const fordelTiltakSchema = z.object({
  nokkel,
  planId: z.uuid(),
  omraade: z.string().max(200),
  ansvarligId: z.uuid({ error: feil('paakrevd') }),
  frist: valgfriDato,
});
export const flyttTiltakSchema = tiltakSchema.extend({ retning: z.enum(['opp', 'ned']) });

export type LagPlan = z.output<typeof lagPlanSchema>;
export type OppdaterPlan = z.output<typeof oppdaterPlanSchema>;
export type ValgtPlan = z.output<typeof planSchema>;
export type Plantekst = z.output<typeof plantekstSchema>;
export type Vedta = z.output<typeof vedtaSchema>;
export type NyttTiltak = z.output<typeof nyttTiltakSchema>;
export type EndreTiltak = z.output<typeof endreTiltakSchema>;
export type FolgOpp = z.output<typeof folgOppSchema>;
export type FlyttTiltak = z.output<typeof flyttTiltakSchema>;
export type FordelTiltak = z.output<typeof fordelTiltakSchema>;
