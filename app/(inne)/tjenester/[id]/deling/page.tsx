import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { hentDelinger } from '@/lib/deling/queries';
import { krevActor } from '@/lib/platform/session';
import { AvsluttKnapp } from './AvsluttKnapp';
import { DelSkjema } from './DelSkjema';

export async function generateMetadata() {
  return { title: (await getTranslations('deling'))('tittel') };
}

/** Who follows up the tjeneste for the kommune: now, and before. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const d = await hentDelinger(actor, (await params).id);
  if (!d) notFound();
  const t = await getTranslations('deling');
  return (
    <>
      <SideTopp tittel={t('overskrift', { tjeneste: d.navn })} smuler={[{ tekst: d.person.navn, href: `/tjenester/${d.id}` }]} />
      <div className="stabel">
        {d.aktiv ? (
          <Flate tittel={t('aktiv', { med: d.aktiv.med })} tone="info" ingress={t('ser')}>
            <dl className="fakta">
              <dt>{t('grunnlag')}</dt>
              <dd>{d.aktiv.grunnlag}</dd>
              <dt>{t('periode')}</dt>
              <dd>
                {d.aktiv.til
                  ? t('fraTil', { fra: visDato(d.aktiv.fra), til: visDato(new Date(d.aktiv.til.getTime() - 1)) })
                  : t('fra', { fra: visDato(d.aktiv.fra) })}
              </dd>
            </dl>
            {d.kanAvslutte && <AvsluttKnapp delingId={d.aktiv.id} med={d.aktiv.med} />}
          </Flate>
        ) : (
          !d.kanDele && <Flate>{t('ikkeDelt')}</Flate>
        )}
        {d.kanDele && <DelSkjema tjenesteId={d.id} virksomheter={d.virksomheter.map((v) => ({ verdi: v.id, tekst: v.navn }))} idag={d.idag} />}
        {d.tidligere.length > 0 && (
          <Flate tittel={t('tidligere')}>
            <ul>
              {d.tidligere.map((x) => (
                <li key={x.id}>
                  {x.med}, {t('fraTil', { fra: visDato(x.fra), til: x.til ? visDato(x.til) : '' })}
                  <div className="dempet">{x.grunnlag}</div>
                </li>
              ))}
            </ul>
          </Flate>
        )}
      </div>
    </>
  );
}
