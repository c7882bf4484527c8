import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Stegviser } from '@/components/stegviser/Stegviser';
import { fraDato, naa, osloDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { hentIverksetting } from '@/lib/tjeneste/queries-iverksetting';
import { Bestilling } from './Bestilling';
import { DEL_FOR_STEG, delstatus, velgDel } from './deler';
import { Nullpunkt } from './Nullpunkt';
import { Oppsummering } from './Oppsummering';
import { Tiltaksplan } from './Tiltaksplan';
import { Vedtakstekst } from './Vedtakstekst';

export async function generateMetadata() {
  return { title: (await getTranslations('iverksetting'))('sidetittel') };
}

/** From vedtak to order in three steps; the one that is the reader's turn is open. */
export default async function Side({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ del?: string }> }) {
  const actor = await krevActor();
  const i = await hentIverksetting(actor, (await params).id);
  if (!i) notFound();
  const t = await getTranslations('iverksetting');
  const rolle = await getTranslations('rolle');
  const valgt = velgDel(i, (await searchParams).del);
  const oppgave = i.oppgaver.find((o) => DEL_FOR_STEG[o.steg] === valgt);
  const status = delstatus(i);
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel', { tjeneste: i.navn })} smuler={[{ tekst: i.person.navn, href: `/tjenester/${i.id}` }]} ingress={i.person.navn} />
      <Stegviser
        etikett={t('steg')}
        steg={(['tiltaksplan', 'nullpunkt', 'bestilling'] as const).map((d) => {
          const o = i.oppgaver.find((x) => DEL_FOR_STEG[x.steg] === d);
          return {
            id: d,
            tekst: t(`${d}.tittel`),
            status: status[d] === 'ferdig' ? 'ferdig' : d === valgt ? 'aktiv' : 'venter',
            href: `?del=${d}`,
            beskrivelse: o && rolle(o.rolle),
          };
        })}
      />
      {i.bestilling && (
        <Flate tone="ok" tittel={t('alleFerdig')} ingress={t('alleFerdigTekst')}>
          <div className="rad">
            <Knappelenke href={`/tjenester/${i.id}/installasjon`}>{t('tilInstallasjon')}</Knappelenke>
            <Knappelenke href={`/tjenester/${i.id}`} variant="secondary">
              {t('tilTjenesten')}
            </Knappelenke>
          </div>
        </Flate>
      )}
      {status[valgt] === 'aapen' && oppgave && !oppgave.min && (
        <Flate tone="noytral">
          <p>
            {oppgave.enhet
              ? t('venter', { rolle: rolle(oppgave.rolle), enhet: oppgave.enhet, frist: visDato(fraDato(oppgave.frist)) })
              : t('venterUtenEnhet', { rolle: rolle(oppgave.rolle), frist: visDato(fraDato(oppgave.frist)) })}
          </p>
        </Flate>
      )}
      {valgt !== 'nullpunkt' && <Vedtakstekst vedtak={i.vedtak} />}
      {oppgave?.min && valgt === 'tiltaksplan' && <Tiltaksplan i={i} />}
      {oppgave?.min && valgt === 'nullpunkt' && (
        <Nullpunkt tjenesteId={i.id} versjon={i.versjon} questionnaire={i.nullpunkt.skjema} svar={i.nullpunkt.svar} brukerId={actor.ansattId} />
      )}
      {oppgave?.min && valgt === 'bestilling' && <Bestilling i={i} iDag={osloDato(naa())} />}
      {!oppgave?.min && <Oppsummering i={i} del={valgt} />}
    </div>
  );
}
