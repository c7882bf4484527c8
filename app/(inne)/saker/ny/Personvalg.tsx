'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import type { Treff } from '@/lib/personoversikt/queries-sok';
import { Identfelt } from '../../personer/Identfelt';
import { Navnefelt, Opplysningsfelt, type Sone, TOM_PERSON } from '../../personer/Personfelt';
import { Treffliste } from '../../personer/Treffliste';
import { AapenSak } from './AapenSak';
import { Finn } from './Finn';

/** The person the henvendelse is about: found, or registered here and now. */
export function Personvalg({ valgt: forst, soner, lesSak }: { valgt: Treff | null; soner: Sone[]; lesSak: boolean }) {
  const t = useTranslations('henvendelse');
  const { setValue, watch, clearErrors } = useFormContext();
  const [valgt, setValgt] = useState(forst);
  const ny = Boolean(watch('nyPerson'));
  const velg = (p: Treff | null, nyPerson: typeof TOM_PERSON | null = null) => {
    setValgt(p);
    setValue('personId', p?.id ?? '', { shouldDirty: true });
    setValue('nyPerson', nyPerson, { shouldDirty: true });
    setValue('registrerLikevel', false);
    clearErrors(['personId', 'nyPerson', 'registrerLikevel', 'likevelGrunn']);
  };
  const bytt = (
    <div>
      <Button variant="secondary" onClick={() => velg(null)}>
        {t('bytt')}
      </Button>
    </div>
  );
  if (valgt)
    return (
      <div className="stabel">
        <Treffliste treff={[{ ...valgt, saker: [] }]} handling={() => bytt} />
        <AapenSak saker={valgt.saker} lesSak={lesSak} />
      </div>
    );
  if (ny)
    return (
      <div className="stabel">
        <Identfelt
          under="nyPerson."
          finnes={(p) => (
            <div className="stabel" data-tett>
              <p>{t('finnes', { navn: p.navn })}</p>
              <div>
                <Button onClick={() => velg(p)}>{t('brukDenne')}</Button>
              </div>
            </div>
          )}
        />
        <Navnefelt under="nyPerson." />
        <details>
          <summary>{t('merOmPersonen')}</summary>
          <div className="stabel">
            <Opplysningsfelt under="nyPerson." soner={soner} />
          </div>
        </details>
        <AapenSak saker={[]} lesSak={lesSak} />
        <div>
          <Button variant="tertiary" onClick={() => velg(null)}>
            {t('tilbakeTilSok')}
          </Button>
        </div>
      </div>
    );
  return <Finn velg={velg} registrer={(ident) => velg(null, { ...TOM_PERSON, ident })} />;
}
