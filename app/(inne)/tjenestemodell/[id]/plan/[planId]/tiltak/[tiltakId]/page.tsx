import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { hentTiltak } from '@/lib/handlingsplan/queries';
import { fraDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { TILTAKTONE } from '../../../status';
import { Tilbake } from '../../../Tilbake';
import { Tiltaksskjema } from '../Tiltaksskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('plan'))('tiltak.tittel') };
}

/** One measure: who, by when, how far, and where its sjekkpunkt is. */
export default async function Side({ params }: { params: Promise<{ id: string; planId: string; tiltakId: string }> }) {
  const { id, planId, tiltakId } = await params;
  const r = await hentTiltak(await krevActor(), id, planId, tiltakId);
  const t = await getTranslations('plan');
  return (
    <div className="stabel">
      <Tilbake href={`/tjenestemodell/${id}/plan/${r.plan.id}`} tekst={r.plan.tittel} />
      <SideTopp
        tittel={r.tekst}
        merker={<Statusmerke tekst={t(`tiltakstatus.${r.status}`)} tone={TILTAKTONE[r.status]} />}
        ingress={r.oppgave && t('side.oppgave', { nr: r.oppgave.nr, tittel: r.oppgave.tittel })}
        handlinger={
          <Knappelenke href={`/tjenestemodell/${id}/plan/${r.plan.id}`} variant="secondary">
            {t('tiltak.tilPlanen')}
          </Knappelenke>
        }
      />
      <Flate>
        {r.kan.folgeOpp ? (
          <Tiltaksskjema key={r.versjon} tiltak={r} frist={r.frist ? fraDato(r.frist) : ''} />
        ) : (
          <>
            <p>{t('tiltak.lest')}</p>
            <dl className="fakta">
              <dt>{t('tiltak.ansvarlig')}</dt>
              <dd>{r.ansvarlig ?? t('side.ingenAnsvarlig')}</dd>
              {r.frist && (
                <>
                  <dt>{t('tiltak.frist')}</dt>
                  <dd>{visDato(r.frist)}</dd>
                </>
              )}
              {r.kommentar && (
                <>
                  <dt>{t('tiltak.kommentar')}</dt>
                  <dd>{r.kommentar}</dd>
                </>
              )}
            </dl>
          </>
        )}
      </Flate>
      {r.punktlenke && (
        <Flate tittel={t('tiltak.punktTittel')} ingress={t('tiltak.punktTekst')}>
          <div>
            <Knappelenke href={r.punktlenke} variant="secondary">
              {t('tiltak.tilPunktet')}
            </Knappelenke>
          </div>
        </Flate>
      )}
    </div>
  );
}
