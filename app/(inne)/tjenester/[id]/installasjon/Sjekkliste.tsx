'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/designsystemet-skjema';
import { visTid } from '@/components/felles/dato';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Feilsvar, medNokkel, utfor } from '@/components/skjema/svar';
import { useForlatvarsel } from '@/components/skjema/useForlatvarsel';
import { settSjekkpunktHandling } from '@/lib/installasjon/actions';
import type { Flyt } from '@/lib/installasjon/queries';
import type { Kryss } from '@/lib/tjeneste/schema-installasjon';
import s from './Installasjon.module.css';
import { useKort } from './Kortramme';

/** Points of the checklist, each saved as it is ticked. */
export function Sjekkliste({ punkter, kryss, skriv }: { punkter: Flyt['punkter']; kryss: Kryss; skriv: boolean }) {
  return (
    <ul className={s.rader}>
      {punkter.map((p) => (
        <Punkt key={p.id} p={p} kryss={kryss[p.id]} skriv={skriv} />
      ))}
    </ul>
  );
}

function Punkt({ p, kryss, skriv }: { p: Flyt['punkter'][number]; kryss: Kryss[string] | undefined; skriv: boolean }) {
  const t = useTranslations('installasjon.sjekkliste');
  const { tjenesteId, lagret } = useKort();
  const [under, setUnder] = useState<boolean>();
  const [lagrer, setLagrer] = useState(false);
  const [feil, setFeil] = useState<Feilsvar>();
  useForlatvarsel(lagrer);
  const bytt = async (paa: boolean) => {
    setUnder(paa);
    setLagrer(true);
    setFeil(undefined);
    const svar = await utfor(() => medNokkel(settSjekkpunktHandling, { tjenesteId, punktId: p.id, paa }));
    setLagrer(false);
    if (svar.ok) lagret(svar.verdi);
    else {
      setFeil(svar);
      setUnder(undefined);
    }
  };
  return (
    <li>
      <Checkbox
        label={p.obligatorisk ? p.tekst : `${p.tekst} ${t('valgfri')}`}
        description={[p.hjelp, kryss && t('krysset', { navn: kryss.navn, tid: visTid(kryss.tid) })].filter(Boolean).join(' ') || undefined}
        checked={under ?? Boolean(kryss)}
        readOnly={!skriv}
        onChange={(e) => skriv && bytt(e.target.checked)}
      />
      {feil && <Feilmelding svar={feil} />}
    </li>
  );
}
