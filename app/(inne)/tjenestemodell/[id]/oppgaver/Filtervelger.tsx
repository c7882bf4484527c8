'use client';
import { useRouter } from 'next/navigation';
import { useId } from 'react';
import { Label, Select } from '@/components/designsystemet';
import { medParameter } from '@/components/tabell/adresse';

type Filtervelgerprops = { etikett: string; adresse: string; parameter: string; alle: string; valg: { verdi: string; tekst: string }[] };

/** One filter with many choices; the choice stands in the address, and starts at page one. */
export function Filtervelger({ etikett, adresse, parameter, alle, valg }: Filtervelgerprops) {
  const router = useRouter();
  const id = useId();
  const naa = new URLSearchParams(adresse.split('?')[1]).get(parameter) ?? '';
  const velg = (v: string) => router.push(medParameter(medParameter(adresse, 'side', undefined), parameter, v), { scroll: false });
  return (
    <div className="stabel" style={{ gap: '0.25rem' }}>
      <Label htmlFor={id} className="smaa">
        {etikett}
      </Label>
      <Select id={id} value={naa} onChange={(e) => velg(e.target.value)}>
        <option value="">{alle}</option>
        {valg.map((v) => (
          <option key={v.verdi} value={v.verdi}>
            {v.tekst}
          </option>
        ))}
      </Select>
    </div>
  );
}
