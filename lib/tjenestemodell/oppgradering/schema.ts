import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { ARTER } from './rules';
import { SVAR } from './rules-bruk';
import { harKonflikt } from './rules-fletting';
import { bekreftSchema } from './schema-angre';

const nokkel = z.uuid();
const notat = z.string().trim().max(500, feil('forLang'));
const paaOppgradering = { nokkel, oppgraderingId: z.uuid(), versjon: z.int().nonnegative() };

/** Which template version to bring a model to. */
export const velgVersjonSchema = z.object({ nokkel, modellId: z.uuid(), malId: z.string().min(1).max(80), malVersjon: z.string().min(1).max(20) });
export type VelgVersjon = z.infer<typeof velgVersjonSchema>;

/** The answer to one change; `flettet` is the edited words by the new item's code and field. */
export const svarSchema = z
  .object({
    nokkel,
    endringId: z.uuid(),
    versjon: z.int().nonnegative(),
    svar: z.enum(SVAR),
    notat,
    flettet: z.record(z.string().max(100), z.record(z.string().max(100), z.string().trim().max(700, feil('forLang')))).nullable(),
  })
  .superRefine((d, ctx) => {
    if (d.svar !== 'FLETT') return;
    for (const [kode, felt] of Object.entries(d.flettet ?? {}))
      for (const [navn, tekst] of Object.entries(felt)) {
        if (harKonflikt(tekst)) ctx.addIssue({ code: 'custom', path: ['flettet', kode, navn], message: feil('flettKonflikt') });
        else if (tekst.length < 3) ctx.addIssue({ code: 'custom', path: ['flettet', kode, navn], message: feil('paakrevd') });
      }
  });
export type SvarPaaEndring = z.infer<typeof svarSchema>;

/** One answer to all that are not answered, of an area, a kind, or where there are no own words. */
export const svarFlereSchema = z.object({
  nokkel,
  oppgraderingId: z.uuid(),
  svar: z.enum(['TA_NY', 'BEHOLD_EGEN', 'UTSETT']),
  omraade: z.string().max(80),
  art: z.enum(ARTER).or(z.literal('')),
  utenEgenTekst: z.boolean(),
  notat,
});
export type SvarPaaFlere = z.infer<typeof svarFlereSchema>;

export const paaOppgraderingSchema = z.object(paaOppgradering);
export type PaaOppgradering = z.infer<typeof paaOppgraderingSchema>;

/** `stempel` is the sum of the answers' versions as the summary was shown: nobody takes into use what they have not seen. */
export const taIBrukSchema = z.object({ ...paaOppgradering, stempel: z.int().nonnegative() });
export type TaIBruk = z.infer<typeof taIBrukSchema>;

/** `sett` is how many events since the upgrade were shown as about to be lost. */
export const angreSchema = z.object({
  ...paaOppgradering,
  sett: z.int().nonnegative(),
  ...bekreftSchema.shape,
});
export type Angre = z.infer<typeof angreSchema>;
