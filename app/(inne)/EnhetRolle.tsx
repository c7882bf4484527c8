'use client';
import { CheckmarkIcon, ChevronDownIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  Dropdown,
  DropdownButton,
  DropdownHeading,
  DropdownItem,
  DropdownList,
  DropdownTrigger,
  DropdownTriggerContext,
} from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Svar, utfor } from '@/components/skjema/svar';
import { byttRolleHandling } from '@/lib/innlogging/actions';
import type { Sesjonsrolle } from '@/lib/platform/session';
import s from './skall.module.css';

/** The active «Enhet / Rolle», and the others to go on in. A change starts afresh at the oppgavebenk. */
export function EnhetRolle({ aktiv, roller }: { aktiv: string; roller: Sesjonsrolle[] }) {
  const t = useTranslations('skall');
  const rolle = useTranslations('rolle');
  const [svar, setSvar] = useState<Svar>();
  const flereSteder = new Set(roller.map((r) => r.virksomhetId)).size > 1;
  const navn = (r: Sesjonsrolle) => `${r.enhetNavn} / ${rolle(r.rolle)}`;
  const valgt = roller.find((r) => r.id === aktiv);
  if (!valgt) return null;
  const vist = (
    <span className={s.valgt}>
      <span>{valgt.enhetNavn} / </span>
      <span>{rolle(valgt.rolle)}</span>
    </span>
  );
  if (roller.length === 1) return vist;
  const bytt = async (id: string) => {
    const nytt = await utfor(() => byttRolleHandling({ rolletildelingId: id }));
    if (nytt.ok) window.location.assign('/oppgaver');
    else setSvar(nytt);
  };
  return (
    <DropdownTriggerContext>
      <DropdownTrigger variant="tertiary" className={s.rolleknapp}>
        {vist}
        <ChevronDownIcon aria-hidden />
      </DropdownTrigger>
      <Dropdown placement="bottom-end">
        <DropdownHeading>{t('byttRolle')}</DropdownHeading>
        <DropdownList>
          {roller.map((r) => (
            <DropdownItem key={r.id}>
              <DropdownButton aria-current={r.id === aktiv || undefined} onClick={() => (r.id === aktiv ? undefined : bytt(r.id))}>
                <span className={s.hake}>{r.id === aktiv && <CheckmarkIcon aria-hidden />}</span>
                <span>
                  {navn(r)}
                  {flereSteder && <span className={s.under}>{r.virksomhetNavn}</span>}
                </span>
              </DropdownButton>
            </DropdownItem>
          ))}
        </DropdownList>
        {svar && !svar.ok && <Feilmelding svar={svar} />}
      </Dropdown>
    </DropdownTriggerContext>
  );
}
