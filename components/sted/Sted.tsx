'use client';
import { FilesIcon, LocationPinIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { type Kart, kartlenke, koordinater, type Punkt, telefonkart } from '@/lib/platform/verdi/kart';
import s from './Sted.module.css';

type Props = {
  /** As one line. */
  adresse?: string | null;
  punkt?: Punkt | null;
  /** The map service that the virksomhet has opened for; none by default. */
  kart?: Kart | null;
  className?: string;
};

/**
 * A place: the text itself, which is opened in the phone's own map and can be copied. Nothing of it is sent anywhere by
 * the browser unless the virksomhet has chosen a map service, and then only when its link is pressed.
 */
export function Sted({ adresse, punkt, kart, className }: Props) {
  const t = useTranslations('komponenter.sted');
  const [apple, setApple] = useState(false);
  const [kopiert, setKopiert] = useState(false);
  useEffect(() => setApple(/iPhone|iPad|Macintosh/.test(navigator.userAgent)), []);
  const tekst = adresse || (punkt && koordinater(punkt));
  if (!tekst) return null;
  const sted = { adresse: adresse || undefined, punkt: punkt ?? undefined };
  return (
    <span className={s.sted}>
      <a href={telefonkart(sted, apple)} className={className} rel="noreferrer">
        <LocationPinIcon aria-hidden />
        <span>
          <span className="kun-skjermleser">{t('aapne')}: </span>
          {tekst}
        </span>
      </a>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() =>
          void navigator.clipboard?.writeText(tekst).then(
            () => setKopiert(true),
            () => setKopiert(false),
          )
        }
      >
        <FilesIcon aria-hidden />
        {t('kopier')}
        <span className="kun-skjermleser"> {tekst}</span>
      </Button>
      <span role="status" className="dempet smaa">
        {kopiert && t('kopiert')}
      </span>
      {kart && (
        <a href={kartlenke(kart, sted)} target="_blank" rel="noopener noreferrer">
          {t(`tjeneste.${kart}`)}
        </a>
      )}
    </span>
  );
}
