'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Flate } from '@/components/skall/Flate';
import { sporsmaalAnker } from '@/components/skjemavisning/feltnavn';
import { manglerSvar, type QuestionnaireResponse, type Skjema } from '@/components/skjemavisning/qr';
import { Skjemavisning } from '@/components/skjemavisning/Skjemavisning';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import { lagreEvalueringSvarHandling } from '@/lib/evaluering/actions';
import { type Forslag, forslagFra, type Hortperson } from '@/lib/evaluering/rules-forslag';
import { gevinst } from '@/lib/evaluering/rules-gevinst';
import { Beslutning } from './Beslutning';
import { Gevinstvisning } from './Gevinstvisning';

type Props = {
  evaluering: {
    id: string;
    versjon: number;
    egen: boolean;
    svar: QuestionnaireResponse | null;
    /** Whose recommendation is decided, and then the answers are theirs. */
    anbefaltAv: Hortperson | null;
  };
  skjema: { nullpunkt: Skjema; evaluering: Skjema };
  nullpunkt: QuestionnaireResponse | null;
  kjente: { bruker: Hortperson; paarorende: Hortperson | null };
  lokalNokkel: string;
};

/** The form, what has come of the tjeneste as the numbers are written, and the decision once the form is complete. */
export function Utfylling({ evaluering: e, skjema, nullpunkt, kjente, lokalNokkel }: Props) {
  const t = useTranslations('evaluering');
  const [svar, setSvar] = useState(e.svar);
  const versjon = useRef(e.versjon);
  const iGang = useRef<Promise<unknown>>(undefined);
  const lagre = (qr: QuestionnaireResponse) => {
    setSvar(qr);
    const sendt = lagreEvalueringSvarHandling({
      nokkel: nyNokkel(),
      evalueringId: e.id,
      versjon: Number(qr.meta?.versionId ?? versjon.current),
      svar: qr,
    }).then((r) => {
      if (r.ok) versjon.current = r.verdi.versjon;
      return r;
    });
    iGang.current = sendt;
    return sendt;
  };
  const ventPaaLagring = async () => {
    await iGang.current;
    return versjon.current;
  };
  const forslag = useMemo<Forslag>(
    () =>
      e.anbefaltAv ? { beslutning: '', begrunnelse: '', avslutningsgrunn: '', hort: [e.anbefaltAv] } : forslagFra(skjema.evaluering, svar, kjente),
    [e.anbefaltAv, skjema, svar, kjente],
  );
  const mangler = e.anbefaltAv ? [] : manglerSvar(skjema.evaluering, svar ?? undefined);
  return (
    <>
      {!e.anbefaltAv && (
        <Skjemavisning questionnaire={skjema.evaluering} svar={e.svar ?? undefined} versjon={e.versjon} lokalNokkel={lokalNokkel} lagre={lagre} />
      )}
      <Flate tittel={t('gevinst.tittel')} ingress={t('gevinst.ingress')}>
        <Gevinstvisning gevinst={gevinst(skjema, nullpunkt, svar)} />
      </Flate>
      <Flate
        tittel={t(e.egen ? 'avgjor.tittel' : 'avgjor.anbefalingTittel')}
        tone={mangler.length > 0 ? 'noytral' : 'info'}
        ingress={e.egen ? undefined : t('avgjor.tms')}
      >
        {mangler.length > 0 ? (
          <Mangelliste
            mangler={mangler.map((m) => ({ href: sporsmaalAnker(m.linkId), tekst: m.text }))}
            tittel={t('avgjor.mangler', { antall: mangler.length })}
          />
        ) : (
          <Beslutning evalueringId={e.id} egen={e.egen} forslag={forslag} hentet={!e.anbefaltAv} ventPaaLagring={ventPaaLagring} />
        )}
      </Flate>
    </>
  );
}
