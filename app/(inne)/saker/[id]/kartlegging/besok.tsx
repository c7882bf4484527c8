import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import type { Kartleggingsside } from '@/lib/kartlegging/queries';
import s from './besok.module.css';
import { Flyttskjema } from './flytt';

/** The visit and what the person asked for: what one needs at the door. */
export async function Besok({ side, kanFlytte }: { side: Kartleggingsside; kanFlytte: boolean }) {
  const t = await getTranslations('kartlegging.besok');
  const { kartlegging: k, person, sak } = side;
  const rader: [string, React.ReactNode][] = [];
  if (k?.besok) rader.push([t('naar'), visTid(k.besok)]);
  if (k?.besokSted) rader.push([t('hvor'), k.besokSted]);
  if (k?.deltakere.length) rader.push([t('hvem'), k.deltakere.map((d) => (d.rolle ? `${d.navn} (${d.rolle})` : d.navn)).join(', ')]);
  const ringes = [
    ...(person.telefon ? [{ navn: `${person.fornavn} ${person.etternavn}`, telefon: person.telefon }] : []),
    ...side.paarorende.flatMap((p) => (p.telefon ? [{ navn: p.navn, telefon: p.telefon }] : [])),
  ];
  if (ringes.length)
    rader.push([
      t('telefon'),
      <ul key="tlf" className={s.telefoner}>
        {ringes.map((p) => (
          <li key={p.navn + p.telefon}>
            {p.navn}: <a href={`tel:${p.telefon.replaceAll(' ', '')}`}>{p.telefon}</a>
          </li>
        ))}
      </ul>,
    ]);
  if (person.trengerTolk) rader.push([t('tolk'), person.spraak ?? t('ja')]);
  if (person.nokkelinfo) rader.push([t('nokkelinfo'), person.nokkelinfo]);
  rader.push([t('behov'), sak.behov]);
  return (
    <Flate tittel={t(k?.besok ? 'tittel' : 'foer')}>
      <dl className="fakta">
        {rader.map(([navn, verdi]) => (
          <Fragment key={navn}>
            <dt>{navn}</dt>
            <dd>{verdi}</dd>
          </Fragment>
        ))}
      </dl>
      {kanFlytte && k?.besok && (
        <Details variant="tinted">
          <DetailsSummary>{t('flytt')}</DetailsSummary>
          <DetailsContent>
            <Flyttskjema kartleggingId={k.id} versjon={k.versjon} besok={k.besok.toISOString()} sted={k.besokSted ?? ''} deltakere={k.deltakere} />
          </DetailsContent>
        </Details>
      )}
    </Flate>
  );
}
