import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { hentPlaner, type Planer } from '@/lib/handlingsplan/queries';
import { krevActor } from '@/lib/platform/session';
import { LagPlan } from './LagPlan';
import { PLANTONE } from './status';

export async function generateMetadata() {
  return { title: (await getTranslations('plan'))('tittel') };
}

type Rad = Planer['planer'][number];

/** What is missing, and the plans made from it. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const p = await hentPlaner(await krevActor(), id);
  const t = await getTranslations('plan');
  const kolonner: Kolonne<Rad>[] = [
    {
      nokkel: 'plan',
      tittel: t('liste.kol.plan'),
      radtittel: true,
      celle: (r) => <Link href={`/tjenestemodell/${id}/plan/${r.id}`}>{r.tittel}</Link>,
    },
    {
      nokkel: 'status',
      tittel: t('liste.kol.status'),
      celle: (r) => <Statusmerke tekst={t(`status.${r.status}`)} tone={PLANTONE[r.status]} />,
    },
    { nokkel: 'tiltak', tittel: t('liste.kol.tiltak'), celle: (r) => t('liste.av', { ferdige: r.ferdige, tiltak: r.tiltak }) },
    { nokkel: 'opprettet', tittel: t('liste.kol.opprettet'), celle: (r) => visDato(r.opprettet) },
    {
      nokkel: 'besluttet',
      tittel: t('liste.kol.besluttet'),
      celle: (r) => r.besluttet && `${visDato(r.besluttet)}, ${r.besluttetAv}`,
    },
  ];
  const manglerA = p.utenA + p.utenNavn;
  const antall = manglerA + p.sjekkpunkter;
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      {p.planer.length > 0 && (
        <Flate tittel={t('liste.planer')}>
          <Tabell tittel={t('liste.planer')} kolonner={kolonner} rader={p.planer} radNokkel={(r) => r.id} />
        </Flate>
      )}
      <Flate tittel={t('liste.mangler')}>
        {antall === 0 ? (
          <p>{t('liste.alt')}</p>
        ) : (
          <ul>
            {p.utenA > 0 && (
              <li>
                <Link href={`/tjenestemodell/${id}/matrise`}>{t('liste.utenA', { antall: p.utenA })}</Link>
              </li>
            )}
            {p.utenNavn > 0 && (
              <li>
                <Link href={`/tjenestemodell/${id}/matrise/aktorer`}>{t('liste.utenNavn', { antall: p.utenNavn })}</Link>
              </li>
            )}
            {p.sjekkpunkter > 0 && (
              <li>
                <Link href={`/tjenestemodell/${id}/oppgaver`}>{t('liste.sjekkpunkter', { antall: p.sjekkpunkter })}</Link>
              </li>
            )}
          </ul>
        )}
      </Flate>
      {p.kan.lage && antall > 0 && (
        <Flate tittel={t('liste.lag')} ingress={t('liste.lagHjelp')}>
          <LagPlan modell={{ id, navn: p.modell.navn }} antall={{ MANGLER_A: manglerA, SJEKKPUNKT: p.sjekkpunkter }} omraader={p.omraader} />
        </Flate>
      )}
      {p.planer.length === 0 && !p.kan.lage && <Tomt tittel={t('liste.ingen')} tekst={t('liste.ingenTekst')} />}
    </div>
  );
}
