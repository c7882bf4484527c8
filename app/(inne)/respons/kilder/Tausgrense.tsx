'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import { TAUSGRENSER } from '@/lib/respons/oppdrag/kilde/schema';
import { settTausgrenseHandling } from './handlinger';

type Grense = (typeof TAUSGRENSER)[number];

/** How long the source may be silent before the owner is told; saved when it is chosen. */
export function Tausgrense({ kilde: k }: { kilde: { id: string; navn: string; versjon: number; minutter: number } }) {
  const t = useTranslations('respons.kilder');
  const ruter = useRouter();
  const [svar, setSvar] = useState<Svar<unknown>>();
  const [sender, setSender] = useState(false);
  const endre = async (minutter: Grense) => {
    setSender(true);
    const r = await utfor(() => medNokkel(settTausgrenseHandling, { id: k.id, versjon: k.versjon, minutter }));
    setSender(false);
    setSvar(r);
    if (r.ok) ruter.refresh();
  };
  return (
    <>
      <Select
        aria-label={t('grenseFor', { navn: k.navn })}
        value={String(k.minutter)}
        disabled={sender}
        onChange={(e) => endre(e.target.value as Grense)}
      >
        {TAUSGRENSER.map((m) => (
          <option key={m} value={m}>
            {t(`grense.m${m}`)}
          </option>
        ))}
      </Select>
      {svar && !svar.ok && <Feilmelding svar={svar} />}
    </>
  );
}
