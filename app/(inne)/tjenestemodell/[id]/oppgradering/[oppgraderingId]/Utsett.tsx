'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Svar } from '@/components/skjema/svar';
import { z } from '@/lib/platform/zod';

const notat = z.string().trim().min(1, 'utsettNotat').max(500, 'forLang');
type Props = { nummer: number; notat: string; send: (notat: string) => Promise<Svar<{ id: string }>>; ferdig: () => void; avbryt: () => void };

/** Puts a change off, with why. The field is named after the change: several may be open at once. */
export function Utsett(p: Props) {
  const t = useTranslations('oppgradering.svar');
  const felt = `notat${p.nummer}`;
  return (
    <Handlingsskjema
      schema={z.object({ [felt]: notat })}
      standardverdier={{ [felt]: p.notat }}
      handling={(d) => p.send(d[felt] ?? '')}
      etterpaa={p.ferdig}
      sendTekst={t('lagreUtsett')}
      etiketter={{ [felt]: t('notat') }}
      knapper={
        <Button variant="tertiary" onClick={p.avbryt}>
          {t('avbryt')}
        </Button>
      }
    >
      <Tekstomraade navn={felt} etikett={t('notat')} paakrevd rader={2} />
    </Handlingsskjema>
  );
}
