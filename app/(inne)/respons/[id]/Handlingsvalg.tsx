'use client';
import { ArrowUndoIcon, CarIcon, CheckmarkIcon, LocationPinIcon, PersonCheckmarkIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '@/components/designsystemet';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { FORNYET, medNokkel, type Svar, UTEN_KONTAKT, utfor } from '@/components/skjema/svar';
import type { Varselkommando } from '@/lib/respons/oppdrag/varsel/rules';
import { ferdigSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { ferdigHandling, kvitterHandling, overtaHandling, slippHandling, taHandling } from '../handlinger';
import { useAvslag } from '../useAvslag';
import { Avklar } from './Avklar';
import { Dialogskjema } from './Dialogskjema';
import type { Handlingsdata } from './data';
import { Nodetat } from './Nodetat';
import { Notat } from './Notat';
import { Ringliste } from './Ringliste';
import { Avvent, Overfor, RutVidere, Utrykning } from './Skjemaer';
import s from './Varselkort.module.css';

/** What can be done now, the likeliest first. Only what the state allows is here. */
export function Handlingsvalg({ d }: { d: Handlingsdata }) {
  const t = useTranslations('respons.handling');
  const router = useRouter();
  const avslag = useAvslag();
  const [svar, setSvar] = useState('');
  const [kvittering, setKvittering] = useState('');
  const kan = (k: Varselkommando) => d.lovlige.includes(k);
  const paa = { varselId: d.id };
  const etterpaa = () => router.refresh();
  // What became of it stands here: the button itself may be gone when the card has been read again.
  const gjor = (handling: () => Promise<Svar<unknown>>) => async (): Promise<Svar<unknown>> => {
    setSvar('');
    const r = await utfor(handling);
    // A page from before an upgrade, or without the net, is told so by the button itself: it cannot be read again.
    if (!r.ok && (r.kode === FORNYET || r.kode === UTEN_KONTAKT)) return r;
    if (!r.ok) setSvar(avslag(r));
    return { ok: true, verdi: null };
  };
  if (d.lovlige.length === 0 && !kvittering) return null;
  const lukket = d.status === 'LUKKET';
  const tone = lukket ? undefined : d.status === 'VENTER' ? 'fare' : d.hvem === 'holder' ? 'advarsel' : undefined;
  const ute = d.status === 'UTRYKNING' || (d.status === 'TATT' && d.hvem === 'holder');
  const lagt = { paaVei: d.utrykning?.paaVei, framme: d.utrykning?.framme };
  const steg = (['paaVei', 'framme'] as const).filter((x) => ute && kan(x) && !lagt[x]);
  // For whoever has been sent out, the next step of it is the first thing to do.
  const forst = d.status === 'UTRYKNING' && d.hvem !== 'holder' && (steg.length > 0 || kan('ferdig'));
  const trinn = (
    <>
      {steg.map((x, nr) => (
        <Knapphandling
          key={x}
          variant={!forst ? 'tertiary' : nr === 0 ? 'primary' : 'secondary'}
          ikon={x === 'paaVei' ? <CarIcon aria-hidden /> : <LocationPinIcon aria-hidden />}
          handling={gjor(() => medNokkel(kvitterHandling, { ...paa, hva: x }, d.versjon))}
          etterpaa={etterpaa}
        >
          {t(x)}
        </Knapphandling>
      ))}
      {kan('ferdig') && (
        <Dialogskjema
          knapp={t('ferdig')}
          variant={!forst ? 'tertiary' : steg.length === 0 ? 'primary' : 'secondary'}
          ikon={<CheckmarkIcon aria-hidden />}
          navn="ferdig"
          schema={ferdigSchema}
          standardverdier={{ varselId: d.id, merknad: '' }}
          handling={ferdigHandling}
          sendTekst={t('ferdig')}
        >
          <Tekstomraade navn="merknad" etikett={t('ferdigMerknad')} hjelp={t('ferdigTekst')} />
        </Dialogskjema>
      )}
    </>
  );
  return (
    <Flate tittel={t(lukket ? 'lukket' : 'tittel')} tone={tone}>
      {lukket && !kvittering && d.lukketAvNavn && <p>{t('lukketAv', { navn: d.lukketAvNavn })}</p>}
      {d.paaminnet && d.hvem === 'holder' && <Alert data-color="danger">{t('stilleOm')}</Alert>}
      <div role="status" className={s.svar}>
        {svar && <Alert data-color="warning">{svar}</Alert>}
        {kvittering && <Alert data-color="success">{kvittering}</Alert>}
      </div>
      {lukket && (
        <div>
          <Knappelenke href="/respons">{t('tilKoen')}</Knappelenke>
        </div>
      )}
      <div className={s.knapper}>
        {kan('ta') && (
          <Knapphandling
            variant="primary"
            farge="danger"
            ikon={<PersonCheckmarkIcon aria-hidden />}
            handling={gjor(() => medNokkel(taHandling, paa, d.versjon))}
            etterpaa={etterpaa}
          >
            {t(d.status === 'AVVENTER' ? 'taTilbake' : 'ta')}
          </Knapphandling>
        )}
        {forst && trinn}
        {kan('avklar') && <Avklar d={d} ferdig={setKvittering} />}
        {kan('ring') && <Ringliste d={d} />}
        {kan('sendUtrykning') && <Utrykning d={d} />}
        {kan('nodetat') && <Nodetat d={d} />}
        {kan('overta') && (
          <Knapphandling
            bekreft={{
              tittel: t('overta', { navn: d.tattAvNavn ?? '' }),
              tekst: t('overtaTekst', { navn: d.tattAvNavn ?? '' }),
              knapp: t('overta', { navn: d.tattAvNavn ?? '' }),
            }}
            handling={gjor(() => medNokkel(overtaHandling, paa, d.versjon))}
            etterpaa={etterpaa}
          >
            {t('overta', { navn: d.tattAvNavn ?? '' })}
          </Knapphandling>
        )}
      </div>
      <div className={`${s.knapper} ${s.mindre}`} data-size="sm">
        {!forst && trinn}
        {kan('notat') && <Notat id={d.id} />}
        {kan('avvent') && <Avvent d={d} />}
        {kan('overfor') && <Overfor d={d} />}
        {kan('rutVidere') && <RutVidere d={d} />}
        {kan('slipp') && (
          <Knapphandling
            variant="tertiary"
            bekreft={{ tittel: t('slipp'), tekst: t('slippTekst'), knapp: t('slipp') }}
            handling={gjor(() => medNokkel(slippHandling, paa, d.versjon))}
            ikon={<ArrowUndoIcon aria-hidden />}
            etterpaa={etterpaa}
          >
            {t('slipp')}
          </Knapphandling>
        )}
      </div>
    </Flate>
  );
}
