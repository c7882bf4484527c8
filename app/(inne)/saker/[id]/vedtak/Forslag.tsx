'use client';
import { PlusIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { erHelhetsForslag } from '@/lib/innhold/rules';
import s from './vedtak.module.css';

type Props = { navn: string; etikett: string; forslag: { id: string; tekst: string; kilde: string }[] };

/** Ready-made lines; pressing one adds it to the text, where it can be changed freely. What no source says is marked as Helhet's own. */
export function Forslag({ navn, etikett, forslag }: Props) {
  const t = useTranslations('vedtak.tjeneste');
  const { getValues, setValue, watch } = useFormContext();
  const naa: string = watch(navn) ?? '';
  const ledige = forslag.filter((f) => !naa.includes(f.tekst));
  if (ledige.length === 0) return null;
  return (
    <ul className={s.forslag} aria-label={etikett}>
      {ledige.map((f) => (
        <li key={f.id}>
          <Button
            variant="secondary"
            data-size="sm"
            data-color="neutral"
            onClick={() => setValue(navn, [getValues(navn)?.trim(), f.tekst].filter(Boolean).join('\n'), { shouldDirty: true })}
          >
            <PlusIcon aria-hidden />
            {f.tekst}
            {erHelhetsForslag(f.kilde) && <small className="dempet"> {t('helhets')}</small>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
