import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { krevActor } from '@/lib/platform/session';
import { hentKommune } from '@/lib/region/queries-kommune';
import { Kontakter } from './Kontakter';
import { Oppgavetabell } from './Oppgavetabell';

export async function generateMetadata() {
  return { title: (await getTranslations('samarbeid'))('tittel') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One kommune as its partners see it: task by task, and whom to call. */
export default async function Side({ params, searchParams }: Props) {
  const { id } = await params;
  const { modell } = await searchParams;
  const k = await hentKommune(await krevActor(), id, typeof modell === 'string' ? modell : undefined);
  const t = await getTranslations('samarbeid.kommune');
  const felles = await getTranslations('samarbeid');
  return (
    <div className="stabel">
      <SideTopp
        tittel={k.egen ? t('egen') : k.navn}
        smuler={[k.egen ? { tekst: felles('tittel'), href: '/samarbeid?vis=egne' } : { tekst: felles('region.tittel'), href: '/samarbeid' }]}
        ingress={t(k.egen ? 'egenTekst' : 'ingress')}
      />
      <Kontakter kommune={k} />
      {k.modeller.length > 1 && (
        <Filterchips
          etikett={t('modell')}
          adresse={`/samarbeid/kommune/${k.id}?modell=${k.modell?.id}`}
          parameter="modell"
          valg={k.modeller.map((m) => ({ verdi: m.id, tekst: m.navn }))}
        />
      )}
      {k.modell ? (
        <Flate tittel={k.modell.navn} ingress={t('versjon', { mal: k.modell.mal, versjon: k.modell.malVersjon, dato: visDato(k.modell.tattIBruk) })}>
          {k.omraader.map((o) => (
            <Oppgavetabell key={o.id} tittel={o.navn} oppgaver={o.oppgaver} dag={k.dag} />
          ))}
        </Flate>
      ) : (
        <Tomt tittel={t('ingenModell')} tekst={t('ingenModellTekst')} />
      )}
      {k.avtaler.length > 0 && (
        <Flate tittel={t('avtaler')}>
          <ul>
            {k.avtaler.map((a) => (
              <li key={a.id}>
                <Link href={`/samarbeid/avtaler/${a.id}`}>{a.navn}</Link>
              </li>
            ))}
          </ul>
        </Flate>
      )}
    </div>
  );
}
