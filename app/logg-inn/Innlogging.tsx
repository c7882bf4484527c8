'use client';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Button } from '@/components/designsystemet';
import type { Demogruppe } from '@/lib/innlogging/queries';
import { type Innloggingsfeil, tolkFeil } from '@/lib/innlogging/rules';
import { Demokontoer } from './Demokontoer';
import s from './logg-inn.module.css';
import { Passordskjema } from './Passordskjema';

type Feil = { feil: Innloggingsfeil; sekunder?: number };
type Props = { til: string; jobb: string | null; demo: { passord: string; grupper: Demogruppe[] } | null; feil?: Feil };

/** The ways in, one login at a time. What went wrong is said where one tried. */
export function Innlogging({ til, jobb, demo, feil: forst }: Props) {
  const t = useTranslations('innlogging');
  const [feil, setFeil] = useState(forst);
  const [skjemafeil, setSkjemafeil] = useState<Feil>();
  const [sender, setSender] = useState<string>();
  const medPassord = async (epost: string, passord: string, meld: (f: Feil) => void) => {
    setSender(epost);
    setFeil(undefined);
    setSkjemafeil(undefined);
    const r = await signIn('demo', { epost, passord, redirect: false }).catch(() => undefined);
    if (r?.ok && !r.error) return window.location.assign(til);
    meld(tolkFeil(r?.error ?? 'intern'));
    setSender(undefined);
  };
  const tekst = (f: Feil) => t(`feil.${f.feil}`, { minutter: Math.ceil((f.sekunder ?? 0) / 60) });
  const rolig = feil?.feil === 'inaktiv' || feil?.feil === 'utgaatt';
  return (
    <>
      <div aria-live="assertive" className={s.melding}>
        {feil && <Alert data-color={rolig ? 'info' : 'danger'}>{tekst(feil)}</Alert>}
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
          <Demokontoer grupper={demo.grupper} sender={sender} velg={(epost) => medPassord(epost, demo.passord, setFeil)} />
          <Passordskjema
            sender={sender}
            send={(epost, passord) => medPassord(epost, passord, setSkjemafeil)}
            feil={skjemafeil && tekst(skjemafeil)}
          />
        </>
      )}
    </>
  );
}
