'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { Textfield } from '@/components/designsystemet-skjema';
import { Gruppe } from '../felt/Gruppe';
import { type Feltprops, useFelt } from '../felt/useFelt';
import { Valgboks } from '../felt/Valgboks';
import type { Valg } from '../felt/Velger';
import type { Annet } from './qr';

/** Choices with «Annet», which opens a line to write in. The value is { koder, fritekst }. */
export function Aapentvalg({ navn, valg, flere, skrivebeskyttet, ...ramme }: Feltprops & { valg: Valg[]; flere?: boolean }) {
  const { id, feil, control } = useFelt(navn);
  const { field } = useController({ name: navn, control });
  const t = useTranslations('komponenter.skjemavisning');
  const verdi: Annet = field.value ?? { koder: [] };
  const [annet, setAnnet] = useState(false);
  const visAnnet = annet || Boolean(verdi.fritekst);
  const felles = { type: flere ? ('checkbox' as const) : ('radio' as const), name: id, readOnly: skrivebeskyttet, onBlur: field.onBlur };

  const velg = (kode: string, paa: boolean) => {
    if (!flere) {
      setAnnet(false);
      return field.onChange({ koder: [kode], fritekst: '' });
    }
    const koder = valg.map((v) => v.verdi).filter((v) => (v === kode ? paa : verdi.koder.includes(v)));
    return field.onChange({ ...verdi, koder });
  };
  const velgAnnet = (paa: boolean) => {
    setAnnet(paa);
    field.onChange({ koder: flere ? verdi.koder : [], fritekst: paa ? verdi.fritekst : '' });
  };
  return (
    <Gruppe {...ramme} feil={feil}>
      {valg.map((v, i) => (
        <Valgboks
          key={v.verdi}
          {...felles}
          id={i === 0 ? id : undefined}
          ref={i === 0 ? field.ref : undefined}
          value={v.verdi}
          etikett={v.tekst}
          checked={verdi.koder.includes(v.verdi) && (flere || !visAnnet)}
          onChange={(e) => velg(v.verdi, e.target.checked)}
        />
      ))}
      <Valgboks {...felles} value="__annet" etikett={t('annet')} checked={visAnnet} onChange={(e) => velgAnnet(e.target.checked)} />
      {visAnnet && (
        <Textfield
          label={t('annetHva')}
          value={verdi.fritekst ?? ''}
          readOnly={skrivebeskyttet}
          onChange={(e) => field.onChange({ ...verdi, fritekst: e.target.value })}
          onBlur={field.onBlur}
        />
      )}
    </Gruppe>
  );
}
