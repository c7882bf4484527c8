'use client';
import { CarIcon, CheckmarkIcon, LocationPinIcon, PersonCheckmarkIcon } from '@navikt/aksel-icons';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, Tag } from '@/components/designsystemet';
import { nyNokkel } from '@/components/felles/nokkel';
import { type Svar, UTEN_KONTAKT, utfor } from '@/components/skjema/svar';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import { Notat } from '../[id]/Notat';
import { kvitterHandling, taHandling } from '../handlinger';
import { useLive } from '../live/Stromgiver';
import { Varselstatus } from '../Varselstatus';
import { Ventetid } from '../Ventetid';
import s from './Felt.module.css';
import { Feltdetaljer } from './Feltdetaljer';
import { Ferdig } from './Ferdig';

/** An address as the phone's own map takes it, else a map on the web. */
const vei = (adresse: string): string =>
  typeof navigator !== 'undefined' && /android/i.test(navigator.userAgent)
    ? `geo:0,0?q=${encodeURIComponent(adresse)}`
    : `https://maps.apple.com/?daddr=${encodeURIComponent(adresse)}`;

/** One varsel on the phone. The next step is the one big button. */
export function Feltkort({ v, mitt, kanGaa }: { v: Varselrad; mitt: boolean; kanGaa: boolean }) {
  const t = useTranslations('respons');
  const live = useLive();
  const feiltekst = useTranslations('feil');
  const [feil, setFeil] = useState('');
  const [sender, setSender] = useState(false);
  const [lukker, setLukker] = useState(false);
  const opptatt = useRef(false);
  const gjor = (handling: () => Promise<Svar<unknown>>) => async () => {
    if (opptatt.current) return;
    opptatt.current = true;
    setSender(true);
    setFeil('');
    const r = await utfor(handling);
    opptatt.current = false;
    setSender(false);
    if (r.ok) return;
    if (r.kode === UTEN_KONTAKT) return setFeil(t('operator.utenKontakt'));
    const navn = (r.gjeldende as { navn?: string } | undefined)?.navn;
    setFeil(
      navn ? t('operator.tattAvAnnen', { navn }) : feiltekst.has(r.melding as 'intern') ? feiltekst(r.melding as 'intern') : feiltekst('intern'),
    );
  };
  const paa = () => ({ nokkel: nyNokkel(), varselId: v.id });
  const u = v.status === 'UTRYKNING' ? v.utrykning : null;
  const holder = v.tattAvId === live?.meg;
  const steg = !mitt && !kanGaa ? null : !u?.paaVei && !u?.framme ? 'paaVei' : !u.framme ? 'framme' : 'ferdig';
  const hvem = v.navn ?? (v.serie ? t('ukjentEnhet', { serie: v.serie }) : t('ukjentPerson'));
  return (
    <li className={s.kort} data-status={v.status} data-mitt={mitt || undefined}>
      <p className={s.type}>
        {t(`type.${v.type as 'fall'}`)}
        {v.status === 'VENTER' && <Ventetid fra={v.mottatt} />}
      </p>
      <p className={s.hvem}>{hvem}</p>
      {(v.tekst || v.verdi) && (
        <p>{[v.verdi && t.has(`verdi.${v.verdi as 'nett'}`) ? t(`verdi.${v.verdi as 'nett'}`) : v.verdi, v.tekst].filter(Boolean).join('. ')}</p>
      )}
      {v.adresse ? (
        <a href={vei(v.adresse)} className={s.vei} target="_blank" rel="noopener noreferrer">
          <LocationPinIcon aria-hidden />
          <span>
            <span className="kun-skjermleser">{t('felt.naviger')}: </span>
            {v.adresse}
          </span>
        </a>
      ) : (
        <p className="dempet">{t('felt.utenAdresse')}</p>
      )}
      <p className={`rad ${s.status}`}>
        <Varselstatus v={v} />
        {v.merker.map((m) => (
          <Tag key={m} data-color="warning" data-size="sm">
            {t.has(`merke.${m as 'FORSINKET'}`) ? t(`merke.${m as 'FORSINKET'}`) : m}
          </Tag>
        ))}
      </p>
      {u?.melding && <p className={s.melding}>{u.melding}</p>}
      {feil && (
        <p role="alert" className={s.feil}>
          {feil}
        </p>
      )}
      {mitt && <Feltdetaljer varselId={v.id} />}
      {lukker ? (
        <Ferdig v={v} holder={holder} avbryt={() => setLukker(false)} />
      ) : (
        <div className={s.knapper}>
          {!mitt && !kanGaa && (v.status === 'VENTER' || v.status === 'AVVENTER') && (
            <Button className={s.stor} data-color="danger" loading={sender} onClick={gjor(() => taHandling(paa()))}>
              <PersonCheckmarkIcon aria-hidden />
              {t('felt.taOgGaa')}
            </Button>
          )}
          {(steg === 'paaVei' || steg === 'framme') && (
            <Button className={s.stor} loading={sender} onClick={gjor(() => kvitterHandling({ ...paa(), hva: steg }))}>
              {steg === 'paaVei' ? <CarIcon aria-hidden /> : <LocationPinIcon aria-hidden />}
              {t(`felt.${steg}`)}
            </Button>
          )}
          {mitt && (
            <Button className={s.stor} variant={steg === 'ferdig' ? 'primary' : 'secondary'} onClick={() => setLukker(true)}>
              <CheckmarkIcon aria-hidden />
              {t('felt.ferdig')}
            </Button>
          )}
          {mitt && <Notat id={v.id} />}
          <Link href={`/respons/${v.id}`} prefetch={false} className={s.mer}>
            {t('felt.mer')}
          </Link>
        </div>
      )}
    </li>
  );
}
