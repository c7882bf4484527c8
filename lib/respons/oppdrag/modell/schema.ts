import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { responsmodellSchema, varseltypeSchema } from '../../schema';

const nokkel = z.uuid();
/** 0 is «there was none». */
const versjon = z.int().nonnegative();

export const velgModellSchema = z.object({ nokkel, versjon, preset: z.string().min(1).max(60) });
export type VelgModellInn = z.output<typeof velgModellSchema>;

const unike = (liste: readonly { id: string }[]): boolean => new Set(liste.map((x) => x.id)).size === liste.length;
export const lagreModellSchema = z.object({
  nokkel,
  versjon,
  innhold: responsmodellSchema.refine((m) => unike(m.regler) && unike(m.vaktlag), feil('responsLikId')),
});
export type LagreModellInn = z.output<typeof lagreModellSchema>;

export const KANALER = ['sms', 'epost', 'webhook'] as const;
const kanal = z.enum(['', ...KANALER]);
const adresse = z.string().trim().max(300, feil('forLang'));
const GYLDIG = { sms: /^\+?\d[\d ]{4,15}$/, epost: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, webhook: /^https:\/\/[^\s/]+\S*$/ };
const UGYLDIG = { sms: 'ugyldigTelefon', epost: 'ugyldigEpost', webhook: 'responsWebhook' } as const;

/** What is wrong with a contact, as a key under `feil`; nothing when there is none or it is good. */
export function kontaktfeil(k: z.output<typeof kanal>, a: string) {
  if (k === '') return a ? feil('responsVelgKanal') : undefined;
  if (!a) return feil('paakrevd');
  return GYLDIG[k].test(a) ? undefined : UGYLDIG[k];
}

/** Who mans one receiver: own enheter, another virksomhet, or somebody outside with a second address behind. */
const bindingsradSchema = z
  .object({
    navn: z.string().min(1).max(120),
    enheter: z.array(z.uuid()).max(200),
    virksomhetId: z.union([z.literal(''), z.uuid()]),
    kanal,
    adresse,
    reserveKanal: kanal,
    reserveAdresse: adresse,
  })
  .superRefine((r, c) => {
    const forste = kontaktfeil(r.kanal, r.adresse);
    if (forste) c.addIssue({ code: 'custom', path: [r.kanal === '' ? 'kanal' : 'adresse'], message: forste });
    const andre = kontaktfeil(r.reserveKanal, r.reserveAdresse) ?? (r.reserveKanal && !r.kanal ? feil('responsReserveAlene') : undefined);
    if (andre) c.addIssue({ code: 'custom', path: [r.reserveKanal === '' ? 'reserveKanal' : 'reserveAdresse'], message: andre });
  });
export type Bindingsrad = z.output<typeof bindingsradSchema>;
export const lagreBindingSchema = z.object({ nokkel, versjon, rader: z.array(bindingsradSchema).max(60) });
export type LagreBindingInn = z.output<typeof lagreBindingSchema>;

/** A reason of the virksomhet's own, and whether it says that the alarm was false. */
const grunnSchema = z.object({ tekst: z.string().trim().min(2, feil('paakrevd')).max(120, feil('forLang')), feilalarm: z.boolean() });

const helt = (fra: number, til: number) => z.int(feil('responsTall')).min(fra, feil('responsTall')).max(til, feil('responsTall'));
export const lagreInnstillingerSchema = z
  .object({
    nokkel,
    versjon,
    svarmaalSekunder: helt(10, 3600),
    svarmaalProsent: helt(1, 100),
    svarmaalToSekunder: helt(10, 7200),
    paaminnelseSekunder: helt(30, 7200),
    tilbakeSekunder: helt(30, 7200),
    kvitteringSekunder: helt(30, 7200),
    frammeMinutter: helt(1, 600),
    frammeProsent: helt(1, 100),
    ferdigMinutter: helt(1, 600),
    avklaringsgrunner: z.array(grunnSchema).max(40),
    paarorendeLukker: z.boolean(),
    vakttelefon: z
      .string()
      .trim()
      .max(30, feil('forLang'))
      .refine((s) => s === '' || GYLDIG.sms.test(s), feil('ugyldigTelefon')),
    evalueringAntall: helt(1, 100),
    evalueringDager: helt(1, 365),
    driftKanal: kanal,
    driftAdresse: adresse,
    kanaler: z
      .array(z.enum(['app', 'webpush', 'sms']))
      .max(3)
      .min(1, feil('paakrevd')),
    smsEtterSekunder: helt(0, 3600),
    /** A page that is open says so once a minute. */
    usettSekunder: helt(120, 7200),
    aldriHoertTimer: helt(1, 720),
    tilsynsfristMinutter: helt(1, 240),
  })
  .superRefine((d, c) => {
    const f = kontaktfeil(d.driftKanal, d.driftAdresse);
    if (f) c.addIssue({ code: 'custom', path: [d.driftKanal === '' ? 'driftKanal' : 'driftAdresse'], message: f });
    if (d.svarmaalToSekunder < d.svarmaalSekunder) c.addIssue({ code: 'custom', path: ['svarmaalToSekunder'], message: feil('responsAndreMaal') });
    d.avklaringsgrunner.forEach((g, nr) => {
      if (d.avklaringsgrunner.findIndex((x) => x.tekst === g.tekst) < nr)
        c.addIssue({ code: 'custom', path: ['avklaringsgrunner', nr, 'tekst'], message: feil('responsLikGrunn') });
    });
  });
export type LagreInnstillingerInn = z.output<typeof lagreInnstillingerSchema>;

export const BEMANNINGER = ['naa', 'alle', 'ingen'] as const;
export const simulerSchema = z.object({
  type: varseltypeSchema,
  /** Empty is none, or one that no rule names. */
  tjeneste: z.string().max(60),
  sone: z.union([z.literal(''), z.uuid()]),
  dato: z.iso.date(feil('datoUgyldig')),
  tid: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, feil('klokkeslettUgyldig')),
  bemanning: z.enum(BEMANNINGER),
  paarorende: z.int().min(0).max(9),
  /** The model as it is being edited; without it the saved one is used. */
  utkast: responsmodellSchema.optional(),
});
export type SimulerInn = z.output<typeof simulerSchema>;
