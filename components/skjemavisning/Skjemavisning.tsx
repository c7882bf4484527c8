'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { Alert, Heading } from '@/components/designsystemet';
import { Feilmelding } from '../skjema/Feilmelding';
import type { Svar } from '../skjema/svar';
import { Delnavigasjon } from './Delnavigasjon';
import { fraFelt, tilFelt } from './feltnavn';
import { Itemliste } from './Itemliste';
import { Lagrestatus } from './Lagrestatus';
import { aktiveItem, type QuestionnaireResponse, type Skjema, startverdier, tilQr, tilVerdier } from './qr';
import { Skjemasvar } from './Skjemasvar';
import s from './Skjemavisning.module.css';
import { Svarkonflikt } from './Svarkonflikt';
import { nyereEnn } from './sistLagret';
import { useAutolagring } from './useAutolagring';

export type SkjemavisningProps = {
  questionnaire: Skjema;
  svar?: QuestionnaireResponse;
  /**
   * Saves all the answers; `meta.versionId` is the version they build on. May give `{ versjon }` back, and on KONFLIKT
   * `gjeldende: { qr, versjon }` (GjeldendeSvar) so that both can be shown.
   */
  lagre: (qr: QuestionnaireResponse) => Promise<Svar>;
  /** Where unsent answers are kept on this device: unique for the record and the user. */
  lokalNokkel: string;
  versjon?: string | number;
  skrivebeskyttet?: boolean;
};

/** Fills in a FHIR R4 Questionnaire, section by section, saving as it is written. */
export function Skjemavisning(p: SkjemavisningProps) {
  return p.skrivebeskyttet ? <Skjemasvar questionnaire={p.questionnaire} svar={p.svar} /> : <Utfylling {...p} />;
}

function Utfylling({ questionnaire, svar, lagre, lokalNokkel, versjon: lest }: SkjemavisningProps) {
  const t = useTranslations('komponenter.skjemavisning');
  const [{ start, versjon }] = useState(() => {
    const nyere = nyereEnn(lokalNokkel, lest);
    if (nyere) return { start: nyere.verdier, versjon: nyere.versjon };
    return { start: svar ? tilVerdier(questionnaire, svar) : startverdier(questionnaire), versjon: lest };
  });
  const skjema = useForm({ defaultValues: tilFelt(questionnaire, start) });
  const felt = useWatch({ control: skjema.control });
  const verdier = useMemo(() => fraFelt(questionnaire, felt), [questionnaire, felt]);
  const aktive = useMemo(() => aktiveItem(questionnaire, verdier), [questionnaire, verdier]);
  const auto = useAutolagring({
    verdier,
    start,
    versjon,
    lokalNokkel,
    lagre: (v, nr) => lagre(tilQr(questionnaire, v, { versjon: nr })),
    sett: (v) => skjema.reset(tilFelt(questionnaire, v)),
  });
  const deler = (questionnaire.item ?? []).filter((i) => i.type === 'group' && aktive.has(i.linkId));
  const { tilstand } = auto;
  return (
    <FormProvider {...skjema}>
      <div className={s.ramme} data-deler={deler.length > 1 || undefined}>
        {deler.length > 1 && <Delnavigasjon skjema={questionnaire} deler={deler} verdier={verdier} />}
        <form
          method="post"
          className={s.skjema}
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            auto.lagreNaa();
          }}
          onBlur={auto.lagreNaa}
        >
          {auto.gjenopprettet && <Alert data-color="info">{t('gjenopprettet')}</Alert>}
          {tilstand.fase === 'konflikt' && (
            <Svarkonflikt skjema={questionnaire} svar={tilstand.svar} mine={verdier} endretHer={auto.usendt} loes={auto.loes} />
          )}
          {tilstand.fase === 'feil' && <Feilmelding svar={tilstand.svar} />}
          <Itemliste items={questionnaire.item?.filter((i) => i.type !== 'group')} aktive={aktive} />
          {deler.map((d) => (
            <section key={d.linkId} id={`del-${d.linkId}`} className={`flate ${s.del}`} aria-labelledby={`del-${d.linkId}-tittel`}>
              <Heading level={2} data-size="xs" id={`del-${d.linkId}-tittel`}>
                {d.text}
              </Heading>
              <Itemliste items={d.item} aktive={aktive} />
            </section>
          ))}
          <Lagrestatus tilstand={tilstand} lagret={auto.lagret} />
        </form>
      </div>
    </FormProvider>
  );
}
