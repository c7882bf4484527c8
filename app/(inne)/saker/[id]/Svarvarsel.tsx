import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { fraDato } from '@/lib/platform/clock';
import type { Saksside } from '@/lib/sak/queries';
import { Forelopigknapp } from './Forelopigknapp';

/** The deadline to answer is near or over, and the bruker has heard nothing (fvl § 11 a). */
export function Svarvarsel({ sak }: { sak: Saksside }) {
  const t = useTranslations('sak.varsel');
  if (!sak.varsel) return null;
  const frist = visDato(fraDato(sak.varsel === 'FORSINKET' && sak.forventetSvar ? sak.forventetSvar : sak.svarfrist));
  return (
    <Alert data-color={sak.varsel === 'NAER' ? 'warning' : 'danger'}>
      <div className="stabel" data-tett>
        <p>{t(sak.varsel, { dato: frist })}</p>
        {sak.kanStyre && (
          <div>
            <Forelopigknapp sak={{ sakId: sak.id, versjon: sak.versjon }} />
          </div>
        )}
      </div>
    </Alert>
  );
}
