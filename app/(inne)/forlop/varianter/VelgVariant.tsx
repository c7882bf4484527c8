'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { velgForlopHandling } from '@/lib/forlopsvalg/actions';
import { velgForlopSchema } from '@/lib/forlopsvalg/schema';
import type { Steg } from '@/lib/innhold/rules';

type Props = { variant: { id: string; navn: string; valgt: boolean; flyttes: Steg[]; aapne: number }; versjon: number; harTilpasning: boolean };

/** Goes over to a variant, told what will change. The chosen one can be chosen again to drop the adjustments. */
export function VelgVariant({ variant: v, versjon, harTilpasning }: Props) {
  const t = useTranslations('forlop');
  const navn = useTranslations('steg');
  const router = useRouter();
  const [aapen, setAapen] = useState(false);
  return (
    <>
      <Button variant="secondary" onClick={() => setAapen(true)}>
        {v.valgt ? t('fjernTilpasning') : t('velg')}
        <span className="kun-skjermleser"> {v.navn}</span>
      </Button>
      <Dialog open={aapen} onClose={() => setAapen(false)} closeButton={t('lukk')}>
        <DialogBlock>
          <div className="stabel">
            <Heading level={2} data-size="xs">
              {v.valgt ? t('fjernTilpasning') : t('velgNavn', { navn: v.navn })}
            </Heading>
            <p>{v.flyttes.length ? t('faarNyRolle', { steg: v.flyttes.map((x) => navn(x)).join(', ') }) : t('ingenNyRolle')}</p>
            {harTilpasning && <p>{t('tilpasningBort')}</p>}
            <Handlingsskjema
              schema={velgForlopSchema}
              standardverdier={{ forlopId: v.id, versjon, flytt: true }}
              handling={velgForlopHandling}
              sendTekst={v.valgt ? t('fjernTilpasning') : t('velg')}
              etterpaa={() => router.push('/forlop')}
            >
              {v.aapne > 0 && <Avkryssing navn="flytt" etikett={t('flytt', { antall: v.aapne })} hjelp={t('flyttHjelp')} />}
            </Handlingsskjema>
          </div>
        </DialogBlock>
      </Dialog>
    </>
  );
}
