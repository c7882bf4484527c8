'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, Label, Textarea } from '@/components/designsystemet';
import { Field } from '@/components/designsystemet-skjema';
import { nyNokkel } from '@/components/felles/nokkel';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Svar, utfor } from '@/components/skjema/svar';
import { useKladd } from '@/components/skjema/useKladd';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import { useGrunner } from '../[id]/Avklar';
import type { Feltkort } from '../feltkort';
import { avklarHandling, feltkortHandling, ferdigHandling } from '../handlinger';
import s from './Felt.module.css';

/** Done: close it with one tap on what came of it, or tell the one who holds it. */
export function Ferdig({ v, holder, avbryt }: { v: Varselrad; holder: boolean; avbryt: () => void }) {
  const t = useTranslations('respons.felt');
  const grunner = useGrunner();
  const [liste, setListe] = useState<Feltkort['grunner']>();
  const [merknad, setMerknad] = useState('');
  const { husk, glem } = useKladd<string>(`ferdig:${v.id}`, (k) => setMerknad((naa) => naa || k));
  const [svar, setSvar] = useState<Svar<unknown>>();
  const [sender, setSender] = useState('');
  useEffect(() => {
    void utfor(() => feltkortHandling({ varselId: v.id })).then((r) => (r.ok ? setListe(r.verdi.grunner) : setSvar(r)));
  }, [v.id]);
  const skriv = (tekst: string) => {
    setMerknad(tekst);
    husk(tekst);
  };
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
  const paa = { varselId: v.id, merknad };
  return (
    <div className="stabel">
      <Field>
        <Label htmlFor={`merknad-${v.id}`}>{t('merknad')}</Label>
        <Textarea id={`merknad-${v.id}`} rows={2} value={merknad} onChange={(e) => skriv(e.target.value)} />
      </Field>
      {v.status === 'UTRYKNING' && !holder && (
        <Button className={s.stor} loading={sender === 'meld'} onClick={gjor('meld', () => ferdigHandling({ nokkel: nyNokkel(), ...paa }))}>
          {t('tilOperator', { navn: v.tattAvNavn ?? '' })}
        </Button>
      )}
      <fieldset className={s.grunner}>
        <legend>{t('utfall')}</legend>
        {liste &&
          grunner(liste).map((g) => (
            <Button
              key={g.verdi}
              className={s.stor}
              variant="secondary"
              loading={sender === g.verdi}
              onClick={gjor(g.verdi, () => avklarHandling({ nokkel: nyNokkel(), grunn: g.verdi, ...paa }))}
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
