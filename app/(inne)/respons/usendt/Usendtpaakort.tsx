'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Alert, Button } from '@/components/designsystemet';
import { useLive } from '../live/Stromgiver';
import { useKladdrom } from './Kladdrom';
import type { Usendttekst } from './kladdtekst';
import { Usendt } from './Usendt';
import s from './Usendt.module.css';
import { useUsendt } from './useUsendt';

/** As much of it as tells which it was. */
const VIST = 80;

/** On a varselkort: what one has begun to write of it opens where it was written; when that is not here any more, the text itself. */
export function Usendtpaakort({ mitt }: { mitt: boolean }) {
  const t = useTranslations('respons.usendt');
  const rom = useKladdrom();
  const live = useLive();
  const router = useRouter();
  const mine = useUsendt().filter((u) => u.om.id === rom?.om.id);
  if (!rom || !live) return null;
  const aapne = (u: Usendttekst) => (u.skjema === 'felt' ? (mitt ? () => router.push('/respons/felt') : undefined) : rom.skjemaer.get(u.skjema));
  return (
    <>
      {mine.map((u) => {
        const fortsett = aapne(u);
        if (!fortsett) return null;
        return (
          <Alert key={u.skjema} data-color="info">
            <p className={s.begynt}>{t('begynt', { tekst: u.tekst.length > VIST ? `${u.tekst.slice(0, VIST)} …` : u.tekst })}</p>
            <Button variant="secondary" data-size="sm" onClick={fortsett}>
              {t('fortsett')}
              <span className="kun-skjermleser">: {t(`skjema.${u.skjema}`)}</span>
            </Button>
          </Alert>
        );
      })}
      <Usendt vises={(u) => u.om.id === rom.om.id && !aapne(u)} />
    </>
  );
}
