'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { Alert, Button } from '@/components/designsystemet';
import { feltId } from '@/components/felt/feltId';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { Lagrestatus } from '@/components/skjemavisning/Lagrestatus';
import { Mangelliste } from '@/components/stegviser/Mangelliste';
import { Begrunnelse } from './Begrunnelse';
import { Egenandel } from './Egenandel';
import { Henvis } from './Henvis';
import { Hjemmeldel } from './Hjemmeldel';
import type { Skjemainnhold } from './innhold';
import { Tilbake } from './Tilbake';
import { Tjenestedel } from './Tjenestedel';
import { useVedtaksutkast } from './useVedtaksutkast';
import { Vurdering } from './Vurdering';
import s from './vedtak.module.css';

/** The decision being written: what is missing first, then the decision in the order it is thought, then control. */
export function Vedtaksskjema({ innhold: i }: { innhold: Skjemainnhold }) {
  const t = useTranslations('vedtak');
  const feiltekst = useFeiltekst();
  const router = useRouter();
  const u = useVedtaksutkast(i);
  const topp = useRef<HTMLDivElement>(null);
  const { utfall } = u.verdier;
  const { tilstand } = u.auto;
  const { skjema, velgTjeneste } = u;
  // biome-ignore lint/correctness/useExhaustiveDependencies: subscribes once
  useEffect(() => {
    const lytter = skjema.watch((v, { name, type }) => {
      if (type !== 'change') return;
      if (name === 'tjenesteKode') velgTjeneste(v.tjenesteKode ?? '');
      // The ways on are not the same after yes and after no.
      if (name === 'nytteAvTeknologi') skjema.setValue('utfall', null, { shouldDirty: true });
    });
    return () => lytter.unsubscribe();
  }, []);
  const visMangler = () => {
    topp.current?.focus();
    topp.current?.scrollIntoView({ block: 'center' });
  };
  /** The receipt is at the top, and the button was at the foot of a long form. */
  const ferdig = () => {
    window.scrollTo(0, 0);
    router.refresh();
  };
  const vedtas = utfall === 'INNVILGET' || utfall === 'AVSLAG';
  return (
    <FormProvider {...u.skjema}>
      <div className="stabel">
        <div ref={topp} tabIndex={-1} className="stabel" data-tett>
          {i.returGrunn && (
            <Alert data-color="warning">
              <p>
                <strong>{t('returnert')}</strong>
              </p>
              <p>{i.returGrunn}</p>
            </Alert>
          )}
          {u.auto.gjenopprettet && <Alert data-color="info">{t('gjenopprettet')}</Alert>}
          {(tilstand.fase === 'konflikt' || tilstand.fase === 'feil') && <Feilmelding svar={tilstand.svar} />}
          {utfall !== 'HENVIS' && (
            <Mangelliste
              mangler={u.mangler.map((m) => ({
                href: `#${feltId(m.felt === 'beslutning' ? 'kartlegging' : m.felt)}`,
                tekst: medFelt(feiltekst(m.tekst) ?? '', m, t),
              }))}
              tittel={t('manglerTittel', { antall: u.mangler.length })}
              okTekst={t('klar')}
            />
          )}
        </div>
        <Vurdering nytte={u.verdier.nytteAvTeknologi} />
        {utfall === 'HENVIS' && <Henvis sakId={i.sakId} versjon={u.versjon} />}
        {vedtas && (
          <>
            <Tjenestedel innhold={i} utkast={u} />
            {utfall === 'INNVILGET' && <Egenandel tjeneste={u.tjeneste} />}
            <Begrunnelse innhold={i} utkast={u} />
            <Hjemmeldel innhold={i} tjeneste={u.tjeneste} />
          </>
        )}
        {vedtas && (
          <div className={s.bunn}>
            <Lagrestatus tilstand={tilstand} lagret={u.auto.lagret} />
            {u.mangler.length > 0 ? (
              <Button onClick={visMangler}>{t('sendTilKontroll')}</Button>
            ) : (
              <Knapphandling variant="primary" handling={u.send} etterpaa={ferdig}>
                {t('sendTilKontroll')}
              </Knapphandling>
            )}
          </div>
        )}
        <Tilbake sakId={i.sakId} versjon={u.versjon} />
      </div>
    </FormProvider>
  );
}

/** A gap in a text block says which text it is in. */
function medFelt(tekst: string, m: { felt: string; tekst: string }, t: ReturnType<typeof useTranslations<'vedtak'>>): string {
  return m.tekst === 'vedtakAapenPlass' ? `${tekst}: ${t(`begrunnelse.${m.felt as 'fakta'}`)}` : tekst;
}
