'use client';
import { Alert, Button } from '@digdir/designsystemet-react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Demogruppe } from '@/lib/innlogging/queries';
import { type Innloggingsfeil, tolkFeil } from '@/lib/innlogging/rules';
import { Demokontoer } from './Demokontoer';
import s from './logg-inn.module.css';
import { Passordskjema } from './Passordskjema';

type Feil = { feil: Innloggingsfeil; sekunder?: number };
type Props = { til: string; jobb: string | null; demo: { passord: string; grupper: Demogruppe[] } | null; feil?: Feil };

/** The ways in. One login at a time; what went wrong is said above all of them. */
export function Innlogging({ til, jobb, demo, feil: forst }: Props) {
  const t = useTranslations('innlogging');
  const [feil, setFeil] = useState(forst);
  const [sender, setSender] = useState<string>();
  const medPassord = async (epost: string, passord: string) => {
    setSender(epost);
    setFeil(undefined);
    const r = await signIn('demo', { epost, passord, redirect: false }).catch(() => undefined);
    if (r?.ok && !r.error) return window.location.assign(til);
    setFeil(tolkFeil(r?.error ?? 'intern'));
    setSender(undefined);
  };
  const rolig = feil?.feil === 'inaktiv' || feil?.feil === 'utgaatt';
  return (
    <>
      <div aria-live="assertive" className={s.melding}>
        {feil && <Alert data-color={rolig ? 'info' : 'danger'}>{t(`feil.${feil.feil}`, { minutter: Math.ceil((feil.sekunder ?? 0) / 60) })}</Alert>}
      </div>
      {jobb && (
        <div className={`flate ${s.smal}`}>
          <Button className={s.full} onClick={() => signIn('oidc', { callbackUrl: til })}>
            {t('medJobb', { navn: jobb })}
          </Button>
        </div>
      )}
      {demo && (
        <>
          <Demokontoer grupper={demo.grupper} sender={sender} velg={(epost) => medPassord(epost, demo.passord)} />
          <Passordskjema sender={sender} send={medPassord} />
        </>
      )}
    </>
  );
}
