'use client';
import { useTranslations } from 'next-intl';
import { Feilside } from '@/components/skall/Feilside';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { byttRolleHandling } from '@/lib/innlogging/actions';
import type { Sesjonsrolle } from '@/lib/platform/session';

/** The varsel is for another of one's own roles: change to it, and go on here. */
export function AnnenRolle({ roller }: { roller: Sesjonsrolle[] }) {
  const t = useTranslations('respons.annenRolle');
  const rolle = useTranslations('rolle');
  return (
    <Feilside
      tittel={t('tittel')}
      tekst={t('tekst')}
      handlinger={roller.map((r) => (
        <Knapphandling
          key={r.id}
          variant="primary"
          handling={() => byttRolleHandling({ rolletildelingId: r.id })}
          etterpaa={() => window.location.reload()}
        >
          {t('bytt', { rolle: rolle(r.rolle), enhet: r.enhetNavn, virksomhet: r.virksomhetNavn })}
        </Knapphandling>
      ))}
    />
  );
}
