'use client';
import { useTranslations } from 'next-intl';
import { Select } from '@/components/designsystemet';
import { Feltramme } from './Feltramme';
import { type Feltprops, useFelt } from './useFelt';

export type Valg = { verdi: string; tekst: string; hjelp?: string };

/** One of many, as a native select. The empty choice gives ''. */
export function Velger({ navn, etikett, hjelp, paakrevd, skrivebeskyttet, valg, tomTekst }: Feltprops & { valg: Valg[]; tomTekst?: string }) {
  const { id, feil, register } = useFelt(navn);
  const t = useTranslations('komponenter.felt');
  return (
    <Feltramme id={id} etikett={etikett} hjelp={hjelp} paakrevd={paakrevd} feil={feil}>
      <Select
        id={id}
        aria-readonly={skrivebeskyttet || undefined}
        aria-required={paakrevd || undefined}
        aria-invalid={Boolean(feil) || undefined}
        {...register(navn)}
      >
        <option value="">{tomTekst ?? t('velg')}</option>
        {valg.map((v) => (
          <option key={v.verdi} value={v.verdi}>
            {v.tekst}
          </option>
        ))}
      </Select>
    </Feltramme>
  );
}
