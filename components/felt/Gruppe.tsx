'use client';
import { Fieldset, FieldsetDescription, FieldsetLegend, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
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
