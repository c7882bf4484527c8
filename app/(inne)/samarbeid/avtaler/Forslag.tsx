'use client';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import type { hentNyAvtale } from '@/lib/region/queries';

type Data = Awaited<ReturnType<typeof hentNyAvtale>>;

/** Fills the form from a suggestion that suits the chosen other side. */
export function Forslag({ motparter, forslag }: Pick<Data, 'motparter' | 'forslag'>) {
  const t = useTranslations('samarbeid.skjema');
  const { watch, setValue } = useFormContext();
  const type = motparter.find((m) => m.id === watch('motpartId'))?.type;
  const passer = forslag.filter((f) => f.motpart === type);
  if (passer.length === 0) return null;
  const bruk = (f: Data['forslag'][number]) => {
    setValue('navn', f.navn, { shouldDirty: true });
    setValue(
      'oppfolging',
      f.rader.map(({ tema, hvem, tekst }) => ({ id: nyNokkel(), tema, hvem, tekst })),
      { shouldDirty: true },
    );
  };
  return (
    <div className="stabel" data-tett>
      {passer.map((f) => (
        <div key={f.id}>
          <Button variant="secondary" onClick={() => bruk(f)} aria-describedby={`forslag-${f.id}`}>
            {t('brukForslag')}: {f.navn}
          </Button>
        </div>
      ))}
      <p id={`forslag-${passer[0]?.id}`} className="dempet smaa">
        {t('forslagHjelp')}
      </p>
    </div>
  );
}
