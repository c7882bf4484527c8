import { getTranslations } from 'next-intl/server';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentVedlikehold } from '@/lib/respons/oppdrag/runde/queries-vedlikehold';
import { Faner } from '../Faner';
import { Avslutt } from './Avslutt';
import { Vedlikeholdsskjema } from './Vedlikeholdsskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.teknisk'))('vedlikehold.tittel') };
}

const TONE = { paagaar: 'advarsel', kommer: 'info', over: 'noytral', avlyst: 'noytral' } as const;

/** Maintenance that goes on and is to come, and a form to plan more. */
export default async function Side() {
  const actor = await krevActor();
  const { rader, kanEndre } = await hentVedlikehold(actor);
  const t = await getTranslations('respons.teknisk');
  const v = await getTranslations('respons.teknisk.vedlikehold');
  return (
    <div className="stabel">
      <Faner her="vedlikehold" antall={{ vedlikehold: rader.filter((r) => r.tilstand === 'paagaar').length }} />
      <SideTopp tittel={v('tittel')} ingress={v('ingress')} />
      <Tabell
        tittel={v('liste')}
        rader={rader}
        radNokkel={(r) => r.id}
        tomt={<Tomt tittel={v('ingen')} />}
        kolonner={[
          {
            nokkel: 'hva',
            tittel: v('kol.hva'),
            radtittel: true,
            celle: (r) => (
              <>
                {r.tittel}
                <div className="dempet smaa">{v('av', { navn: r.opprettetAv })}</div>
              </>
            ),
          },
          { nokkel: 'status', tittel: t('kol.status'), celle: (r) => <Statusmerke tekst={v(`tilstand.${r.tilstand}`)} tone={TONE[r.tilstand]} /> },
          {
            nokkel: 'naar',
            tittel: v('kol.naar'),
            celle: (r) => v('tid', { fra: visTid(r.fra), til: visTid(r.til) }),
          },
          {
            nokkel: 'enheter',
            tittel: v('kol.enheter'),
            celle: (r) => (
              <>
                {v('enheter', { antall: r.enheter })}
                <div className="dempet smaa">
                  {r.serier.slice(0, 5).join(', ')}
                  {r.enheter > 5 && ' …'}
                </div>
              </>
            ),
          },
          {
            nokkel: 'gjor',
            tittel: t('kol.gjor'),
            skjultTittel: true,
            celle: (r) => kanEndre && (r.tilstand === 'paagaar' || r.tilstand === 'kommer') && <Avslutt id={r.id} />,
          },
        ]}
      />
      {kanEndre && (
        <Flate tittel={v('ny')}>
          <Vedlikeholdsskjema iDag={fraDato(iDag(naa()))} />
        </Flate>
      )}
    </div>
  );
}
