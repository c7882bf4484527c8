'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Alert } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { Flate } from '@/components/skall/Flate';
import { Filleser } from '@/components/skjema/Filleser';
import type { Forhaand as Funn } from '@/lib/varsel/commands-besok';
import { Forhaand } from './Forhaand';

/** Choose the list, look at what it would change, then bring it in. */
export function Import() {
  const t = useTranslations('respons.besok');
  const router = useRouter();
  const nokkel = useRef('');
  const [lest, setLest] = useState<{ funn: Funn; fil: File }>();
  const [gjort, setGjort] = useState<{ nye: number; fjernet: number }>();
  // The field is made anew, so that the same file can be chosen again.
  const [gang, setGang] = useState(0);
  return (
    <>
      <Flate tittel={t('velg')} ingress={t('velgTekst')}>
        <p>
          {t('kolonner')} <a href="/api/respons/besok">{t('lastNedMal')}</a>
        </p>
        <Filleser<Funn>
          key={gang}
          id="besoksfil"
          etikett={t('fil')}
          hjelp={t('filHjelp')}
          godtar=".xlsx,.csv"
          adresse="/api/respons/besok"
          tekster={{ leser: t('leser'), feil: t('feil') }}
          lest={(funn, fil) => {
            nokkel.current = nyNokkel();
            setGjort(undefined);
            setLest(funn && fil ? { funn, fil } : undefined);
          }}
        />
        <div role="status">{gjort && <Alert data-color="success">{t('gjort', gjort)}</Alert>}</div>
      </Flate>
      {lest && (
        <Forhaand
          funn={lest.funn}
          lagre={(fjern) => fetch(`/api/respons/besok?lagre=${nokkel.current}${fjern ? '&fjern=1' : ''}`, { method: 'POST', body: lest.fil })}
          ferdig={(r) => {
            setLest(undefined);
            setGjort(r);
            setGang((n) => n + 1);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
