import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentMalhode } from '@/lib/tjenestemodell/modell/queries';
import { TaIBruk } from './TaIBruk';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestemodell.ny'))('tittel') };
}

type Sok = Promise<Record<string, string | string[] | undefined>>;

/** Takes a template version into use: what must be settled first, what is in it, and the form. */
export default async function Side({ searchParams }: { searchParams: Sok }) {
  const actor = await krevActor();
  const { mal, versjon } = await searchParams;
  const m = typeof mal === 'string' && typeof versjon === 'string' ? await hentMalhode(actor, mal, versjon) : null;
  if (!m) notFound();
  const t = await getTranslations('tjenestemodell.ny');
  const felles = await getTranslations('tjenestemodell');
  const oppgaver = m.omraader.reduce((n, o) => n + o.oppgaver.length, 0);
  return (
    <div className="stabel">
      <SideTopp tittel={t('overskrift', { mal: m.kortnavn })} smuler={[{ tekst: felles('tittel'), href: '/tjenestemodell' }]} ingress={m.ingress} />
      <div className="todelt">
        <div className="stabel">
          {m.grunnlag.length > 0 && (
            <Flate tittel={t('grunnlag')} ingress={t('grunnlagIngress')}>
              <ul>
                {m.grunnlag.map((g) => (
                  <li key={g.tekst}>{g.tekst}</li>
                ))}
              </ul>
              <p className="dempet smaa">{felles('kilde', { kilde: m.grunnlag[0]?.kilde ?? m.kilde })}</p>
            </Flate>
          )}
          <Flate tittel={t('taIBruk')}>
            <TaIBruk malId={m.id} versjon={m.versjon} forslag={m.opptatt.includes(m.kortnavn) ? '' : m.kortnavn} />
          </Flate>
        </div>
        <Flate tittel={t('innhold')} ingress={t('innholdTall', { oppgaver, aktorer: m.aktorer, utgiver: m.utgiver, dato: visDato(m.dato) })}>
          {m.omraader.map((o) => (
            <Details key={o.id}>
              <DetailsSummary>
                {o.navn} ({o.oppgaver.length})
              </DetailsSummary>
              <DetailsContent>
                <ol>
                  {o.oppgaver.map((x) => (
                    <li key={x.id} value={x.nr}>
                      {x.tittel}
                    </li>
                  ))}
                </ol>
              </DetailsContent>
            </Details>
          ))}
        </Flate>
      </div>
    </div>
  );
}
