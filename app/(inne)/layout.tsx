import {
  BellIcon,
  BookIcon,
  BranchingIcon,
  Buildings3Icon,
  ClipboardCheckmarkIcon,
  EyeIcon,
  FolderIcon,
  HandShakeHeartIcon,
  HddUpIcon,
  HeartIcon,
  PersonGroupIcon,
  TableIcon,
} from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Alert } from '@/components/designsystemet';
import { AppSkall } from '@/components/skall/AppSkall';
import { Link } from '@/components/skall/Link';
import { planFor } from '@/lib/forlop/queries';
import { sesjonsregler } from '@/lib/innlogging/queries';
import { hentInvitert, krevSesjon } from '@/lib/platform/session';
import { navigasjon, type Omraade } from '@/lib/virksomhet/navigasjon';
import { Klienttekst } from '../Klienttekst';
import { FELLESTEKSTER } from '../klienttekster';
import { Brukermeny } from './Brukermeny';
import { EnhetRolle } from './EnhetRolle';
import { Sesjonsvakt } from './Sesjonsvakt';
import { Sidevakt } from './Sidevakt';
import s from './skall.module.css';

const IKON: Record<Omraade, ReactNode> = {
  oppgaver: <ClipboardCheckmarkIcon aria-hidden />,
  respons: <BellIcon aria-hidden />,
  saker: <FolderIcon aria-hidden />,
  personer: <PersonGroupIcon aria-hidden />,
  innsyn: <EyeIcon aria-hidden />,
  tjenester: <HeartIcon aria-hidden />,
  utstyr: <HddUpIcon aria-hidden />,
  tjenestemodell: <TableIcon aria-hidden />,
  tjenestekatalog: <BookIcon aria-hidden />,
  samarbeid: <HandShakeHeartIcon aria-hidden />,
  organisasjon: <Buildings3Icon aria-hidden />,
  forlop: <BranchingIcon aria-hidden />,
};

/** The frame of everything behind the login. It shows who one is; each page checks what one may do. */
export default async function Inne({ children }: { children: ReactNode }) {
  const { actor, roller, forlop } = await krevSesjon();
  const t = await getTranslations('skall');
  const regler = sesjonsregler();
  const nav = navigasjon(actor, planFor(forlop)).map((o) => ({
    href: `/${o}`,
    tekst: t(`nav.${o}`),
    kort: t.has(`kort.${o}` as 'kort.organisasjon') ? t(`kort.${o}` as 'kort.organisasjon') : undefined,
    ikon: IKON[o],
  }));
  return (
    <Klienttekst navn={FELLESTEKSTER}>
      <AppSkall
        nav={nav}
        hjem="/oppgaver"
        enhetRolle={<EnhetRolle aktiv={actor.rolletildelingId} roller={roller} />}
        brukermeny={<Brukermeny navn={actor.navn} virksomhet={actor.virksomhetNavn} />}
        bunn={
          <p className="rad">
            <Link href="/tilgjengelighet">{t('tilgjengelighet')}</Link>
            {regler.demo && <span>{t('demo')}</span>}
          </p>
        }
      >
        {(await hentInvitert()) && (
          <Alert data-color="info" className={s.invitert}>
            {t('invitert')} <Link href="/invitasjon">{t('seInvitasjon')}</Link>
          </Alert>
        )}
        {children}
      </AppSkall>
      <Sidevakt rolle={actor.rolletildelingId} />
      <Sesjonsvakt inaktiv={regler.inaktiv} hvem={actor.kontoId} />
    </Klienttekst>
  );
}
