'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Button, Label, Textarea } from '@/components/designsystemet';
import { Field } from '@/components/designsystemet-skjema';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import { useGrunner } from '../[id]/Avklar';
import { avklarHandling, ferdigHandling } from '../handlinger';
import s from './Felt.module.css';
import type { useKort } from './useKort';

type Props = {
  v: Varselrad;
  holder: boolean;
  lest: ReturnType<typeof useKort>;
  tekst: string;
  /** What is written was found again. */
  hentet: boolean;
  skriv: (tekst: string) => void;
  glem: () => void;
  avbryt: () => void;
};

/** Done: close it with one tap on what came of it, or tell the one who holds it. */
export function Ferdig({ v, holder, lest, tekst, hentet, skriv, glem, avbryt }: Props) {
  const t = useTranslations('respons.felt');
  const hentetTekst = useTranslations('komponenter.feilmelding')('hentet');
  const grunner = useGrunner();
  const [svar, setSvar] = useState<Svar<unknown>>();
  const [sender, setSender] = useState('');
  const gjor = (navn: string, handling: () => Promise<Svar<unknown>>) => async () => {
    if (sender) return;
    setSender(navn);
    const r = await utfor(handling);
    setSvar(r);
    setSender('');
    if (!r.ok) return;
    glem();
    avbryt();
  };
  const paa = { varselId: v.id, merknad: tekst };
  return (
    <div className="stabel">
      <Field>
        <Label htmlFor={`merknad-${v.id}`}>{t('merknad')}</Label>
        <Textarea id={`merknad-${v.id}`} rows={2} value={tekst} onChange={(e) => skriv(e.target.value)} />
      </Field>
      <div role="status">{hentet && !svar && <Alert data-color="info">{hentetTekst}</Alert>}</div>
      {v.status === 'UTRYKNING' && !holder && (
        <Button className={s.stor} loading={sender === 'meld'} onClick={gjor('meld', () => medNokkel(ferdigHandling, paa, v.versjon))}>
          {t('tilOperator', { navn: v.tattAvNavn ?? '' })}
        </Button>
      )}
      <fieldset className={s.grunner}>
        <legend>{t('utfall')}</legend>
        {lest.feil && <p>{t('utenUtfall')}</p>}
        {lest.kort &&
          grunner(lest.kort.grunner).map((g) => (
            <Button
              key={g.verdi}
              className={s.stor}
              variant="secondary"
              loading={sender === g.verdi}
              onClick={gjor(g.verdi, () => medNokkel(avklarHandling, { grunn: g.verdi, ...paa }, v.versjon))}
            >
              {g.tekst}
            </Button>
          ))}
      </fieldset>
      {svar && !svar.ok && <Feilmelding svar={svar} />}
      <Button variant="tertiary" className={s.stor} onClick={avbryt}>
        {t('avbryt')}
      </Button>
    </div>
  );
}
