'use client';
import { FilesIcon } from '@navikt/aksel-icons';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { type Feilsvar, medNokkel } from '@/components/skjema/svar';
import { FRITEKST_MAKS, notatSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { notatHandling } from '../handlinger';
import { hvemGjelder } from '../hvem';
import { useLive } from '../live/Stromgiver';
import { useKladdhos } from './Kladdhos';
import type { Usendttekst } from './kladdtekst';
import { hvorErDet, type Usendtsvar } from './tilstand';
import s from './Usendt.module.css';

/** Another tab has sent it, taken it away or written more. */
const ENDRET: Feilsvar = { ok: false, kode: 'ENDRET', melding: 'kladdEndret' };

/** One text that is not sent: of which varsel, what became of that, and what can be done with the text. */
export function Usendtkort({
  u,
  svar,
  ferdig,
}: {
  u: Usendttekst;
  svar: Usendtsvar | undefined;
  ferdig: (kvittering: 'lagtTil' | 'fjernet') => void;
}) {
  const t = useTranslations('respons');
  const b = useTranslations('respons.usendt');
  const live = useLive();
  const hos = useKladdhos();
  const [kopiert, settKopiert] = useState('');
  const type = t(`type.${u.om.type as 'fall'}`);
  const v = svar?.v;
  const hvor = hvorErDet(u.om, svar, hos?.id, live?.meg ?? '');
  const annensteds = hvor.fase === 'borte' || hvor.fase === 'annen';
  const kanVaereNotat = notatSchema.shape.tekst.safeParse(u.tekst).success;
  const hva = v ? `${type}, ${hvemGjelder(t, v)}` : type;
  const tid = visTid(u.om.mottatt);
  const skrevet = b(`skjema.${u.skjema}`);
  // Two texts are told apart by what they are of, when it came, and where they were written.
  const dette = <span className="kun-skjermleser">: {[hva, tid, skrevet].join(', ')}</span>;
  const kopier = () =>
    navigator.clipboard.writeText(u.tekst).then(
      () => settKopiert(t('kort.kopiert')),
      () => settKopiert(t('kort.kopierFeil')),
    );
  return (
    <Flate
      tittel={
        <>
          {b('tittel')}
          {dette}
        </>
      }
      tone="advarsel"
    >
      <p>
        <strong>{[hva, v?.adresse].filter(Boolean).join(', ')}</strong>
        <br />
        <span className="dempet">
          {b('tid', { tid, skjema: skrevet })} {b(hvor.fase, { navn: hvor.navn ?? '' })}
        </span>
      </p>
      <blockquote className={s.tekst}>{u.tekst}</blockquote>
      {!annensteds && !kanVaereNotat && <p>{b('ikkeNotat', { maks: FRITEKST_MAKS })}</p>}
      <div className={s.knapper}>
        {/* Always in the same place, whatever is answered meanwhile. */}
        <Button variant="secondary" onClick={kopier}>
          <FilesIcon aria-hidden />
          {t('kort.kopier')}
          {dette}
        </Button>
        {!annensteds && kanVaereNotat && (
          <Knapphandling
            variant="primary"
            handling={async () => ((await u.staar()) ? medNokkel(notatHandling, { varselId: u.om.id, tekst: u.tekst }) : ENDRET)}
            etterpaa={() => {
              ferdig('lagtTil');
              void u.slett();
            }}
          >
            {b('somNotat')}
            {dette}
          </Knapphandling>
        )}
        <Knapphandling
          variant="tertiary"
          handling={async () => ((await u.staar()) ? { ok: true, verdi: await u.slett() } : ENDRET)}
          bekreft={{ tittel: b('fjernSpor'), tekst: u.tekst, knapp: b('fjern') }}
          etterpaa={() => ferdig('fjernet')}
        >
          {b('fjern')}
          {dette}
        </Knapphandling>
        {hvor.fase !== 'borte' && (
          <Link href={`/respons/${u.om.id}`} prefetch={false} className={s.lenke}>
            {t('felt.mer')}
            {dette}
          </Link>
        )}
        <span role="status">{kopiert}</span>
      </div>
    </Flate>
  );
}
