'use client';
import { CarIcon, CheckmarkIcon, LocationPinIcon, PersonCheckmarkIcon } from '@navikt/aksel-icons';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, Tag } from '@/components/designsystemet';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import { useKladd } from '@/components/skjema/useKladd';
import { Sted } from '@/components/sted/Sted';
import { omEn, utenSted } from '@/lib/respons/oppdrag/rules-gjelder';
import type { Varselrad } from '@/lib/tjenestemottaker/varselnavn';
import { Notat } from '../[id]/Notat';
import { kvitterHandling, taHandling } from '../handlinger';
import { hvemGjelder } from '../hvem';
import { useLive } from '../live/Stromgiver';
import { useAvslag } from '../useAvslag';
import { Varselstatus } from '../Varselstatus';
import { Ventetid } from '../Ventetid';
import s from './Felt.module.css';
import { Feltdetaljer } from './Feltdetaljer';
import { Ferdig } from './Ferdig';
import { useKort } from './useKort';

/** One varsel on the phone. The next step is the one big button. */
export function Feltkort({ v, mitt, kanGaa }: { v: Varselrad; mitt: boolean; kanGaa: boolean }) {
  const t = useTranslations('respons');
  const live = useLive();
  const avslag = useAvslag();
  const [feil, setFeil] = useState('');
  const [sender, setSender] = useState(false);
  const [gjort, setGjort] = useState<number>();
  const [lukker, setLukker] = useState(false);
  const lest = useKort(v.id, mitt);
  const [tekst, setTekst] = useState('');
  const [hentet, setHentet] = useState(false);
  // What was half written when the page went, for want of net or login, stands there again.
  const kladd = useKladd<string>(mitt ? `ferdig:${v.id}` : undefined, (k) => {
    if (!k) return;
    setTekst((naa) => naa || k);
    setHentet(true);
    setLukker(true);
  });
  const skriv = (ny: string) => {
    setTekst(ny);
    kladd.husk(ny);
  };
  const glem = () => {
    kladd.glem();
    setTekst('');
    setHentet(false);
  };
  const opptatt = useRef(false);
  // Busy until the stream has told what came of it.
  const arbeider = sender || (gjort === v.versjon && live?.brutt === null);
  const gjor = (handling: () => Promise<Svar<unknown>>) => async () => {
    if (opptatt.current || arbeider) return;
    opptatt.current = true;
    setSender(true);
    setFeil('');
    const r = await utfor(handling);
    opptatt.current = false;
    setSender(false);
    if (r.ok) setGjort(v.versjon);
    else setFeil(avslag(r));
  };
  const paa = { varselId: v.id };
  const hvem = hvemGjelder(t, v);
  const borte = utenSted(v);
  const u = v.status === 'UTRYKNING' ? v.utrykning : null;
  const holder = v.tattAvId === live?.meg;
  const steg = borte || (!mitt && !kanGaa) ? null : !u?.paaVei && !u?.framme ? 'paaVei' : !u.framme ? 'framme' : 'ferdig';
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
      {v.adresse && omEn(v) ? <Sted adresse={v.adresse} className={s.vei} /> : omEn(v) ? <p className="dempet">{t('felt.utenAdresse')}</p> : null}
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
      {lest.kort && <Feltdetaljer k={lest.kort} />}
      {lest.feil && (
        <>
          <Feilmelding svar={lest.feil} />
          <Button className={s.stor} variant="secondary" onClick={lest.igjen}>
            {t('felt.hentKort')}
          </Button>
        </>
      )}
      {lukker && mitt ? (
        <Ferdig v={v} holder={holder} lest={lest} tekst={tekst} hentet={hentet} skriv={skriv} glem={glem} avbryt={() => setLukker(false)} />
      ) : (
        <div className={s.knapper}>
          {((!mitt && !kanGaa && (v.status === 'VENTER' || v.status === 'AVVENTER')) || (holder && v.overfort)) && (
            <Button className={s.stor} data-color="danger" loading={arbeider} onClick={gjor(() => medNokkel(taHandling, paa, v.versjon))}>
              <PersonCheckmarkIcon aria-hidden />
              {t('felt.taOgGaa')}
            </Button>
          )}
          {(steg === 'paaVei' || steg === 'framme') && (
            <Button className={s.stor} loading={arbeider} onClick={gjor(() => medNokkel(kvitterHandling, { ...paa, hva: steg }, v.versjon))}>
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
