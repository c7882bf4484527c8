import { useTranslations } from 'next-intl';
import { Alert, Heading } from '@/components/designsystemet';
import type { Forlopsvisning } from '@/lib/forlopsvalg/queries';

/** The steps that nobody can do today: no employee has the role, or there is no enhet of the kind. */
export function Mangler({ steg, endre }: { steg: Forlopsvisning['steg']; endre: boolean }) {
  const t = useTranslations('forlop');
  const navn = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const type = useTranslations('organisasjon.enhetstype');
  const mangler = steg.filter((s) => s.manglerRolle || s.manglerEnhet);
  if (mangler.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('mangler', { antall: mangler.length })}
      </Heading>
      <ul>
        {mangler.map((s) => (
          <li key={s.steg}>
            {navn(s.steg)}: {s.manglerRolle ? t('manglerRolle', { rolle: rolle(s.rolle) }) : t('manglerEnhet', { type: type(s.enhetstype) })}
          </li>
        ))}
      </ul>
      <p>{t(endre ? 'manglerRaad' : 'manglerMeld')}</p>
    </Alert>
  );
}
