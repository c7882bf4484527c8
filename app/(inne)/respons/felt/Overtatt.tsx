'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import { notatHandling } from '../handlinger';
import s from './Felt.module.css';
import type { Merknad } from './useMerknad';

/** What was written of a varsel that is somebody else's now: a note on it, or nothing. */
export function Overtatt({ varselId, versjon, merknad }: { varselId: string; versjon: number; merknad: Merknad }) {
  const t = useTranslations('respons.felt');
  const [svar, setSvar] = useState<Svar<unknown>>();
  const [sender, setSender] = useState(false);
  const noter = async () => {
    if (sender) return;
    setSender(true);
    const r = await utfor(() => medNokkel(notatHandling, { varselId, tekst: merknad.tekst }, versjon));
    setSvar(r);
    setSender(false);
    if (r.ok) merknad.glem();
  };
  return (
    <>
      {svar && !svar.ok && <Feilmelding svar={svar} />}
      {merknad.tekst.trim() && (
        <Button className={s.stor} loading={sender} onClick={noter}>
          {t('somNotat')}
        </Button>
      )}
      <Button variant="tertiary" className={s.stor} onClick={merknad.glem}>
        {t('fjernKort')}
      </Button>
    </>
  );
}
