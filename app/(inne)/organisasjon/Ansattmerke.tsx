import { useTranslations } from 'next-intl';
import type { Tone } from '@/components/felles/tone';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Ansattstatus } from '@/lib/virksomhet/rules';

const TONE: Record<Ansattstatus, Tone> = {
  aktiv: 'ok',
  sperret: 'fare',
  sluttet: 'noytral',
  utenRolle: 'advarsel',
  invitert: 'info',
  avslaatt: 'noytral',
};

/** Whether somebody can come in today, and if not, why. */
export function Ansattmerke({ status }: { status: Ansattstatus }) {
  const t = useTranslations('organisasjon.ansattstatus');
  return <Statusmerke tekst={t(status)} tone={TONE[status]} />;
}
