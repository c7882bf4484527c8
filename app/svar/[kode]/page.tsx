import { PhoneFillIcon } from '@navikt/aksel-icons';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { visKlokke } from '@/components/felles/dato';
import { ipAdresse } from '@/lib/platform/inngang/opphav';
import { tellBom } from '@/lib/respons/oppdrag/svar/commands-grense';
import { hentSvar, type Svar } from '@/lib/respons/oppdrag/svar/queries';
import { Ramme } from '../Ramme';
import s from '../svar.module.css';
import { Borte } from './Borte';
import { Hvor } from './Hvor';
import { svarHandling } from './handlinger';
import { Oppdater } from './Oppdater';
import { Sendknapp } from './Sendknapp';

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations('svar'))('sidetittel') }, robots: { index: false, follow: false } };
}

/** What a receiver without a login answers a varsel by: one question first, and what they need when they have taken it. */
export default async function Side({ params }: { params: Promise<{ kode: string }> }) {
  const { kode } = await params;
  const t = await getTranslations('svar');
  const svar = await hentSvar(kode);
  if (!svar) {
    await tellBom(ipAdresse((await headers()).get('x-forwarded-for')));
    // Not notFound(): without scripts that is an empty page, and this one has the number to ring.
    return <Borte />;
  }
  const [tittel, tekst] = await overskrift(svar);
  const aapen = svar.side !== 'lukket';
  return (
    <Ramme avsender={svar.virksomhet} tittel={tittel} tekst={tekst}>
      {svar.side === 'mitt' && <Hvor person={svar.person} />}
      {(svar.side === 'spor' || svar.side === 'mitt') && (
        <form action={svarHandling.bind(null, kode)} className={s.skjema}>
          {svar.side === 'spor' ? (
            <>
              <Sendknapp svar="ta">{t(svar.gitt === 'KAN_IKKE' ? 'taLikevel' : 'ta')}</Sendknapp>
              {svar.gitt !== 'KAN_IKKE' && (
                <Sendknapp svar="kanIkke" variant="secondary" farge="neutral">
                  {t('kanIkke')}
                </Sendknapp>
              )}
            </>
          ) : (
            <>
              <Sendknapp svar="iOrden">{t('iOrden')}</Sendknapp>
              <Sendknapp svar="hjelp" farge="danger">
                {t('hjelp')}
              </Sendknapp>
              <label htmlFor="merknad">{t('merknad')}</label>
              <textarea
                id="merknad"
                name="merknad"
                rows={2}
                maxLength={1000}
                autoComplete="off"
                aria-describedby="merknad-hjelp"
                className="ds-input"
              />
              <p id="merknad-hjelp" className="smaa dempet">
                {t('merknadHjelp')}
              </p>
              <Sendknapp svar="fortsatt" variant="secondary" farge="neutral">
                {t('fortsatt')}
              </Sendknapp>
            </>
          )}
        </form>
      )}
      {aapen && svar.telefon && (svar.side !== 'spor' || svar.gitt !== null) && (
        <a href={`tel:${svar.telefon.replace(/[^\d+]/g, '')}`} className={s.ring}>
          <PhoneFillIcon aria-hidden />
          {t('ringVakten', { nummer: svar.telefon })}
        </a>
      )}
      {aapen && <Oppdater />}
    </Ramme>
  );
}

/** What the page says first, and under it. */
async function overskrift(svar: Svar): Promise<[string, string]> {
  const t = await getTranslations('svar.side');
  switch (svar.side) {
    case 'spor':
      if (svar.gitt === 'KAN_IKKE') return [t('spor'), t('sporNei')];
      return [t('spor'), svar.gitt ? t('sporMistet') : t('sporTekst', { virksomhet: svar.virksomhet, tid: visKlokke(svar.sendt) })];
    case 'mitt':
      return [t('mitt'), t(svar.gitt === 'FORTSATT' ? 'mittFortsatt' : 'mittTekst')];
    case 'andre':
      return [t('andre'), t(svar.rolle === 'paarorende' ? 'andrePaarorende' : svar.rolle === 'ekstern' ? 'andreEkstern' : 'andreVakt')];
    case 'hjelp':
      return [t('hjelp'), t('hjelpTekst')];
    case 'meldt':
      return [t('meldt'), t('meldtTekst')];
    case 'lukket':
      return svar.gitt === 'I_ORDEN' ? [t('lukketMeg'), t('lukketMegTekst')] : [t('lukket'), t('lukketTekst')];
  }
}
