'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Riktekstfelt } from '@/components/riktekst/Riktekstfelt';
import { Flate } from '@/components/skall/Flate';
import { erHelhetsForslag } from '@/lib/innhold/rules';
import { fyllBlokk } from '@/lib/vedtak/plassholder';
import type { Skjemainnhold } from './innhold';
import type { Vedtaksutkast } from './useVedtaksutkast';

/** Facts, rules and main considerations (fvl § 25), with the service's text blocks filled with what the sak knows. */
export function Begrunnelse({ innhold, utkast }: { innhold: Skjemainnhold; utkast: Vedtaksutkast }) {
  const t = useTranslations('vedtak.begrunnelse');
  const sprak = useLocale();
  const { tjeneste, verdier } = utkast;
  const valgte = innhold.hjemler.filter((h) => verdier.hjemmelIds?.includes(h.id));
  const navn = (liste: typeof valgte) =>
    new Intl.ListFormat(sprak).format(liste.map((h) => `${h.lovNavn.charAt(0).toLowerCase()}${h.lovNavn.slice(1)} ${h.paragraf}`)) || undefined;
  const fyll = {
    ...innhold.verdier,
    tjeneste: tjeneste?.navn.toLowerCase(),
    hjemler: navn(valgte.filter((h) => h.tema.some((x) => x === 'rett' || x === 'plikt'))),
    hjemmelInngripende: navn(innhold.hjemler.filter((h) => tjeneste?.hjemmelIds.includes(h.id) && h.tema.includes('inngripende'))),
    hjemmelEgenandel: navn(innhold.hjemler.filter((h) => tjeneste?.hjemmelIds.includes(h.id) && h.tema.includes('egenandel'))),
    egenandelKr: verdier.egenandelKr === null ? undefined : String(verdier.egenandelKr),
  };
  const avslag = verdier.utfall === 'AVSLAG';
  const blokker = (del: 'fakta' | 'regler' | 'hensyn') =>
    (tjeneste?.tekstblokker ?? [])
      .filter((b) => b.del === del || (avslag && del === 'hensyn' && b.del === 'avslag'))
      .map((b) => ({
        id: b.id,
        tittel: erHelhetsForslag(b.kilde) ? t('helhets', { tittel: b.tittel }) : b.tittel,
        innhold: fyllBlokk(b.tekst, fyll, innhold.beskrivelser),
      }));
  return (
    <Flate tittel={t('tittel')} ingress={t('ingress')}>
      <div className="stabel" data-luftig>
        {(['fakta', 'regler', 'hensyn'] as const).map((del) => (
          <Riktekstfelt key={del} navn={del} etikett={t(del)} hjelp={t(`${del}Hjelp`)} paakrevd tekstblokker={blokker(del)} />
        ))}
      </div>
    </Flate>
  );
}
