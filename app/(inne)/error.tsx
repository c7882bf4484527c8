'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { Feilside } from '@/components/skall/Feilside';
import { Knappelenke } from '@/components/skall/Knappelenke';

/** A page that failed. The reference is the same as in the server's log. */
export default function Feil({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('skall.feil');
  return (
    <Feilside
      tittel={t('tittel')}
      tekst={t('tekst')}
      referanse={error.digest && t('referanse', { digest: error.digest })}
      handlinger={
        <>
          <Button onClick={() => reset()}>{t('prov')}</Button>
          <Knappelenke href="/oppgaver" variant="secondary">
            {t('tilOppgaver')}
          </Knappelenke>
        </>
      }
    />
  );
}
