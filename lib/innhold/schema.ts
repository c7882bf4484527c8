import { z } from '@/lib/platform/zod';
import { STEG } from './rules';

/** Tittel + avsnitt i kildedokumentet, eller lov og paragraf. Egne faglige valg sier «egen vurdering». */
const kilde = z.string().min(8);
/** Stabil id i ASCII: brukes i databasen og endres aldri. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id skal være små bokstaver, tall og bindestrek');
const dato = z.iso.date();
const tekst = z.string().min(2);

// ---------------------------------------------------------------- kodeverk

export const TJENESTEKODER = ['digitalt-tilsyn', 'trygghetsalarm', 'medisineringsstotte', 'lokalisering', 'dho'] as const;
export const tjenestekodeSchema = z.enum(TJENESTEKODER);

export const LEVERANDORKODER = ['sensorvakt', 'tryggnett'] as const;
export const leverandorkodeSchema = z.enum(LEVERANDORKODER);

export const ROLLEIDER = [
  'saksbehandler',
  'godkjenner',
  'ressursperson',
  'hjemmetjeneste',
  'tekniker',
  'hjelpemiddellager',
  'tjenesteeier',
  'tjenesteforvalter',
  'leder',
  'personvernombud',
  'responsoperator',
  'oppfolger',
  'oppfolgingsansvarlig',
  'kontaktperson',
  'systemadministrator',
] as const;
export const rolleidSchema = z.enum(ROLLEIDER);

export const ENHETSTYPER = [
  'FORVALTNING',
  'HJEMMETJENESTE',
  'HJELPEMIDDELLAGER',
  'SERVICEDESK',
  'RESPONSSENTER',
  'TMS',
  'SYKEHUS',
  'LEDELSE',
] as const;
export const enhetstypeSchema = z.enum(ENHETSTYPER);

/** Rekkefølgen er forløpets rekkefølge. */
export const STEGKODER = STEG;
export const stegkodeSchema = z.enum(STEGKODER);

export const HJEMMELTEMA = [
  'rett',
  'plikt',
  'samtykke',
  'beslutningskompetanse',
  'inngripende',
  'begrunnelse',
  'klage',
  'saksbehandlingstid',
  'egenandel',
  'innsyn',
] as const;
export const hjemmeltemaSchema = z.enum(HJEMMELTEMA);

// ---------------------------------------------------------------- tjenester

export const teknologiSchema = z.object({
  kode: id,
  navn: tekst,
  modell: tekst,
  leverandorKode: leverandorkodeSchema,
  kilde,
});

export const egenandelSchema = z.object({
  mulig: z.boolean(),
  /** null = kommunen setter satsen. */
  standardKrPerMaaned: z.number().nonnegative().nullable(),
  regel: tekst,
  kilde,
});

/** Et forslag saksbehandler kan velge. `id` er stabil; teksten kan endres fritt i vedtaket. */
export const forslagSchema = z.object({ id, tekst, kilde });

export const varighetSchema = z.object({
  id,
  navn: tekst,
  /** null = inntil videre. */
  maaneder: z.number().int().positive().nullable(),
  kilde,
});
export type Varighet = z.infer<typeof varighetSchema>;

export const TEKSTBLOKKDELER = ['fakta', 'regler', 'hensyn', 'avslag'] as const;
export const tekstblokkSchema = z.object({
  id,
  tittel: tekst,
  del: z.enum(TEKSTBLOKKDELER),
  /** Med {{plassholdere}}; lovlige navn står i content/brev/vedtaksbrev.json. */
  tekst,
  kilde,
});

const klokkeslett = /^([01]\d|2[0-3]):[0-5]\d$/;
export const INNSTILLINGSTYPER = ['tekst', 'tall', 'klokkeslett', 'valg', 'jaNei'] as const;
export const innstillingSchema = z
  .object({
    id,
    navn: tekst,
    type: z.enum(INNSTILLINGSTYPER),
    /** Kommunens standardkonfigurasjon. null = finnes ikke, settes for den enkelte. */
    standard: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    /** Må ha verdi før utstyret tas i drift. */
    obligatorisk: z.boolean(),
    enhet: z.string().optional(),
    /** The unit of one. */
    enEnhet: z.string().optional(),
    min: z.number().optional(),
    maks: z.number().optional(),
    valg: z
      .array(z.object({ verdi: id, navn: tekst }))
      .min(2)
      .optional(),
    hjelp: z.string().optional(),
    kilde,
  })
  .superRefine((i, ctx) => {
    const feil = (message: string) => ctx.addIssue({ code: 'custom', message: `${i.id}: ${message}` });
    if ((i.type === 'valg') !== (i.valg !== undefined)) feil('valg skal finnes når, og bare når, typen er valg');
    if (i.standard === null) return;
    if (i.type === 'tall') {
      if (typeof i.standard !== 'number') feil('standard skal være et tall');
      else if (i.standard < (i.min ?? -Infinity) || i.standard > (i.maks ?? Infinity)) feil('standard er utenfor min/maks');
    } else if (i.type === 'jaNei') {
      if (typeof i.standard !== 'boolean') feil('standard skal være true eller false');
    } else if (typeof i.standard !== 'string') feil('standard skal være tekst');
    else if (i.type === 'klokkeslett' && !klokkeslett.test(i.standard)) feil('standard skal være TT:MM');
    else if (i.type === 'valg' && !i.valg?.some((v) => v.verdi === i.standard)) feil('standard finnes ikke i valg');
  });
