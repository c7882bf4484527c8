import { riktekstSchema } from '@/components/riktekst/riktekst';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import type { Punktdel } from '../mal/schema';
import { erHelhetsti, erHttps, HURTIGSTATUSER, SJEKKSTATUSER } from '../modell/rules';

const nokkel = z.uuid();
const paaOppgave = { nokkel, oppgaveId: z.uuid(), versjon: z.int().nonnegative() };
const paaPunkt = { nokkel, punktId: z.uuid(), versjon: z.int().nonnegative() };
const tekst = z.string().trim().min(3, feil('forKort')).max(700, feil('forLang'));
const grunn = z.string().trim().min(5, feil('grunnMangler')).max(300, feil('forLang'));
const dato = z.union([z.iso.date(feil('datoUgyldig')), z.literal('')]);

// Not from mal/schema: this module goes to the browser, and the template's own schema need not.
const DELER = ['maal', 'oppgaver', 'tips', 'sjekkliste', 'avklaringer'] as const satisfies readonly Punktdel[];

export const nyOppgaveSchema = z.object({
  nokkel,
  modellId: z.uuid(),
  omraade: z.string().min(1, feil('paakrevd')).max(100),
  tittel: z.string().trim().min(3, feil('forKort')).max(120, feil('forLang')),
  ingress: z.string().trim().max(700, feil('forLang')),
});
export type NyOppgave = z.infer<typeof nyOppgaveSchema>;

export const oppgavetekstSchema = z.object({ ...paaOppgave, tittel: nyOppgaveSchema.shape.tittel, ingress: nyOppgaveSchema.shape.ingress });
export type Oppgavetekst = z.infer<typeof oppgavetekstSchema>;

export const oppgaveIkkeRelevantSchema = z.object({ ...paaOppgave, grunn });
export type OppgaveIkkeRelevant = z.infer<typeof oppgaveIkkeRelevantSchema>;

export const paaOppgaveSchema = z.object(paaOppgave);
export type PaaOppgave = z.infer<typeof paaOppgaveSchema>;

export const notatSchema = z.object({ ...paaOppgave, notat: riktekstSchema });
export type Notat = z.infer<typeof notatSchema>;

export const nyttPunktSchema = z.object({ nokkel, oppgaveId: z.uuid(), del: z.enum(DELER), tekst, kreverBevis: z.boolean().optional() });
export type NyttPunkt = z.infer<typeof nyttPunktSchema>;

export const punkttekstSchema = z.object({ ...paaPunkt, tekst });
export type Punkttekst = z.infer<typeof punkttekstSchema>;

export const punktIkkeRelevantSchema = z.object({ ...paaPunkt, grunn });
export type PunktIkkeRelevant = z.infer<typeof punktIkkeRelevantSchema>;

export const paaPunktSchema = z.object(paaPunkt);
export type PaaPunkt = z.infer<typeof paaPunktSchema>;

export const flyttPunktSchema = z.object({ ...paaPunkt, retning: z.enum(['OPP', 'NED']) });
export type FlyttPunkt = z.infer<typeof flyttPunktSchema>;

export const hurtigstatusSchema = z.object({ ...paaPunkt, status: z.enum(HURTIGSTATUSER) });
export type Hurtigstatus = z.infer<typeof hurtigstatusSchema>;

/** Every open sjekkpunkt of a task to one employee. */
export const giSjekkpunkterSchema = z.object({ nokkel, oppgaveId: z.uuid(), ansvarligId: z.uuid(feil('paakrevd')), frist: dato });
export type GiSjekkpunkter = z.infer<typeof giSjekkpunkterSchema>;

export const BEVISARTER = ['lenke', 'dokument', 'helhet'] as const;
export const bevisSchema = z
  .object({
    art: z.enum(BEVISARTER),
    tittel: z.string().trim().max(150, feil('forLang')),
    adresse: z.string().trim().min(1, feil('paakrevd')).max(500, feil('forLang')),
  })
  .superRefine((b, ctx) => {
    if (b.art === 'lenke' && !erHttps(b.adresse)) ctx.addIssue({ code: 'custom', message: feil('bevisLenke'), path: ['adresse'] });
    if (b.art === 'helhet' && !erHelhetsti(b.adresse)) ctx.addIssue({ code: 'custom', message: feil('bevisHelhet'), path: ['adresse'] });
  });
export type Bevis = z.infer<typeof bevisSchema>;

/** The fields of a sjekkpunkt; a reason goes with IKKE_RELEVANT. */
const sjekkfelt = {
  status: z.enum(SJEKKSTATUSER as [(typeof SJEKKSTATUSER)[number], ...(typeof SJEKKSTATUSER)[number][]]),
  grunn: z.string().trim().max(300, feil('forLang')),
  ansvarligId: z.union([z.uuid(), z.literal('')]),
  frist: dato,
  kommentar: z.string().trim().max(1000, feil('forLang')),
  bevis: z.array(bevisSchema).max(20),
};
export const sjekkpunktSchema = z
  .object({ ...paaPunkt, ...sjekkfelt })
  .refine((d) => d.status !== 'IKKE_RELEVANT' || d.grunn.length >= 5, { message: feil('grunnMangler'), path: ['grunn'] });
export type SjekkpunktInn = z.infer<typeof sjekkpunktSchema>;
/** The same as the form has it. */
export const sjekkskjemaSchema = z
  .object(sjekkfelt)
  .refine((d) => d.status !== 'IKKE_RELEVANT' || d.grunn.length >= 5, { message: feil('grunnMangler'), path: ['grunn'] });

export const personvalgSchema = z.object({});
