import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert, Button, Input, Label } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { krevActor } from '@/lib/platform/session';
import { lesSaksfilter, saksSti } from '@/lib/sak/filter';
import { finnSaksnummer, hentSaksliste, SIDE } from '@/lib/sak/queries-liste';
import s from './Saker.module.css';
import { Saksfiltre } from './Saksfiltre';
import { Sakstabell } from './Sakstabell';

export async function generateMetadata() {
  return { title: (await getTranslations('sak'))('liste.tittel') };
}

/** The saker of the kommune, the nearest deadline first. A saksnummer leads straight to its sak. */
export default async function Side({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await krevActor();
  const filter = lesSaksfilter(await searchParams);
  const treffId = filter.nr ? await finnSaksnummer(actor, filter.nr) : null;
  if (treffId) redirect(`/saker/${treffId}`);
  const liste = await hentSaksliste(actor, filter);
  const t = await getTranslations('sak.liste');
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} handlinger={liste.kanRegistrere && <Knappelenke href="/saker/ny">{t('registrer')}</Knappelenke>} />
      <search>
        <form action="/saker" className={s.oppslag}>
          <div>
            <Label htmlFor="nr">{t('nr')}</Label>
            <Input id="nr" name="nr" defaultValue={filter.nr} autoComplete="off" required />
          </div>
          <Button type="submit" variant="secondary">
            {t('gaaTil')}
          </Button>
        </form>
      </search>
      {filter.nr && <Alert data-color="info">{t('fantIkkeNr', { nr: filter.nr })}</Alert>}
      <Saksfiltre filter={filter} antall={liste.antall} enheter={liste.enheter} />
      {liste.rader.length > 0 ? (
        <Sakstabell rader={liste.rader} dag={liste.dag} />
      ) : (
        <Tomt
          tittel={t('tom')}
          handling={
            <Knappelenke href="/saker" variant="secondary">
              {t('visAapne')}
            </Knappelenke>
          }
        />
      )}
      <Sidevelger side={filter.side} sider={Math.ceil(liste.treff / SIDE)} adresse={saksSti(filter)} antall={liste.treff} />
    </div>
  );
}