export type Innstilling = z.infer<typeof innstillingSchema>;

export const sjekkpunktSchema = z.object({
  id,
  tekst,
  obligatorisk: z.boolean(),
  hjelp: z.string().optional(),
  kilde,
});
export type Sjekkpunkt = z.infer<typeof sjekkpunktSchema>;

export const mestringspunktSchema = z.object({ id, tekst, kilde });

export const opplaeringSchema = z.object({
  antallRunder: z.number().int().min(1).max(5),
  mestringspunkter: z.array(mestringspunktSchema).min(3),
  kilde,
});

export const informasjonsskrivSchema = z.object({
  tittel: tekst,
  /** Rekkefølgen er arkets rekkefølge. Tekstene kan ha {{plassholdere}}. */
  avsnitt: z.array(z.object({ id, overskrift: tekst, tekst })).min(4),
  kilde,
});

const tidsrom = z.union([z.strictObject({ dager: z.number().int().positive() }), z.strictObject({ maaneder: z.number().int().positive() })]);

export const evalueringsintervallSchema = z.object({
  id,
  navn: tekst,
  /** Regnet fra oppstart. */
  etter: tidsrom,
  /** Siste dag når kilden gir et spenn (uke 2–3, 2–4 uker). */
  senest: tidsrom.optional(),
  hva: z.string().optional(),
  kilde,
});

export const evalueringsplanSchema = z.object({
  intervaller: z.array(evalueringsintervallSchema).min(1),
  deretterHverMaaned: z.number().int().positive(),
  /** Andre planer for samme tjeneste, f.eks. når sykehuset starter den. */
  varianter: z
    .array(
      z.object({
        id,
        navn: tekst,
        gjelder: tekst,
        intervaller: z.array(evalueringsintervallSchema).min(1),
        deretterHverMaaned: z.number().int().positive().nullable(),
        kilde,
      }),
    )
    .default([]),
  /** Faste meldinger ut av tjenesten, f.eks. notat til hjemkommunen. */
  meldinger: z
    .array(
      z.object({
        id,
        navn: tekst,
        mottaker: z.enum(['hjemkommune', 'fastlege']),
        hverMaaned: z.number().int().positive(),
        vedStart: z.boolean(),
        vedSlutt: z.boolean(),
        kilde,
      }),
    )
    .default([]),
  kilde,
});
export type Evalueringsplan = z.infer<typeof evalueringsplanSchema>;

export const gevinstSchema = z.object({
  id,
  navn: tekst,
  enhet: tekst,
  /** Hvilken vei er bedring? */
  retning: z.enum(['ned', 'opp']),
  /** linkId i nullpunkt.json som gir startverdien; null = spørres det ikke om der. */
  nullpunktLinkId: z.string().nullable(),
  kilde,
});

export const tjenestetypeSchema = z.object({
  kode: tjenestekodeSchema,
  versjon: z.string().regex(/^\d+\.\d+\.\d+$/),
  navn: tekst,
  kortnavn: tekst,
  kprKode: z.number().int().nullable(),
  kpr: z.object({ navn: z.string().nullable(), iplosVedVedtak: z.boolean(), merknad: tekst, kilde }),
  ingress: tekst,
  teknologier: z.array(teknologiSchema).min(1),
  kreverUtstyr: z.boolean(),
  /** Kan gripe inn i selvbestemmelsen: pbrl § 4-6 a må vurderes når beslutningskompetansen mangler. */
  inngripende: z.boolean(),
  /** Utgangspunktet for egenandel; avgjøres i hvert vedtak. */
  ytelsestype: z.enum(['helsehjelp', 'servicetjeneste']),
  egenandel: egenandelSchema,
  hjemmelIds: z.array(id).min(3),
  omfangForslag: z.array(forslagSchema).min(2),
  innholdForslag: z.array(forslagSchema).min(2),
  varighetForslag: z.array(varighetSchema).min(2),
  tekstblokker: z.array(tekstblokkSchema).min(4),
  innstillinger: z.array(innstillingSchema).min(3),
  installasjon: z.array(sjekkpunktSchema).min(4),
  opplaering: opplaeringSchema,
  informasjonsskriv: informasjonsskrivSchema,
  evaluering: evalueringsplanSchema,
  gevinster: z.array(gevinstSchema).min(3),
  kilde,
});
export type Tjenestetype = z.infer<typeof tjenestetypeSchema>;

