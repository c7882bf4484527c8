import { useTranslations } from 'next-intl';
import { Alert } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import type { Malnytt } from '@/lib/tjenestemodell/oppgradering/queries';

/** What a model's page tells of its template: a review under way, a new version, wording that was updated lately. */
export function Malvarsel({ modellId, m }: { modellId: string; m: Malnytt }) {
  const t = useTranslations('oppgradering.varsel');
  const href = `/tjenestemodell/${modellId}/oppgradering`;
  const ny = m.nye.find((x) => x.slekt === 'NY');
  return (
    <>
      {m.paagaar ? (
        <Alert data-color="info">
          <Link href={`${href}/${m.paagaar.id}`}>{t('paagaar', { versjon: m.paagaar.versjon, igjen: m.paagaar.igjen })}</Link>
        </Alert>
      ) : (
        ny && (
          <Alert data-color="info">
            <Link href={href}>{t('ny', { mal: ny.kortnavn, versjon: ny.versjon })}</Link>
          </Alert>
        )
      )}
      {m.formuleringer && (
        <Alert data-color="success">
          <Link href={href}>{t('formuleringer', { antall: m.formuleringer.antall, dato: visDato(m.formuleringer.tidspunkt) })}</Link>
        </Alert>
      )}
    </>
  );
}
