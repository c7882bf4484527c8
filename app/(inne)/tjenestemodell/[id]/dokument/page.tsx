import { DownloadIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { Tabell } from '@/components/tabell/Tabell';
import { krevActor } from '@/lib/platform/session';
import { hentDokument } from '@/lib/tjenestemodell/dokument/queries';
import { ANSVARSKODER } from '@/lib/tjenestemodell/mal/schema';
import s from './dokument.module.css';
import { Oppgavetekst } from './Oppgavetekst';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestemodell.dokument'))('tittel') };
}

/** The whole model as one page to read and print, with a table of contents. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const d = await hentDokument(actor, (await params).id);
  const t = await getTranslations('tjenestemodell');
  return (
    <div className={`stabel ${s.dokument}`}>
      <SideTopp
        tittel={d.navn}
        ingress={
          <>
            {d.virksomhet}. {t('dokument.grunnlag', { mal: d.mal, versjon: d.malVersjon, dato: visDato(d.dato) })}
          </>
        }
        handlinger={
          <>
            <a href={`/api/tjenestemodell/${d.id}/dokument`} className="ds-button" data-variant="primary">
              <DownloadIcon aria-hidden />
              {t('dokument.lastNed')}
            </a>
            <Skrivut>{t('dokument.skrivUt')}</Skrivut>
          </>
        }
      />
      <Flate tittel={t('dokument.innhold')}>
        <ol className={s.innhold}>
          <li>
            <a href="#matrise">{t('dokument.matrise')}</a>
          </li>
          {d.omraader.map((o) => (
            <li key={o.id}>
              <a href={`#${o.id}`}>{o.navn}</a>
              <ol>
                {o.oppgaver.map((x) => (
                  <li key={x.id} value={x.nr}>
                    <a href={`#o-${x.id}`}>{x.tittel}</a>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </Flate>
      <Flate id="matrise" tittel={t('dokument.matrise')} ingress={t('dokument.koder')}>
        <Tabell
          tittel={t('dokument.matrise')}
          rader={d.omraader.flatMap((o) => o.oppgaver)}
          radNokkel={(o) => o.id}
          kolonner={[
            { nokkel: 'oppgave', tittel: t('dokument.oppgave'), radtittel: true, celle: (o) => o.tittel },
            ...ANSVARSKODER.map((kode) => ({
              nokkel: kode,
              tittel: t(`dokument.kode.${kode}`),
              celle: (o: (typeof d.omraader)[number]['oppgaver'][number]) =>
                o.ikkeRelevantGrunn === null
                  ? o.ansvar.find((a) => a.kode === kode)?.hvem.join(', ')
                  : kode === 'A'
                    ? t('ikkeRelevant', { grunn: o.ikkeRelevantGrunn })
                    : null,
            })),
            {
              nokkel: 'status',
              tittel: t('dokument.paaPlass'),
              tall: true,
              celle: (o) => (o.ikkeRelevantGrunn === null ? t('av', { antall: o.sjekk.PAA_PLASS, totalt: o.sjekk.totalt }) : null),
            },
          ]}
        />
      </Flate>
      {d.omraader.map((o) => (
        <Flate key={o.id} id={o.id} tittel={o.navn} ingress={o.ingress}>
          {o.oppgaver.map((x) => (
            <Oppgavetekst key={x.id} o={x} />
          ))}
        </Flate>
      ))}
    </div>
  );
}