// ---------------------------------------------------------------- hjemler og frister

export const hjemmelSchema = z
  .object({
    id,
    /** Forkortelse slik saksbehandlere skriver den. */
    lov: z.enum(['pbrl', 'hol', 'fvl', 'forskrift']),
    lovNavn: tekst,
    paragraf: tekst,
    tittel: tekst,
    tekst,
    gyldigFra: dato,
    gyldigTil: dato.nullable(),
    tema: z.array(hjemmeltemaSchema).min(1),
    merknad: z.string().optional(),
    kilde,
  })
  .refine((h) => h.gyldigTil === null || h.gyldigFra <= h.gyldigTil, 'gyldigTil er før gyldigFra');
export type Hjemmel = z.infer<typeof hjemmelSchema>;
export const hjemlerSchema = z.object({ kilde, hjemler: z.array(hjemmelSchema).min(10) });

export const fristerSchema = z.object({
  gyldigFra: dato,
  gyldigTil: dato.nullable(),
  klagefristUker: z.number().int().positive(),
  klageorgan: tekst,
  forelopigSvarMaaneder: z.number().int().positive(),
  /** Frister kommunen setter selv; ikke lovfestet. */
  vedtaksfriPeriodeDager: z.number().int().positive(),
  evalueringVarselDager: z.number().int().positive(),
  /** hjemmelId for fristene som står i lov. */
  hjemmelIds: z.object({ klagefristUker: id, forelopigSvarMaaneder: id }),
  kilder: z.object({
    klagefristUker: kilde,
    klageorgan: kilde,
    forelopigSvarMaaneder: kilde,
    vedtaksfriPeriodeDager: kilde,
    evalueringVarselDager: kilde,
  }),
});
export type Frister = z.infer<typeof fristerSchema>;
export const fristfilSchema = z.object({ kilde, versjoner: z.array(fristerSchema).min(1) });

// ---------------------------------------------------------------- forløp og roller

export const forlopsstegSchema = z.object({
  rolle: rolleidSchema,
  enhetstype: enhetstypeSchema,
  /** Dager fra steget blir aktivt. null = styres av noe annet (evalueringsplan, avtalt dato). */
  fristDager: z.number().int().nonnegative().nullable(),
  merknad: z.string().optional(),
});

export const forlopSchema = z.object({
  id,
  navn: tekst,
  beskrivelse: tekst,
  kilde,
  /** Alle stegkoder må være med (z.record med enum er uttømmende). */
  steg: z.record(stegkodeSchema, forlopsstegSchema),
  prosess: z.array(z.object({ steg: stegkodeSchema, hvem: tekst, hva: tekst })).min(3),
});
export type Forlop = z.infer<typeof forlopSchema>;

export const rolleSchema = z.object({ id: rolleidSchema, navn: tekst, beskrivelse: tekst, kilde });
export type Rolle = z.infer<typeof rolleSchema>;
export const rollerSchema = z.object({ kilde, roller: z.array(rolleSchema).length(ROLLEIDER.length) });

// ---------------------------------------------------------------- brevtekster

export const BREVTYPER = ['innvilget', 'avslag', 'forelopig-svar', 'kvittering'] as const;
export const brevtypeSchema = z.enum(BREVTYPER);
export type Brevtype = z.infer<typeof brevtypeSchema>;

/** Når blokken tas med. `alltid` er standard; resten avgjøres av saken. */
export const BLOKKVILKAAR = [
  'alltid',
  'vedEgenandel',
  'utenEgenandel',
  'manglerBeslutningskompetanse',
  'vedTidsbegrensning',
  'utenTidsbegrensning',
] as const;
export const brevblokkSchema = z.object({
  id,
  overskrift: z.string().nullable(),
  tekst,
  vilkaar: z.enum(BLOKKVILKAAR),
  kilde,
});
export type Brevblokk = z.infer<typeof brevblokkSchema>;

