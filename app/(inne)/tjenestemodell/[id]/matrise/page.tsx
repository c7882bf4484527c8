import { getLocale, getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { visDato, visLangDato } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { naa, osloDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentMatrise } from '@/lib/tjenestemodell/matrise/queries';
import { antallOverta } from '@/lib/tjenestemodell/matrise/queries-overta';
import { hentMatrisestatus } from '@/lib/tjenestemodell/matrise/queries-status';
import { matriseTidSchema } from '@/lib/tjenestemodell/matrise/schema';
import { Lastned } from './Lastned';
import { Matrise } from './Matrise';
import { Sammenligning } from './Sammenligning';
import { Statusutskrift } from './Statusutskrift';
import { Tidsvelger } from './Tidsvelger';

export async function generateMetadata() {
  return { title: (await getTranslations('matriseside'))('sidetittel') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ dato?: string; mot?: string }> };

/** Who is responsible for what: to fill, to read as it was on a day, and to compare. */
export default async function Side({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const t = await getTranslations('matriseside');
  const sprak = await getLocale();
  const iDag = osloDato(naa());
  const tid = tidsrommet(matriseTidSchema.parse(await searchParams), iDag);
  const side = await hentMatrise(actor, id, tid);
  const overta = side.kan.overta && !tid.dato ? await antallOverta(actor) : 0;
  const base = `/tjenestemodell/${id}/matrise`;
  const tom = side.oppgaver.length === 0 || side.aktorer.length === 0;
  return (
    <div className="stabel">
      <SideTopp
        tittel={t('tittel')}
        ingress={tid.dato ? undefined : t('ingress')}
        handlinger={
          <>
            <Knappelenke href={`${base}/aktorer`} variant="secondary">
              {t('aktorer')}
            </Knappelenke>
            <Lastned id={id} dato={tid.mot ? undefined : tid.dato} importer={side.kan.endre} />
          </>
        }
      />
      {overta > 0 && (
        <Alert data-color="warning">
          <div className="rad" data-spre>
            <span>{t('overtaVarsel', { antall: overta })}</span>
            <Knappelenke href={`${base}/overta`} variant="secondary">
              {t('overtaKnapp')}
            </Knappelenke>
          </div>
        </Alert>
      )}
      {tid.dato && (
        <Alert data-color="info">
          <div className="rad" data-spre>
            <span>
              {tid.mot
                ? t('sammenligner', { fra: visLangDato(tid.dato, sprak), til: tid.mot === iDag ? t('idag') : visLangDato(tid.mot, sprak) })
                : t('slikDenVar', { dato: visLangDato(tid.dato, sprak) })}
            </span>
            <Knappelenke href={base} variant="secondary">
              {t('tilIdag')}
            </Knappelenke>
          </div>
        </Alert>
      )}
      <p className="kun-utskrift">{t('skrevet', { navn: side.modell.navn, dato: visDato(tid.dato ?? iDag) })}</p>
      {tom ? (
        <Tomt
          tittel={t(tid.dato ? 'forTidlig' : 'tomt')}
          tekst={t(tid.dato ? 'forTidligTekst' : 'tomtTekst')}
          handling={<Knappelenke href={tid.dato ? base : `${base}/aktorer`}>{t(tid.dato ? 'tilIdag' : 'aktorer')}</Knappelenke>}
        />
      ) : side.sammenligning ? (
        <Sammenligning side={side} forskjeller={side.sammenligning} />
      ) : (
        <Matrise key={tid.dato ?? 'naa'} side={side} las={!side.kan.endre || Boolean(tid.dato)} />
      )}
      {!tid.dato && <Statusutskrift rader={await hentMatrisestatus(actor, id)} />}
      <Tidsvelger dato={tid.dato} mot={tid.mot} iDag={iDag} />
    </div>
  );
}

/** Which day is shown, and which it is compared with: the earlier first. Today alone is the matrix as it is. */
function tidsrommet({ dato, mot }: { dato?: string; mot?: string }, iDag: string): { dato?: string; mot?: string } {
  const [a, b] = [dato, mot].map((d) => (d && d > iDag ? iDag : d));
  if (a && b) return a === b ? { dato: a } : a < b ? { dato: a, mot: b } : { dato: b, mot: a };
  if (b) return b === iDag ? {} : { dato: b, mot: iDag };
  return a && a !== iDag ? { dato: a } : {};
}
