'use client';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Feilsvar, medNokkel, utfor } from '@/components/skjema/svar';
import { flyttTiltakHandling } from '@/lib/handlingsplan/actions';

const VALG = [
  ['opp', ArrowUpIcon],
  ['ned', ArrowDownIcon],
] as const;

/** Moves a measure up or down in the plan. */
export function Flytt({ tiltak, tekst }: { tiltak: { id: string; versjon: number }; tekst: string }) {
  const t = useTranslations('plan.side');
  const router = useRouter();
  const [svar, setSvar] = useState<Feilsvar>();
  const flytt = async (retning: 'opp' | 'ned') => {
    const r = await utfor(() => medNokkel(flyttTiltakHandling, { ...tiltak, retning }));
    setSvar(r.ok ? undefined : r);
    if (r.ok) router.refresh();
  };
  return (
    <div>
      <span style={{ whiteSpace: 'nowrap' }}>
        {VALG.map(([retning, Ikon]) => (
          <Button key={retning} icon variant="tertiary" data-color="neutral" onClick={() => flytt(retning)} aria-label={t(retning, { tekst })}>
            <Ikon aria-hidden fontSize="1.25rem" />
          </Button>
        ))}
      </span>
      {svar && <Feilmelding svar={svar} />}
    </div>
  );
}
