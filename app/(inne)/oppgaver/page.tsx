import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { hentBenk, SIDE } from '@/lib/benk/queries';
import { benkSti, type Soketekst } from '@/lib/benk/rules-filter';
import { hentMineGjoremaal } from '@/lib/gjoremaal/queries';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { tellVentende } from '@/lib/respons/oppdrag/varsel/queries';
import { Benkfiltre } from './Benkfiltre';
import { Benktabell } from './Benktabell';
import { Faner } from './Faner';
import { Gjoremaal } from './Gjoremaal';
import { Snarveier } from './Snarveier';
import { TaNeste } from './TaNeste';
import { Tastliste } from './Tastliste';
import { Tom } from './Tom';

export async function generateMetadata() {
  return { title: (await getTranslations('oppgave'))('sidetittel') };
}

/** The start page: what I must do now, most urgent first. */
export default async function Side({ searchParams }: { searchParams: Promise<Soketekst> }) {
  const actor = await krevActor();
  const [benk, gjoremaal, varsler] = await Promise.all([
    hentBenk(actor, await searchParams),
    hentMineGjoremaal(actor),
    kan(actor, 'respons.ta') ? tellVentende(actor) : 0,
  ]);
  const t = await getTranslations('oppgave');
  const { filter, antall } = benk;
  return (
    <div className="stabel">
      {varsler > 0 && (
        <Alert data-color="danger">
          <Link href="/respons">{t('varslerVenter', { antall: varsler })}</Link>
        </Alert>
      )}
      <SideTopp
        tittel={t('tittel')}
        handlinger={
          <>
            {kan(actor, 'sak.registrer') && (
              <Knappelenke href="/saker/ny" variant="secondary">
                {t('tom.registrer')}
              </Knappelenke>
            )}
            <Snarveier faner={benk.faner.map((f) => benkSti({ fane: f }))}>
              <Tastliste antall={benk.faner.length} />
            </Snarveier>
          </>
        }
      />
      {gjoremaal.antall > 0 && <Gjoremaal g={gjoremaal} />}
      {antall.ledige > 0 && <TaNeste antall={antall.ledige} />}
      <Faner faner={benk.faner} valgt={filter.fane} antall={antall} />
      <Benkfiltre benk={benk} />
      {benk.rader.length > 0 ? <Benktabell benk={benk} actor={actor} /> : <Tom benk={benk} actor={actor} />}
      <Sidevelger side={filter.side} sider={Math.ceil(benk.treff / SIDE)} adresse={benkSti(filter)} antall={benk.treff} />
    </div>
  );
}
