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
import type { Varselrad } from '@/lib/varsel/queries-navn';
import type { Usendtvarsel } from '@/lib/varsel/queries-usendt';
import { notatHandling } from '../handlinger';
import { hvemGjelder } from '../hvem';
import { useLive } from '../live/Stromgiver';
import type { Usendttekst } from './kladdtekst';
import s from './Usendt.module.css';

/** Another tab has sent it, taken it away or written more. */
const ENDRET: Feilsvar = { ok: false, kode: 'ENDRET', melding: 'kladdEndret' };

/** One text that is not sent: of which varsel, what became of that, and what can be done with the text. */
export function Usendtkort({ u, v, ferdig }: { u: Usendttekst; v: Varselrad | Usendtvarsel | null; ferdig: (kvittering: string) => void }) {
  const t = useTranslations('respons');
  const b = useTranslations('respons.usendt');
  const live = useLive();
  const [kopiert, settKopiert] = useState('');
  const type = t(`type.${u.om.type as 'fall'}`);
  const kanNotat = v !== null && !('kanNotat' in v && !v.kanNotat);
  const mitt = v?.tattAvId === live?.meg;
  const naa = !v
    ? b('ikkeDitt')
    : 'lukketAv' in v && v.lukketAv
      ? b('lukket', { navn: v.lukketAv })
      : mitt
        ? b('ditt')
        : v.tattAvNavn
          ? b('hos', { navn: v.tattAvNavn })
          : b('iKoen');
  const kopier = () =>
    navigator.clipboard.writeText(u.tekst).then(
      () => settKopiert(t('kort.kopiert')),
      () => settKopiert(t('kort.kopierFeil')),
    );
  return (
    <Flate tittel={b('tittel')} tone="advarsel">
      <p>
        <strong>{[v ? `${type}, ${hvemGjelder(t, v)}` : type, v?.adresse].filter(Boolean).join(', ')}</strong>
        <br />
        <span className="dempet">
          {b('tid', { tid: visTid(u.om.mottatt) })} {naa}
        </span>
      </p>
      <blockquote className={s.tekst}>{u.tekst}</blockquote>
      <div className={s.knapper}>
        {kanNotat ? (
          <Knapphandling
            variant="primary"
            handling={async () => ((await u.staar()) ? medNokkel(notatHandling, { varselId: u.om.id, tekst: u.tekst }) : ENDRET)}
            etterpaa={() => {
              ferdig('lagtTil');
              void u.slett();
            }}
          >
            {b('somNotat')}
          </Knapphandling>
        ) : (
          <Button onClick={kopier}>
            <FilesIcon aria-hidden />
            {t('kort.kopier')}
          </Button>
        )}
        <Knapphandling
          variant="tertiary"
          handling={async () => ({ ok: true, verdi: await u.slett() })}
          bekreft={{ tittel: b('fjernSpor'), tekst: u.tekst, knapp: b('fjern') }}
          etterpaa={() => ferdig('fjernet')}
        >
          {b('fjern')}
        </Knapphandling>
        {v && (
          <Link href={`/respons/${u.om.id}`} prefetch={false} className={s.lenke}>
            {t('felt.mer')}
          </Link>
        )}
        <span role="status">{kopiert}</span>
      </div>
    </Flate>
  );
}
