'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { giSkrivHandling, registrerHosLeverandorHandling } from '@/lib/installasjon/actions';
import { useKort } from './Kortramme';

const HANDLING = {
  registrering: (d: Felles, ja: boolean) => registrerHosLeverandorHandling({ ...d, registrert: ja }),
  ark: (d: Felles, ja: boolean) => giSkrivHandling({ ...d, gitt: ja }),
};
type Felles = { nokkel: string; tjenesteId: string; versjon: number };

/** Says that something is done, with the time; or takes it back. */
export function Jaknapp({ kort, gjort }: { kort: keyof typeof HANDLING; gjort: boolean }) {
  const t = useTranslations('installasjon');
  const { tjenesteId, iTur, lagret } = useKort();
  const nokkel = useRef<string>(undefined);
  return (
    <Knapphandling
      variant={gjort ? 'tertiary' : 'primary'}
      handling={() => {
        nokkel.current ??= nyNokkel();
        const en = nokkel.current;
        return iTur((versjon) => HANDLING[kort]({ nokkel: en, tjenesteId, versjon }, !gjort));
      }}
      etterpaa={(svar) => {
        nokkel.current = undefined;
        lagret(svar);
      }}
    >
      {gjort ? t('angre') : t(`${kort}.knapp`)}
    </Knapphandling>
  );
}
