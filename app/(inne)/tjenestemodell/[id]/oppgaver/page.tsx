import { getTranslations } from 'next-intl/server';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentOppgaver, hentSjekkpunkter, type Sjekkfilter } from '@/lib/tjenestemodell/oppgave/queries-sjekk';
import { Oppgaveliste } from './Oppgaveliste';
import { Sjekkpunktliste } from './Sjekkpunktliste';
import { Visningsvalg } from './Visningsvalg';

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestemodell.oppgaver'))('tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const FELT = ['mine', 'status', 'ansvarlig', 'frist', 'omraade', 'side'] as const;
const les = (sok: Sok): Sjekkfilter => Object.fromEntries(FELT.flatMap((f) => (typeof sok[f] === 'string' && sok[f] ? [[f, sok[f]]] : [])));

/** The tasks by area; or, with a filter in the address, the sjekkpunkter across tasks. */
export default async function Side({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const { id } = await params;
  const sok = await searchParams;
  const filter = les(sok);
  const sjekk = sok.vis === 'sjekkpunkter' || Object.keys(filter).length > 0;
  const t = await getTranslations('tjenestemodell.oppgaver');
  const rot = `/tjenestemodell/${id}/oppgaver`;
  const valgt = filter.mine === '1' ? 'mine' : sjekk ? 'sjekkpunkter' : 'oppgaver';
  const liste = sjekk ? null : await hentOppgaver(actor, id);
  const punkter = sjekk ? await hentSjekkpunkter(actor, id, filter) : null;
  return (
    <div className="stabel">
      <SideTopp
        tittel={t(({ mine: 'mineTittel', sjekkpunkter: 'sjekkpunkter', oppgaver: 'tittel' } as const)[valgt])}
        handlinger={
          liste?.kanEndre && (
            <Knappelenke href={`${rot}/ny`} variant="secondary">
              {t('nyEgen')}
            </Knappelenke>
          )
        }
      />
      <Visningsvalg rot={rot} valgt={valgt} />
      {liste && <Oppgaveliste liste={liste} rot={rot} naa={naa()} />}
      {punkter && <Sjekkpunktliste liste={punkter} filter={filter} rot={rot} naa={naa()} />}
    </div>
  );
}
