import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import type { Planside } from '@/lib/handlingsplan/queries';
import { Oppdater, TaMedMer } from './Oppdater';

/** What has changed in the model since the plan was made, and the button that brings it in. */
export function Endringer({ plan: p }: { plan: Planside }) {
  const t = useTranslations('plan.side');
  if (!p.endringer) return null;
  const { nye, loste, utvalg } = p.endringer;
  const valgt = { id: p.id, versjon: p.versjon };
  return (
    <>
      {nye + loste > 0 && (
        <Alert data-color="info">
          <div className="stabel" data-tett>
            <strong>{t('endret')}</strong>
            {nye > 0 && <p>{t('endretNye', { antall: nye })}</p>}
            {loste > 0 && <p>{t('endretLoste', { antall: loste })}</p>}
            <Oppdater plan={valgt} utvalg={{ kilder: [...utvalg.kilder], omraader: [...utvalg.omraader] }} />
          </div>
        </Alert>
      )}
      {p.kan.redigere && (
        <TaMedMer key={p.versjon} plan={valgt} utvalg={{ kilder: [...utvalg.kilder], omraader: [...utvalg.omraader] }} omraader={p.omraader} />
      )}
    </>
  );
}
