import { getTranslations } from 'next-intl/server';
import { erTom } from '@/components/riktekst/riktekst';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { sporsmaalAnker } from '@/components/skjemavisning/feltnavn';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import { skjema } from '@/lib/innhold/queries';
import type { Kartleggingsside } from '@/lib/kartlegging/queries';
import { mangler } from '@/lib/kartlegging/rules';
import { Fullforknapp } from './fullfor';
import { Planleggskjema } from './planlegg';

/** What must be done next, and by whom. */
export async function Neste({ side, min }: { side: Kartleggingsside; min: string | null }) {
  const t = await getTranslations('kartlegging');
  const tRolle = await getTranslations('rolle');
  const relasjon = await getTranslations('person.paarorende.relasjon');
  const { kartlegging: k, sak, oppgave } = side;
  if (min === 'PLANLEGGE_KARTLEGGING') {
    return (
      <Flate tittel={t('planlegg.tittel')} ingress={t('planlegg.ingress')} tone="info">
        <Planleggskjema
          sak={sak}
          sted={[side.person.adresse, side.person.poststed].filter(Boolean).join(', ')}
          kartleggere={side.kartleggere}
          forslag={[
            { navn: `${side.person.fornavn} ${side.person.etternavn}`, rolle: t('planlegg.bruker') },
            ...side.paarorende.slice(0, 2).map((p) => ({ navn: p.navn, rolle: relasjon(p.relasjon as 'BARN').toLowerCase() })),
          ]}
        />
      </Flate>
    );
  }
  if (k && min === 'KARTLEGGE') {
    const hull = mangler(
      { svar: k.svar, beslutning: k.beslutning, anbefalinger: k.anbefalinger, harSammenfatning: !erTom(k.sammenfatning as never) },
      skjema('kartlegging'),
      skjema('beslutningskompetanse'),
    );
    const lenker = hull.map((h) => ({
      href: `?del=${h.del}${h.forste ? sporsmaalAnker(h.forste.linkId) : '#del'}`,
      tekst: t(`mangler.${h.del}`, { antall: h.antall, sporsmaal: h.forste?.text ?? '' }),
    }));
    return (
      <Flate id="neste" tittel={t('neste.tittel')} tone={hull.length ? 'info' : 'ok'}>
        <Mangelliste mangler={lenker} tittel={t('neste.mangler')} okTekst={t('neste.klar')} />
        {hull.length === 0 && <Fullforknapp kartleggingId={k.id} versjon={k.versjon} sakId={sak.id} sakVersjon={sak.versjon} />}
      </Flate>
    );
  }
  if (oppgave) {
    return (
      <Flate tone="noytral">
        <p>{t(k?.besok ? 'neste.avtalt' : 'neste.venter', { hvem: oppgave.ansatt?.navn ?? tRolle(oppgave.rolle), enhet: oppgave.enhet.navn })}</p>
      </Flate>
    );
  }
  if (!k)
    return (
      <Flate>
        <p>{t('neste.ikkePlanlagt')}</p>
      </Flate>
    );
  return (
    <Flate tone="ok">
      <p>{t('neste.ferdig')}</p>
      <div>
        <Knappelenke href={`/saker/${sak.id}`} variant="secondary">
          {t('neste.tilSaken')}
        </Knappelenke>
      </div>
    </Flate>
  );
}
