import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { krevActor } from '@/lib/platform/session';
import { type Art, hentRapport } from '@/lib/respons/rapport/queries';
import { andel, filterSchema, PERIODER } from '@/lib/respons/rapport/rules';
import { gjelderFlere, nokkeltall, radnavn, utvalg } from '@/lib/respons/rapport/tekster';
import { Brukere } from './Brukere';
import { Filer } from './Filer';
import { Filter } from './Filter';
import { Graf } from './Graf';
import { Gruppetabell } from './Gruppetabell';
import s from './Rapport.module.css';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.rapport'))('tittel') };
}

/** How fast varsler are taken and what comes of them, for a period that stands in the address. */
export default async function Side({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await krevActor();
  const filter = filterSchema.parse(await searchParams);
  const r = await hentRapport(actor, filter);
  const t = await getTranslations('respons.rapport');
  const sok = new URLSearchParams(Object.entries(filter).filter((x): x is [string, string] => Boolean(x[1])));
  const uten = new URLSearchParams([...sok].filter(([n]) => n !== 'fra' && n !== 'til' && n !== 'maaned'));
  const punkter = (art: Art) =>
    r.per[art].map((g) => ({
      navn: art === 'time' ? g.nokkel.padStart(2, '0') : radnavn(art, g),
      antall: g.antall,
      andel: andel(g.innen60, g.antall),
    }));
  const egen = filter.fra || filter.til || filter.maaned;
  return (
    <div className="stabel" data-luftig>
      <SideTopp
        tittel={t('tittel')}
        ingress={t('ingress')}
        handlinger={
          r.alle.antall > 0 && (
            <Knappelenke href="#filer" variant="secondary">
              {t('lastNed')}
            </Knappelenke>
          )
        }
      />
      <div className="stabel">
        <Filterchips
          etikett={t('periode')}
          adresse={`/respons/rapport?${uten}`}
          parameter="periode"
          valg={PERIODER.map((p) => ({ verdi: p === '30' && !egen ? '' : p, tekst: t(`perioder.${p}`) }))}
        />
        <Filter r={r} />
        <p className="dempet">{utvalg(r)}</p>
      </div>
      {r.alle.antall === 0 ? (
        <Tomt tittel={t('tom')} tekst={t('tomTekst')} />
      ) : (
        <>
          <dl className={s.tall}>
            {nokkeltall(r).map((n) => (
              <div key={n.nokkel} data-tone={n.tone}>
                <dt>{n.navn}</dt>
                <dd>
                  <strong className="tall">{n.verdi}</strong>
                  <span>{n.merknad}</span>
                </dd>
              </div>
            ))}
          </dl>
          <Graf tittel={t('graf.time')} punkter={punkter('time')} />
          {r.per.maaned.length > 1 && <Graf tittel={t('graf.maaned')} punkter={punkter('maaned')} />}
          {(['kommune', 'type', 'sone'] as const).map(
            (art) =>
              (r.per[art].length > 1 || art === 'type' || (art === 'kommune' && gjelderFlere(r))) && <Gruppetabell key={art} art={art} r={r} />,
          )}
          <Brukere grupper={r.perBruker} />
          <Filer r={r} sok={sok} />
        </>
      )}
    </div>
  );
}
