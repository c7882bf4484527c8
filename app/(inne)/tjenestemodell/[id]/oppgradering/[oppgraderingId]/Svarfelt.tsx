'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { svarHandling } from '@/lib/tjenestemodell/oppgradering/actions';
import type { Art } from '@/lib/tjenestemodell/oppgradering/rules';
import { Flett, type Flettefelt } from './Flett';
import s from './gjennomgang.module.css';
import { Utsett } from './Utsett';

type Svarkode = 'TA_NY' | 'BEHOLD_EGEN' | 'FLETT' | 'UTSETT';
export type SvarfeltProps = {
  endring: { id: string; versjon: number; art: Art; nummer: number; tillatt: Svarkode[]; harEgen: boolean };
  svar: { svar: Svarkode; notat: string | null; av: string | null; naar: string | null } | null;
  felt: Flettefelt[];
  kanSvare: boolean;
  hode: string;
};

/** The answer to one change: two buttons that answer at once, and two that ask for a text first. */
export function Svarfelt({ endring: e, svar, felt, kanSvare, hode }: SvarfeltProps) {
  const t = useTranslations('oppgradering');
  const router = useRouter();
  const [aapen, setAapen] = useState<'FLETT' | 'UTSETT' | 'ENDRE'>();
  const ferdig = () => {
    setAapen(undefined);
    nesteKort(hode)?.focus();
    router.refresh();
  };
  const send = (kode: Svarkode, notat = '', flettet: Record<string, Record<string, string>> | null = null) =>
    medNokkel(svarHandling, { endringId: e.id, versjon: e.versjon, svar: kode, notat, flettet });
  if (svar && aapen === undefined)
    return (
      <div className={s.besvart}>
        <p>
          <strong>{t(`svarnavn.${svar.svar}`)}</strong>{' '}
          <span className="dempet smaa">{t('svar.besvart', { av: svar.av ?? '', dato: svar.naar ? visDato(svar.naar) : '' })}</span>
        </p>
        {svar.notat && <p>{svar.notat}</p>}
        {kanSvare && (
          <Button variant="tertiary" data-size="sm" onClick={() => setAapen('ENDRE')}>
            {t('svar.endre')}
            <span className="kun-skjermleser"> {e.nummer}</span>
          </Button>
        )}
      </div>
    );
  if (!kanSvare) return null;
  if (aapen === 'FLETT')
    return <Flett felt={felt} art={e.art} send={(f) => send('FLETT', '', f)} ferdig={ferdig} avbryt={() => setAapen(undefined)} />;
  if (aapen === 'UTSETT')
    return <Utsett nummer={e.nummer} notat={svar?.notat ?? ''} send={(n) => send('UTSETT', n)} ferdig={ferdig} avbryt={() => setAapen(undefined)} />;
  const uten = e.art === 'OMFORMULERT' && !e.harEgen;
  const knapp = (kode: 'TA_NY' | 'BEHOLD_EGEN') => (
    <Knapphandling variant={kode === 'TA_NY' ? 'primary' : 'secondary'} handling={() => send(kode)} etterpaa={ferdig}>
      {t(kode === 'BEHOLD_EGEN' && uten ? 'svar.beholdGammel' : `svar.${kode}.${e.art}`)}
    </Knapphandling>
  );
  return (
    <fieldset className={s.knapper}>
      <legend className="kun-skjermleser">{t('svar.gruppe', { nummer: e.nummer })}</legend>
      {knapp('TA_NY')}
      {knapp('BEHOLD_EGEN')}
      {e.tillatt.includes('FLETT') && (
        <Button variant="secondary" onClick={() => setAapen('FLETT')}>
          {t(uten ? 'svar.skrivEgen' : `svar.FLETT.${e.art}`)}
        </Button>
      )}
      <Button variant="tertiary" onClick={() => setAapen('UTSETT')}>
        {t('svar.UTSETT')}
      </Button>
    </fieldset>
  );
}

/** The heading of the card after this one, so that the keyboard goes on where the eye does. */
function nesteKort(hode: string): HTMLElement | null {
  const li = document.getElementById(hode)?.closest('li');
  return (li?.nextElementSibling ?? li?.previousElementSibling)?.querySelector('h2') ?? null;
}
