'use client';
import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button, Dropdown, DropdownButton, DropdownItem, DropdownList } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { gjenopptaOppgaveHandling, taHandling } from '@/lib/benk/actions';
import s from './Benk.module.css';
import type { Valgt } from './Dialoger';

const Dialoger = lazy(() => import('./Dialoger'));

export type RadknapperProps = {
  oppgave: Valgt;
  /** Which row, for screen readers. */
  navn: string;
  /** Where it is done, when it is the user's own. */
  sti?: string;
  kan: { ta: boolean; leggTilbake: boolean; vent: boolean; gjenoppta: boolean };
  /** To whom it can be given; empty when the user may not. */
  kolleger: { id: string; navn: string }[];
};

/** What can be done with one row: the likeliest as a button, the rest behind «Mer». */
export function Radknapper({ oppgave, navn, sti, kan, kolleger }: RadknapperProps) {
  const t = useTranslations('oppgave');
  const router = useRouter();
  const [dialog, setDialog] = useState<'vent' | 'fordel' | 'leggTilbake'>();
  const [meny, setMeny] = useState(false);
  // The menu is made when somebody reaches for it: a page has many rows.
  const [naer, setNaer] = useState(false);
  const hent = () => setNaer(true);
  const oppdater = () => router.refresh();
  const velg = (gjor: () => void) => () => {
    setMeny(false);
    gjor();
  };
  const harMeny = kan.leggTilbake || kan.vent || kolleger.length > 0;
  return (
    <div className={s.knapper}>
      {kan.ta && (
        <Knapphandling handling={() => medNokkel(taHandling, oppgave)} etterpaa={(v) => router.push(v.sti)}>
          {t('ta')}
          <span className="kun-skjermleser"> {navn}</span>
        </Knapphandling>
      )}
      {kan.gjenoppta && (
        <Knapphandling handling={() => medNokkel(gjenopptaOppgaveHandling, oppgave)} etterpaa={oppdater}>
          {t('gjenoppta')}
          <span className="kun-skjermleser"> {navn}</span>
        </Knapphandling>
      )}
      {sti && (
        <Link href={sti} className="ds-button" data-variant="secondary">
          {t('fortsett')}
          <span className="kun-skjermleser"> {navn}</span>
        </Link>
      )}
      {harMeny && (
        <>
          <Button
            icon
            variant="tertiary"
            popoverTarget={`mer-${oppgave.id}`}
            aria-label={t('merOm', { navn })}
            aria-expanded={meny}
            onPointerEnter={hent}
            onFocus={hent}
          >
            <MenuElipsisVerticalIcon aria-hidden fontSize="1.5rem" />
          </Button>
          {naer && (
            <Dropdown id={`mer-${oppgave.id}`} open={meny} onOpen={() => setMeny(true)} onClose={() => setMeny(false)}>
              <DropdownList>
                {kan.leggTilbake && (
                  <DropdownItem>
                    <DropdownButton onClick={velg(() => setDialog('leggTilbake'))}>{t('leggTilbake')}</DropdownButton>
                  </DropdownItem>
                )}
                {kan.vent && (
                  <DropdownItem>
                    <DropdownButton onClick={velg(() => setDialog('vent'))}>{t('settPaaVent')}</DropdownButton>
                  </DropdownItem>
                )}
                {kolleger.length > 0 && (
                  <DropdownItem>
                    <DropdownButton onClick={velg(() => setDialog('fordel'))}>{t('fordel')}</DropdownButton>
                  </DropdownItem>
                )}
              </DropdownList>
            </Dropdown>
          )}
        </>
      )}
      {dialog && (
        <Suspense>
          <Dialoger hvilken={dialog} oppgave={oppgave} navn={navn} kolleger={kolleger} lukk={() => setDialog(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
