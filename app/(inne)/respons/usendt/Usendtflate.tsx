'use client';
import { FilesIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import type { Feilsvar } from '@/components/skjema/svar';
import type { Usendttekst } from './kladdtekst';
import s from './Usendt.module.css';

export type Kvittering = 'lagtTil' | 'fjernet';
/** Another tab has sent it, taken it away or written more. */
export const ENDRET: Feilsvar = { ok: false, kode: 'ENDRET', melding: 'kladdEndret' };

type Props = {
  u: Usendttekst;
  /** Of what it is, and where. */
  hva: string;
  sted?: string | null;
  naa: ReactNode;
  ferdig: (k: Kvittering) => void;
  /** More that can be done. `dette` tells a screen reader of which text. */
  children: (dette: ReactNode) => ReactNode;
};

/** One text that is not sent, which can always be copied and taken away. */
export function Usendtflate({ u, hva, sted, naa, ferdig, children }: Props) {
  const t = useTranslations('respons.kort');
  const b = useTranslations('respons.usendt');
  const [kopiert, settKopiert] = useState('');
  const skrevet = b(`skjema.${u.skjema}`);
  const dette = <span className="kun-skjermleser">: {[hva, visTid(u.om.mottatt), skrevet].join(', ')}</span>;
  const kopier = () =>
    navigator.clipboard.writeText(u.tekst).then(
      () => settKopiert(t('kopiert')),
      () => settKopiert(t('kopierFeil')),
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
        <strong>{[hva, sted].filter(Boolean).join(', ')}</strong>
        <br />
        <span className="dempet">
          {skrevet}. {naa}
        </span>
      </p>
      <blockquote className={s.tekst}>{u.tekst}</blockquote>
      <div className={s.knapper}>
        {/* First: it stays where it is, whatever is answered meanwhile. */}
        <Button variant="secondary" onClick={kopier}>
          <FilesIcon aria-hidden />
          {t('kopier')}
          {dette}
        </Button>
        {children(dette)}
        <Knapphandling
          variant="tertiary"
          handling={async () => ((await u.staar()) ? { ok: true, verdi: await u.slett() } : ENDRET)}
          bekreft={{ tittel: b('fjernSpor'), tekst: u.tekst, knapp: b('fjern') }}
          etterpaa={() => ferdig('fjernet')}
        >
          {b('fjern')}
          {dette}
        </Knapphandling>
        <span role="status">{kopiert}</span>
      </div>
    </Flate>
  );
}
