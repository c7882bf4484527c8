'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { taHandling } from '@/lib/benk/actions';
import { mottaHandling } from '@/lib/sak/actions';

type Props = {
  sak: { sakId: string; versjon: number };
  oppgave: { id: string; versjon: number };
  motta: boolean;
  sti: string;
  min: boolean;
  navn: string;
};

/** The one button of the next step: accept the sak, go on with what is mine, or take what is free and go to it. */
export function Nesteknapp({ sak, oppgave, motta, sti, min, navn }: Props) {
  const t = useTranslations('sak.neste');
  const router = useRouter();
  if (motta) {
    const videre = (v: { sti: string | null }) => (v.sti ? router.push(v.sti) : router.refresh());
    return (
      <Knapphandling variant="primary" farge="accent" handling={() => medNokkel(mottaHandling, sak)} etterpaa={videre}>
        {t('taImot')}
      </Knapphandling>
    );
  }
  if (min) {
    return (
      <Link href={sti} className="ds-button" data-variant="primary" data-color="accent">
        {navn}
      </Link>
    );
  }
  return (
    <Knapphandling variant="primary" farge="accent" handling={() => medNokkel(taHandling, oppgave)} etterpaa={(v) => router.push(v.sti)}>
      {t('taOppgaven')}
    </Knapphandling>
  );
}
