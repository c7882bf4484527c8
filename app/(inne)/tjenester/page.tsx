import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { naa } from '@/lib/platform/clock';
import { serAlltid, serBareMedOppgave } from '@/lib/platform/policy-felt';
import { krevActor } from '@/lib/platform/session';
import { hentTjenester, type Tjenestefilter } from '@/lib/tjeneste/queries-liste';
import { TJENESTESTATUSER } from '@/lib/tjeneste/rules';
import { Tjenestetabell } from './Tjenestetabell';

export async function generateMetadata() {
  return { title: (await getTranslations('tjeneste'))('liste.tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const FELT = ['status', 'kode', 'enhet', 'side'] as const;
const les = (sok: Sok): Tjenestefilter => Object.fromEntries(FELT.flatMap((f) => (typeof sok[f] === 'string' && sok[f] ? [[f, sok[f]]] : [])));

/** The tjenester of the kommune, or those that are shared with this virksomhet; the newest first. */
export default async function Side({ searchParams }: { searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const filter = les(await searchParams);
  const liste = await hentTjenester(actor, filter);
  const t = await getTranslations('tjeneste.liste');
  const status = await getTranslations('tjenestestatus');
  const sok = new URLSearchParams(filter).toString();
  const adresse = sok ? `/tjenester?${sok}` : '/tjenester';
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={liste.delte ? t('delte') : undefined} />
      <div className="stabel" data-tett>
        <Filterchips
          etikett={t('status')}
          adresse={adresse}
          parameter="status"
          flere
          valg={TJENESTESTATUSER.map((s) => ({ verdi: s, tekst: status(s), antall: liste.antallPer[s] ?? 0 }))}
        />
        <Filterchips
          etikett={t('tjeneste')}
          adresse={adresse}
          parameter="kode"
          valg={[{ verdi: '', tekst: t('alleTjenester') }, ...liste.koder.map((k) => ({ verdi: k.kode, tekst: k.navn }))]}
        />
        {liste.enheter.length > 1 && (
          <Filterchips
            etikett={t('enhet')}
            adresse={adresse}
            parameter="enhet"
            valg={[{ verdi: '', tekst: t('alleEnheter') }, ...liste.enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))]}
          />
        )}
      </div>
      {liste.rader.length > 0 ? (
        <Tjenestetabell rader={liste.rader} delte={liste.delte} evaluering={serAlltid(actor.rolle, 'evaluering')} naa={naa()} />
      ) : (
        <Tomt
          tittel={t(sok ? 'ingenTreff' : 'ingen')}
          tekst={sok ? undefined : t(serBareMedOppgave(actor.rolle) ? 'ingenMedOppgave' : 'ingenTekst')}
          handling={
            sok && (
              <Knappelenke href="/tjenester" variant="secondary">
                {t('nullstill')}
              </Knappelenke>
            )
          }
        />
      )}
      <Sidevelger side={liste.side} sider={liste.sider} adresse={adresse} antall={liste.antall} />
    </div>
  );
}
