import { getTranslations } from 'next-intl/server';
import { Feilside } from '@/components/skall/Feilside';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { serBareMedOppgave } from '@/lib/platform/policy-felt';
import { krevActor } from '@/lib/platform/session';

/** A page that the active role has no access to; one that it had until its task was done says so. */
export default async function IkkeTilgang() {
  const t = await getTranslations('skall.ikkeTilgang');
  const utenOppgave = serBareMedOppgave((await krevActor()).rolle);
  return (
    <Feilside
      tittel={t(utenOppgave ? 'utenOppgave.tittel' : 'tittel')}
      tekst={t(utenOppgave ? 'utenOppgave.tekst' : 'tekst')}
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
