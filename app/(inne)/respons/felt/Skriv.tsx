'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert, Label, Textarea } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { FRITEKST_MAKS } from '@/lib/respons/oppdrag/varsel/schema';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { useLive } from '../live/Stromgiver';
import { Ferdig } from './Ferdig';
import { bortfall, type Plassert } from './grupper';
import { Overtatt } from './Overtatt';
import type { useKort } from './useKort';
import type { Merknad } from './useMerknad';

type Props = {
  v: Plassert<Varselrad>;
  /** It is this person's, or what they did with it has not been answered. */
  mitt: boolean;
  lest: ReturnType<typeof useKort>;
  merknad: Merknad;
  sender: string;
  setSender: (navn: string) => void;
};

/** What is written of a varsel, and what it is for: to finish it, or when it is somebody else's now, a note. */
export function Skriv({ v, mitt, lest, merknad, sender, setSender }: Props) {
  const t = useTranslations('respons.felt');
  const tegn = useTranslations('komponenter.felt');
  const live = useLive();
  const lytt = live?.lytt;
  const [lukketAv, setLukketAv] = useState<string>();
  useEffect(
    () =>
      lytt?.((h) => {
        const lukket = h.find((x) => x.varselId === v.id && x.type === 'AVKLART');
        if (lukket) setLukketAv(lukket.av);
      }),
    [lytt, v.id],
  );
  const { hva, navn } = bortfall(v, lukketAv);
  const igjen = FRITEKST_MAKS - merknad.tekst.trim().length;
  return (
    <div className="stabel">
      {!mitt && (
        <Alert role="alert" data-color="warning">
          {t(`bortfall.${hva}`, { navn })}
        </Alert>
      )}
      <Field>
        <Label htmlFor={`merknad-${v.id}`}>{t('merknad')}</Label>
        <Textarea
          id={`merknad-${v.id}`}
          rows={2}
          value={merknad.tekst}
          aria-invalid={igjen < 0 || undefined}
          onChange={(e) => merknad.skriv(e.target.value)}
        />
        <FieldDescription className="smaa">
          {igjen >= 0 ? tegn('tegnIgjen', { antall: igjen }) : tegn('tegnForMye', { antall: -igjen })}
        </FieldDescription>
      </Field>
      {mitt ? (
        <Ferdig v={v} holder={v.tattAvId === live?.meg} lest={lest} merknad={merknad} sender={sender} setSender={setSender} />
      ) : (
        <Overtatt varselId={v.id} versjon={v.versjon} merknad={merknad} />
      )}
    </div>
  );
}
