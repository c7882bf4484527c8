import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Modelltall } from '@/lib/region/oversikt';
import type { Kontakt, Region } from '@/lib/region/queries-oversikt';
import { Maaler } from './Maaler';

type Rad = { id: string; kommuneId: string; navn: string; forst: boolean; kontakter: Kontakt[]; modell?: Modelltall };

/** One row per kommune and model, with the contact. */
export function Kommunetabell({ kommuner }: { kommuner: Region['kommuner'] }) {
  const t = useTranslations('samarbeid.region');
  const rader = kommuner.flatMap(({ id, navn, kontakter, modeller }): Rad[] =>
    modeller.length === 0
      ? [{ id, kommuneId: id, navn, kontakter, forst: true }]
      : modeller.map((modell, i) => ({ id: modell.modellId, kommuneId: id, navn, kontakter, modell, forst: i === 0 })),
  );
  const kolonner: Kolonne<Rad>[] = [
    {
      nokkel: 'kommune',
      tittel: t('kol.kommune'),
      radtittel: true,
      celle: (r) => <Link href={`/samarbeid/kommune/${r.kommuneId}${r.modell ? `?modell=${r.modell.modellId}` : ''}`}>{r.navn}</Link>,
    },
    {
      nokkel: 'modell',
      tittel: t('kol.modell'),
      celle: (r) =>
        r.modell ? (
          <span>
            {r.modell.modell} <span className="dempet smaa">{t('versjon', { versjon: r.modell.malVersjon })}</span>
          </span>
        ) : (
          <span className="dempet">{t('ingenModell')}</span>
        ),
    },
    { nokkel: 'ansvar', tittel: t('kol.ansvar'), celle: (r) => r.modell && <Ansvarscelle m={r.modell} /> },
    { nokkel: 'sjekkliste', tittel: t('kol.sjekkliste'), celle: (r) => r.modell && <Maaler del={r.modell.paaPlass} av={r.modell.totalt} /> },
    { nokkel: 'sporsmaal', tittel: t('kol.sporsmaal'), tall: true, celle: (r) => r.modell?.sporsmaal },
    { nokkel: 'kontakt', tittel: t('kol.kontakt'), celle: (r) => r.forst && <Kontaktcelle kontakter={r.kontakter} /> },
  ];
  return <Tabell tittel={t('tabell')} kolonner={kolonner} rader={rader} radNokkel={(r) => r.id} />;
}

function Ansvarscelle({ m }: { m: Modelltall }) {
  const t = useTranslations('samarbeid.region');
  return (
    <>
      <Maaler del={m.medA} av={m.oppgaver} />
      {m.utenNavn > 0 && <span className="dempet smaa">{t('utenNavn', { antall: m.utenNavn })}</span>}
    </>
  );
}

function Kontaktcelle({ kontakter }: { kontakter: Kontakt[] }) {
  const t = useTranslations('samarbeid.region');
  const felles = useTranslations('samarbeid');
  const forst = kontakter.find((k) => k.gammel) ?? kontakter[0];
  if (!forst) return <Statusmerke tone="fare" tekst={t('ingenKontakt')} />;
  return (
    <span className="rad" data-tett>
      <span>
        {forst.navn} <span className="dempet smaa tall">{visDato(forst.bekreftet)}</span>
        {kontakter.length > 1 && <span className="dempet smaa"> {t('flereKontakter', { antall: kontakter.length - 1 })}</span>}
      </span>
      {forst.gammel && <Statusmerke tone="advarsel" tekst={felles('gammel')} />}
    </span>
  );
}
