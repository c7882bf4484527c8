import { getTranslations } from 'next-intl/server';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { Flate } from '@/components/skall/Flate';
import { hentPaaOppgave } from '@/lib/avklaring/queries';
import { naa } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentOppgave, hentOppgavehistorikk } from '@/lib/tjenestemodell/oppgave/queries';
import { Eksempler, Flyt, Modellansvar, Ressurser } from './FraMalen';
import { Historikk } from './Historikk';
import { Hvem } from './Hvem';
import { Mangler } from './Mangler';
import { Naboer } from './Naboer';
import { Notatredigering } from './Notatredigering';
import { Oppgavetopp } from './Oppgavetopp';
import s from './oppgave.module.css';
import { Punktliste } from './Punktliste';
import { Sjekkliste } from './Sjekkliste';
import { Sporsmaal } from './Sporsmaal';

type Sti = { params: Promise<{ id: string; oppgaveId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations('tjenestemodell.oppgave'))('sidetittel') };
}

/** One task: its goal, what is missing, who does it next; then how, and what has happened. */
export default async function Side({ params, searchParams }: Sti) {
  const actor = await krevActor();
  const { id, oppgaveId } = await params;
  const { tilpass, kilder } = await searchParams;
  const o = await hentOppgave(actor, id, oppgaveId);
  const sporsmaal = await hentPaaOppgave(actor, oppgaveId);
  const historikk = await hentOppgavehistorikk(
    actor,
    oppgaveId,
    sporsmaal.map((x) => x.id),
  );
  const t = await getTranslations('tjenestemodell.oppgave');
  const visning = { tilpass: o.kan.endre && tilpass === '1', kilder: kilder === '1' };
  const del = (navn: 'maal' | 'oppgaver' | 'tips' | 'avklaringer') => (
    <Punktliste oppgaveId={o.id} del={navn} punkter={o.deler[navn]} visning={visning} />
  );
  const iDag = naa();
  return (
    <div className="stabel">
      <Oppgavetopp o={o} visning={visning} />
      <div className={s.forst}>
        {del('maal')}
        <div className={`stabel ${s.hvem}`}>
          <Mangler o={o} />
          <Hvem o={o} />
        </div>
        <div className={`stabel ${s.hvordan}`}>
          {del('oppgaver')}
          {del('tips')}
        </div>
      </div>
      <Sjekkliste o={o} visning={visning} iDag={iDag.toISOString()} />
      {del('avklaringer')}
      <Sporsmaal rader={sporsmaal} o={o} naa={iDag} />
      <Flate id="notat" tittel={t('notat')} handlinger={o.kan.endre && <Notatredigering id={o.id} versjon={o.versjon} notat={o.notat} />}>
        {o.notat ? <RiktekstVisning json={o.notat} /> : <p className="dempet">{t('ingenNotat')}</p>}
      </Flate>
      <Ressurser ressurser={o.ressurser} kilder={visning.kilder} />
      <Modellansvar ansvar={o.ansvar} kilder={visning.kilder} />
      <Eksempler eksempler={o.eksempler} kilder={visning.kilder} />
      <Flyt flyt={o.flyt} kilder={visning.kilder} />
      <Historikk hendelser={historikk} naa={iDag.toISOString()} />
      <Naboer o={o} />
    </div>
  );
}
