'use client';
import { CarIcon, CheckmarkIcon, LocationPinIcon, PersonCheckmarkIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button, Tag } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import { Sted } from '@/components/sted/Sted';
import { omEn, utenSted } from '@/lib/respons/oppdrag/varsel/rules-gjelder';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { Notat } from '../[id]/Notat';
import { kvitterHandling, taHandling } from '../handlinger';
import { hvemGjelder } from '../hvem';
import { useLive } from '../live/Stromgiver';
import { useAvslag } from '../useAvslag';
import { Kladdrom } from '../usendt/Kladdrom';
import { Varselstatus } from '../Varselstatus';
import { Ventetid } from '../Ventetid';
import s from './Felt.module.css';
import { Feltdetaljer } from './Feltdetaljer';
import type { Plassert } from './grupper';
import { Skriv } from './Skriv';
import { useKort } from './useKort';
import { useMerknad } from './useMerknad';

type Props = {
  v: Plassert<Varselrad>;
  mitt: boolean;
  kanGaa: boolean;
  /** Keeps the card where it is, as it was last seen, while something is written on it; null lets it go. */
  behold: (varselId: string, v: Varselrad | null) => void;
};

/** One varsel on the phone. The next step is the one big button. */
export function Feltkort({ v, mitt, kanGaa, behold }: Props) {
  const t = useTranslations('respons');
  const live = useLive();
  const avslag = useAvslag();
  const [feil, setFeil] = useState('');
  const [sender, setSender] = useState(false);
  const [gjort, setGjort] = useState<number>();
  const [lukkes, setLukkes] = useState('');
  const merknad = useMerknad(v, mitt);
  const mittEnnaa = mitt || lukkes !== '';
  const lest = useKort(v.id, mittEnnaa);
  const skriver = merknad.aapen;
  useEffect(() => {
    if (!skriver) behold(v.id, null);
    else if (!v.borte) behold(v.id, v);
  }, [skriver, v, behold]);
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
  const uten = utenSted(v);
  const u = v.status === 'UTRYKNING' ? v.utrykning : null;
  const holder = v.tattAvId === live?.meg;
  const steg = uten || (!mitt && !kanGaa) ? null : !u?.paaVei && !u?.framme ? 'paaVei' : !u.framme ? 'framme' : 'ferdig';
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
      {!v.borte && omEn(v) && (v.adresse ? <Sted adresse={v.adresse} className={s.vei} /> : <p className="dempet">{t('felt.utenAdresse')}</p>)}
      <p className={`rad ${s.status}`}>
        {!v.borte && <Varselstatus v={v} />}
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
      {skriver ? (
        <Skriv v={v} mitt={mittEnnaa} lest={lest} merknad={merknad} sender={lukkes} setSender={setLukkes} />
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
            <Button className={s.stor} variant={steg === 'ferdig' ? 'primary' : 'secondary'} onClick={merknad.aapne}>
              <CheckmarkIcon aria-hidden />
              {t('felt.ferdig')}
            </Button>
          )}
          {mitt && (
            <Kladdrom id={v.id} type={v.type} mottatt={v.mottatt}>
              <Notat id={v.id} />
            </Kladdrom>
          )}
          <Link href={`/respons/${v.id}`} className={s.mer}>
            {t('felt.mer')}
          </Link>
        </div>
      )}
    </li>
  );
}
