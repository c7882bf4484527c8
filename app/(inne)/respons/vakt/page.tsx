import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { hentVaktside } from '@/lib/respons/oppdrag/vakt/queries';
import { soner } from '@/lib/tjenestemottaker/queries';
import { Minvarsling } from '../varsling/Minvarsling';
import { MinVakt } from './MinVakt';
import { Vaktliste } from './Vaktliste';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.vakt'))('sidetittel') };
}

/** On and off duty; who is there, and where nobody is. */
export default async function Side() {
  const actor = await krevActor();
  const liste = await soner(actor);
  const side = await hentVaktside(
    actor,
    liste.map((x) => x.id),
  );
  const t = await getTranslations('respons');
  const navn = (lag: string) => side.lag.find((l) => l.lag === lag && l.egen)?.navn ?? side.andres.find((l) => l.lag === lag)?.navn ?? lag;
  const sone = (id: string) => liste.find((x) => x.id === id)?.navn ?? '';
  return (
    <>
      <SideTopp tittel={t('vakt.tittel')} ingress={t('vakt.ingress')} />
      <div className="stabel">
        {!side.harModell && <Alert data-color="info">{t('vakt.utenModell')}</Alert>}
        {side.kanGaaPaa && (
          <MinVakt
            lag={side.lag
              .filter((l) => l.bemanner)
              .map((l) => ({
                verdi: `${l.virksomhetId} ${l.lag}`,
                navn: [l.lag === 'mottaksvakt' ? t('mottaksvakt') : l.navn, l.virksomhet && t('vakt.for', { virksomhet: l.virksomhet })]
                  .filter(Boolean)
                  .join(' '),
                perSone: l.perSone,
              }))}
            soner={liste}
            kolleger={side.kolleger}
            mine={side.vakter
              .filter((v) => v.ansattId === actor.ansattId)
              .map((v) => ({
                id: v.id,
                navn:
                  v.lag === 'mottaksvakt'
                    ? t('mottaksvakt')
                    : (side.lag.find((l) => l.lag === v.lag && l.virksomhetId === v.virksomhetId)?.navn ?? navn(v.lag)),
                sone: v.soneId ? sone(v.soneId) : null,
                fra: v.fra,
                siste: side.vakter.filter((x) => x.virksomhetId === v.virksomhetId && x.lag === v.lag).length === 1,
              }))}
          />
        )}
        {side.tomme.length > 0 && (
          <Alert data-color="danger">
            <strong>{t('vakt.tomTittel')}</strong>
            <ul>
              {side.tomme.map((x) => (
                <li key={`${x.lag} ${x.soneId}`}>
                  {x.lag === 'mottaksvakt'
                    ? t('vakt.tomMottak')
                    : x.soneId
                      ? t('vakt.tomLagSone', { lag: navn(x.lag), sone: sone(x.soneId) })
                      : t('vakt.tomLag', { lag: navn(x.lag) })}
                </li>
              ))}
            </ul>
            {side.tomme.some((x) => x.lag !== 'mottaksvakt') && <p>{t('vakt.tomTekst')}</p>}
          </Alert>
        )}
        {side.kanGaaPaa && <Minvarsling actor={actor} />}
        <Vaktliste side={side} soner={liste} meg={actor.ansattId} />
      </div>
    </>
  );
}