export const brevteksterSchema = z.object({
  kilde,
  versjon: z.string().regex(/^\d+\.\d+\.\d+$/),
  plassholdere: z.array(z.object({ navn: z.string().regex(/^[a-z][a-zA-Z0-9]*$/), beskrivelse: tekst })).min(1),
  brev: z.array(z.object({ id: brevtypeSchema, tittel: tekst, blokkIds: z.array(id).min(2), kilde })).length(BREVTYPER.length),
  blokker: z.array(brevblokkSchema).min(10),
});
export type Brevtekster = z.infer<typeof brevteksterSchema>;

// ---------------------------------------------------------------- skjema (FHIR R4 Questionnaire, delmengde)

export const SKJEMAIDER = ['kartlegging', 'beslutningskompetanse', 'evaluering', 'nullpunkt'] as const;
export const skjemaidSchema = z.enum(SKJEMAIDER);
export type Skjemaid = z.infer<typeof skjemaidSchema>;

export const codingSchema = z.strictObject({
  system: z.url().optional(),
  code: z.string().min(1),
  display: z.string().min(1),
});

export const QUESTIONNAIRE_UNIT = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit';

export const ITEMTYPER = ['group', 'display', 'boolean', 'choice', 'open-choice', 'string', 'text', 'integer', 'decimal', 'date', 'time'] as const;

export const enableWhenSchema = z.strictObject({
  question: z.string().min(1),
  operator: z.enum(['=', '!=', 'exists']),
  answerBoolean: z.boolean().optional(),
  answerCoding: z.strictObject({ system: z.url().optional(), code: z.string().min(1) }).optional(),
  answerInteger: z.number().int().optional(),
  answerString: z.string().optional(),
});

export const questionnaireItemSchema = z
  .strictObject({
    linkId: z.string().regex(/^[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*$/),
    text: z.string().min(1),
    type: z.enum(ITEMTYPER),
    required: z.boolean().optional(),
    repeats: z.boolean().optional(),
    maxLength: z.number().int().positive().optional(),
    answerOption: z
      .array(z.strictObject({ valueCoding: codingSchema }))
      .min(2)
      .optional(),
    enableWhen: z.array(enableWhenSchema).min(1).optional(),
    enableBehavior: z.enum(['all', 'any']).optional(),
    extension: z.array(z.strictObject({ url: z.literal(QUESTIONNAIRE_UNIT), valueCoding: codingSchema })).optional(),
    /** Under et spørsmål: hjelpetekst (display). Under en gruppe: spørsmål. */
    get item() {
      return z.array(questionnaireItemSchema).min(1).optional();
    },
  })
  .superRefine((i, ctx) => {
    // FHIR R4-reglene que-1, que-4 til que-7 og que-12.
    const feil = (message: string) => ctx.addIssue({ code: 'custom', message: `${i.linkId}: ${message}` });
    const harValg = i.type === 'choice' || i.type === 'open-choice';
    if (i.type === 'group' && !i.item) feil('gruppe uten innhold (que-1)');
    if (i.type === 'display' && i.item) feil('display kan ikke ha innhold (que-1)');
    if (i.type === 'display' && (i.required !== undefined || i.repeats !== undefined)) feil('display kan ikke være påkrevd eller gjentas (que-6)');
    if (harValg !== (i.answerOption !== undefined)) feil('svarvalg hører til choice og open-choice');
    if (i.extension && i.type !== 'integer' && i.type !== 'decimal') feil('enhet hører til tall');
    if ((i.enableWhen?.length ?? 0) > 1 && !i.enableBehavior) feil('flere vilkår krever enableBehavior (que-12)');
    for (const v of i.enableWhen ?? []) {
      const svar = [v.answerBoolean, v.answerCoding, v.answerInteger, v.answerString].filter((s) => s !== undefined);
      if (svar.length !== 1) feil('et vilkår skal ha nøyaktig ett svar');
      if (v.operator === 'exists' && v.answerBoolean === undefined) feil('exists krever answerBoolean (que-7)');
    }
  });
export type QuestionnaireItem = z.infer<typeof questionnaireItemSchema>;

export const questionnaireSchema = z.strictObject({
  resourceType: z.literal('Questionnaire'),
  id: skjemaidSchema,
  url: z.url(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: z.string().regex(/^[A-Z][A-Za-z0-9_]*$/),
  title: tekst,
  status: z.enum(['draft', 'active', 'retired']),
  language: z.literal('nb'),
  date: dato,
  publisher: tekst,
  description: tekst,
  /** Kilden, slik FHIR R4 har plass til den. */
  purpose: kilde,
  subjectType: z.array(z.literal('Patient')).length(1),
  item: z.array(questionnaireItemSchema).min(1),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
