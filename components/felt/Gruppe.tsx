'use client';
import type { ReactNode } from 'react';
import { ValidationMessage } from '@/components/designsystemet';
import { Fieldset, FieldsetDescription, FieldsetLegend } from '@/components/designsystemet-skjema';
import { Feltetikett } from './Feltetikett';
import type { Feltprops } from './useFelt';

/** Legend, help, controls and error for a group of radios or checkboxes. */
export function Gruppe({ etikett, hjelp, paakrevd, feil, children }: Omit<Feltprops, 'navn'> & { feil?: string; children: ReactNode }) {
  return (
    <Fieldset>
      <FieldsetLegend>
        <Feltetikett etikett={etikett} paakrevd={paakrevd} />
      </FieldsetLegend>
      {hjelp && (
        <FieldsetDescription asChild>
          <div className="dempet">{hjelp}</div>
        </FieldsetDescription>
      )}
      {children}
      {feil && <ValidationMessage>{feil}</ValidationMessage>}
    </Fieldset>
  );
}
