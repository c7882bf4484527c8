import { getTranslations } from 'next-intl/server';
import { Feilside } from '@/components/skall/Feilside';
import { Knappelenke } from '@/components/skall/Knappelenke';

/** A page that the active role has no access to. */
export default async function IkkeTilgang() {
  const t = await getTranslations('skall.ikkeTilgang');
  return (
    <Feilside
      tittel={t('tittel')}
      tekst={t('tekst')}
      handlinger={
        <>
          <Knappelenke href="/oppgaver">{t('tilOppgaver')}</Knappelenke>
          <Knappelenke href="/min-side" variant="secondary">
            {t('byttRolle')}
          </Knappelenke>
        </>
      }
    />
  );
}
