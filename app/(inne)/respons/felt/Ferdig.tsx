'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { useGrunner } from '../[id]/Avklar';
import { avklarHandling, ferdigHandling } from '../handlinger';
import s from './Felt.module.css';
import type { useKort } from './useKort';
import type { Merknad } from './useMerknad';

type Props = {
  v: Varselrad;
  holder: boolean;
  lest: ReturnType<typeof useKort>;
  merknad: Merknad;
  sender: string;
  setSender: (navn: string) => void;
};

/** Done: close it with one tap on what came of it, or tell the one who holds it. */
export function Ferdig({ v, holder, lest, merknad, sender, setSender }: Props) {
  const t = useTranslations('respons.felt');
  const hentetTekst = useTranslations('komponenter.feilmelding')('hentet');
  const grunner = useGrunner();
  const [svar, setSvar] = useState<Svar<unknown>>();
  const gjor = (navn: string, handling: () => Promise<Svar<unknown>>) => async () => {
    if (sender) return;
    setSender(navn);
    const r = await utfor(handling);
    setSvar(r);
    setSender('');
    if (r.ok) merknad.glem();
  };
  const paa = { varselId: v.id, merknad: merknad.tekst };
  return (
    <>
      <div role="status">{merknad.hentet && !svar && <Alert data-color="info">{hentetTekst}</Alert>}</div>
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
      <Button variant="tertiary" className={s.stor} onClick={merknad.lukk}>
        {t('avbryt')}
      </Button>
    </>
  );
}
