'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { nyNokkel } from '@/components/felles/nokkel';
import { Flate } from '@/components/skall/Flate';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { overtaHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Overtaside } from '@/lib/tjenestemodell/matrise/queries-overta';
import { Personvelger } from '../Personvelger';

/** One who leaves: what they hold, and to whom all of it goes. */
export function Overta({ person: p }: { person: Overtaside['personer'][number] }) {
  const t = useTranslations('matrise.overta');
  const router = useRouter();
  const [nokkel] = useState(nyNokkel);
  const [til, setTil] = useState<{ id: string; navn: string }>();
  const antall = p.celler.length + p.aktorer.length + p.punkter.length;
  return (
    <Flate tittel={p.navn} ingress={p.sluttet ? t('slutter', { dato: visDato(p.sluttet), antall }) : t('harAnsvar', { antall })}>
      <Details>
        <DetailsSummary>{t('vis', { antall })}</DetailsSummary>
        <DetailsContent>
          <ul>
            {p.celler.map((c) => (
              <li key={c.id}>{t('celle', { kode: c.kode, oppgave: c.oppgave, aktor: c.aktor, modell: c.modell })}</li>
            ))}
            {p.aktorer.map((a) => (
              <li key={a.id}>{t('aktor', { aktor: a.navn, modell: a.modell })}</li>
            ))}
            {p.punkter.map((x) => (
              <li key={x.id}>{t('punkt', { tekst: x.tekst, modell: x.modell })}</li>
            ))}
          </ul>
        </DetailsContent>
      </Details>
      {til ? (
        <div className="rad" data-topp>
          <Knapphandling
            variant="primary"
            handling={() => overtaHandling({ nokkel, fraId: p.id, tilId: til.id })}
            etterpaa={() => router.refresh()}
            bekreft={{ tittel: t('bekreft'), tekst: t('bekreftTekst', { fra: p.navn, til: til.navn, antall }), knapp: t('gi', { til: til.navn }) }}
          >
            {t('gi', { til: til.navn })}
          </Knapphandling>
          <Button variant="tertiary" onClick={() => setTil(undefined)}>
            {t('annen')}
          </Button>
        </div>
      ) : (
        <Personvelger etikett={t('hvem')} velg={setTil} />
      )}
    </Flate>
  );
}
