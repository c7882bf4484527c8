'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { nyNokkel } from '@/components/felles/nokkel';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { svarInvitasjonHandling } from '@/lib/innlogging/actions';

type Invitasjon = { id: string; navn: string; virksomhet: string };

/** Each invitation with its two answers; whoever has a role already may leave it for later. */
export function Invitasjoner({ invitasjoner, inne }: { invitasjoner: Invitasjon[]; inne: boolean }) {
  const t = useTranslations('invitasjon');
  return (
    <div className="stabel">
      {invitasjoner.map((i) => (
        <En key={i.id} invitasjon={i} />
      ))}
      {inne && (
        <div>
          <Knappelenke href="/oppgaver" variant="secondary">
            {t('senere')}
          </Knappelenke>
        </div>
      )}
    </div>
  );
}

function En({ invitasjon: i }: { invitasjon: Invitasjon }) {
  const t = useTranslations('invitasjon');
  const router = useRouter();
  const [nokler] = useState(() => ({ ja: nyNokkel(), nei: nyNokkel() }));
  return (
    <Flate tittel={i.virksomhet} ingress={t('fra', { virksomhet: i.virksomhet, navn: i.navn })}>
      <div className="rad" data-topp>
        <Knapphandling
          variant="primary"
          handling={() => svarInvitasjonHandling({ nokkel: nokler.ja, id: i.id, ja: true })}
          etterpaa={() => router.refresh()}
        >
          {t('ja')}
          <span className="kun-skjermleser"> {t('jaTil', { virksomhet: i.virksomhet })}</span>
        </Knapphandling>
        <Knapphandling
          handling={() => svarInvitasjonHandling({ nokkel: nokler.nei, id: i.id, ja: false })}
          bekreft={{ tittel: t('neiSpor', { virksomhet: i.virksomhet }), tekst: t('neiTekst'), knapp: t('nei') }}
          etterpaa={() => router.refresh()}
        >
          {t('nei')}
        </Knapphandling>
      </div>
    </Flate>
  );
}
