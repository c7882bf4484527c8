import { riktekstSchema } from '@/components/riktekst/riktekst';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** Whether the service can be had now: the first line of a tjenestebeskrivelse. */
export const TILGJENGELIGHET = ['tilgjengelig', 'utproving', 'planlagt', 'avvikles'] as const;
/** The roles every service must have somebody in. */
export const KATALOGROLLER = ['tjenesteeier', 'tjenesteforvalter', 'driftsansvarlig'] as const;

const kort = z.string().trim().max(200, feil('forLang'));
const lang = z.string().trim().max(2000, feil('forLang'));
const klokke = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, feil('klokkeslettUgyldig'))]);
const adresse = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: feil('katalogLenkeUgyldig') })]);

/** Rows that were added and left empty are not kept. */
const uten = <T extends object>(rader: T[]): T[] => rader.filter((r) => Object.values(r).some((v) => v !== '' && v !== null));
const liste = <S extends z.ZodObject>(rad: S) => z.array(rad).max(30, feil('katalogForMange')).transform(uten);
const punkter = liste(z.object({ tekst: z.string().trim().max(400, feil('forLang')) }));

/** What one version says. A draft may be incomplete; `mangler` in rules says what publishing needs. */
export const innholdSchema = z.object({
  navn: kort.min(3, feil('paakrevd')),
  tilgjengelighet: z.enum(TILGJENGELIGHET),
  ingress: z.string().trim().max(500, feil('forLang')),
  beskrivelse: riktekstSchema,
  maalgruppe: punkter,
  kriterierTekst: lang,
  kriterierLenke: adresse,
  inkludert: punkter,
  ikkeInkludert: punkter,
  oppetid: kort,
  aapningstider: liste(z.object({ hva: kort, dager: kort, fra: klokke, til: klokke })),
  forventninger: punkter,
  slaTekst: lang,
  slaLenke: adresse,
  pris: lang,
  satser: liste(
    z.object({
      hva: kort,
      kroner: z.number(feil('innstillingTall')).min(0, feil('innstillingUtenfor')).max(10_000_000, feil('innstillingUtenfor')).nullable(),
      per: kort,
    }),
  ),
  bidra: punkter,
  merInfo: lang,
  kontakter: liste(z.object({ navn: kort, telefon: kort, epost: z.union([z.literal(''), z.email(feil('ugyldigEpost'))]) })),
  lenker: liste(z.object({ tittel: kort, url: adresse })),
  roller: z.object(Object.fromEntries(KATALOGROLLER.map((r) => [r, kort])) as Record<(typeof KATALOGROLLER)[number], typeof kort>),
  teknologier: liste(z.object({ navn: kort, modell: kort, leverandor: kort })),
  kprKode: z
    .number(feil('innstillingTall'))
    .int(feil('innstillingTall'))
    .min(1, feil('innstillingUtenfor'))
    .max(99, feil('innstillingUtenfor'))
    .nullable(),
  /** The same service told to the citizen. */
  innbyggerTittel: kort,
  innbyggerOm: riktekstSchema,
  innbyggerHvem: punkter,
  innbyggerFaar: punkter,
  innbyggerPris: lang,
  innbyggerBidra: punkter,
  /** What the suggestion that this began from builds on. */
  kilder: z.array(z.string().max(300)).max(30).default([]),
});
export type Innhold = z.output<typeof innholdSchema>;

// ---------------------------------------------------------------- commands

const nokkel = z.uuid();
const paaVersjon = { nokkel, id: z.uuid(), versjon: z.int().nonnegative() };
const kode = z.string().min(1).max(60);

/** Make drafts of these services from the suggestions. */
export const lagFraForslagSchema = z.object({ nokkel, koder: z.array(kode).min(1).max(20) });
export type LagFraForslag = z.infer<typeof lagFraForslagSchema>;
export const lagreSchema = innholdSchema.extend(paaVersjon);
export type LagreInn = z.output<typeof lagreSchema>;
export const nyVersjonSchema = z.object({ nokkel, kode });
export type NyVersjonInn = z.infer<typeof nyVersjonSchema>;
export const publiserSchema = z.object({ ...paaVersjon, forInnbyggere: z.boolean() });
export type PubliserInn = z.infer<typeof publiserSchema>;
export const trekkSchema = z.object({ ...paaVersjon, grunn: z.string().trim().min(3, feil('paakrevd')).max(300, feil('forLang')) });
export type TrekkInn = z.infer<typeof trekkSchema>;
export const forkastSchema = z.object(paaVersjon);
export type ForkastInn = z.infer<typeof forkastSchema>;

// ---------------------------------------------------------------- content

const kilde = z.string().min(8);
const utsagn = z.strictObject({ tekst: z.string().min(3).max(400), kilde });
const avsnitt = z.strictObject({ avsnitt: z.array(z.string().min(3)).min(1), kilde });
const setning = z.strictObject({ tekst: z.string().min(3).max(2000), kilde });
const lenke = z.url({ protocol: /^https$/ });

/** A starting description as it stands in content/tjenestekatalog: every part with its source. */
export const forslagSchema = z.strictObject({
  kode,
  navn: z.string().min(3),
  ingress: setning,
  beskrivelse: avsnitt,
  maalgruppe: z.array(utsagn).min(1),
  kriterier: z.strictObject({ tekst: z.string().min(3), lenke: lenke.nullable(), kilde }),
  inkludert: z.array(utsagn).min(1),
  ikkeInkludert: z.array(utsagn).min(1),
  oppetid: setning,
  aapningstider: z.array(z.strictObject({ hva: z.string(), dager: z.string(), fra: klokke, til: klokke, kilde })).min(1),
  forventninger: z.array(utsagn).min(1),
  sla: z.strictObject({ tekst: z.string().min(3), lenke: lenke.nullable(), kilde }),
  pris: setning,
  satser: z.array(z.strictObject({ hva: z.string(), kroner: z.number().min(0).nullable(), per: z.string(), kilde })),
  bidra: z.array(utsagn).min(1),
  merInfo: setning,
  lenker: z.array(z.strictObject({ tittel: z.string(), url: lenke, kilde })),
  roller: z.array(z.strictObject({ rolle: z.enum(KATALOGROLLER), ansvarlig: z.string().min(2), kilde })).length(KATALOGROLLER.length),
  innbygger: z.strictObject({
    tittel: z.string().min(3),
    om: avsnitt,
    hvem: z.array(utsagn).min(1),
    faar: z.array(utsagn).min(1),
    pris: setning,
    bidra: z.array(utsagn).min(1),
  }),
});
export type Forslag = z.infer<typeof forslagSchema>;

/** What a citizen can get without the kommune granting it: in shops, from NAV, from the kommune. */
export const egenanskaffelseSchema = z.strictObject({
  steder: z
    .array(
      z.strictObject({
        id: z.enum(['butikk', 'nav', 'kommune']),
        tittel: z.string().min(3),
        ingress: setning,
        punkter: z.array(z.strictObject({ tekst: z.string().min(3).max(400), tjenester: z.array(kode), kilde })).min(1),
      }),
    )
    .length(3),
  raad: z.array(utsagn).min(1),
});
export type Egenanskaffelse = z.infer<typeof egenanskaffelseSchema>;
