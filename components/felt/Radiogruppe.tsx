'use client';
import { useTranslations } from 'next-intl';
import { useController } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import s from './Felt.module.css';
import { Gruppe } from './Gruppe';
import { type Feltprops, useFelt } from './useFelt';
import { Valgboks } from './Valgboks';

export type Radiovalg = { verdi: string | boolean; tekst: string; hjelp?: string };

/** One of a few, all visible. With `kanFjernes` the answer can be taken back (the value becomes null). */
export function Radiogruppe({ navn, valg, skrivebeskyttet, kanFjernes, ...ramme }: Feltprops & { valg: Radiovalg[]; kanFjernes?: boolean }) {
  const { id, feil, control } = useFelt(navn);
  const { field } = useController({ name: navn, control });
  const t = useTranslations('komponenter.felt');
  const valgt = field.value === null || field.value === undefined ? undefined : String(field.value);
  return (
    <Gruppe {...ramme} feil={feil}>
      {valg.map((v, i) => (
        <Valgboks
          type="radio"
          key={String(v.verdi)}
          id={i === 0 ? id : undefined}
          ref={i === 0 ? field.ref : undefined}
          name={id}
          value={String(v.verdi)}
          etikett={v.tekst}
          hjelp={v.hjelp}
          readOnly={skrivebeskyttet}
          checked={valgt === String(v.verdi)}
          onChange={() => field.onChange(v.verdi)}
          onBlur={field.onBlur}
        />
      ))}
      {kanFjernes && valgt && !skrivebeskyttet && (
        <div className={s.fjern}>
          <Button variant="tertiary" data-size="sm" data-color="neutral" onClick={() => field.onChange(null)}>
            {t('fjernSvar')}
            <span className="kun-skjermleser"> {ramme.etikett}</span>
          </Button>
        </div>
      )}
    </Gruppe>
  );
}
