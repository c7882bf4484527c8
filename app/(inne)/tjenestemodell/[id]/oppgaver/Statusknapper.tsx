'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useOptimistic, useState, useTransition } from 'react';
import { toneFarge } from '@/components/felles/tone';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Feilsvar, medNokkel, utfor } from '@/components/skjema/svar';
import type { Sjekkstatus } from '@/lib/platform/prisma/enums';
import { HURTIGSTATUSER } from '@/lib/tjenestemodell/modell/rules';
import { sjekkstatusHandling } from '@/lib/tjenestemodell/oppgave/actions';
import s from './oppgaver.module.css';
import { SJEKKTONE } from './status';

/** The status of a sjekkpunkt, changed with one tap. */
export function Statusknapper({ id, versjon, status, punkt }: { id: string; versjon: number; status: Sjekkstatus; punkt: string }) {
  const t = useTranslations('modellskjema');
  const router = useRouter();
  const [vist, visFoerSvar] = useOptimistic(status);
  const [venter, start] = useTransition();
  const [feil, setFeil] = useState<Feilsvar>();
  const sett = (ny: (typeof HURTIGSTATUSER)[number]) => {
    if (venter || ny === vist) return;
    setFeil(undefined);
    start(async () => {
      visFoerSvar(ny);
      const svar = await utfor(() => medNokkel(sjekkstatusHandling, { punktId: id, versjon, status: ny }));
      if (svar.ok) router.refresh();
      else setFeil(svar);
    });
  };
  return (
    <div className="stabel" data-tett>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form */}
      <div role="group" aria-label={t('sjekk.statusPaa', { punkt })} className={s.status} aria-busy={venter}>
        {HURTIGSTATUSER.map((x) => (
          <button key={x} type="button" aria-pressed={vist === x} data-color={toneFarge[SJEKKTONE[x]]} onClick={() => sett(x)}>
            {t(`status.${x}`)}
          </button>
        ))}
      </div>
      {feil && <Feilmelding svar={feil} />}
    </div>
  );
}
