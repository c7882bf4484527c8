import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Alert } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Smuler } from '@/components/skall/Smuler';
import { krevActor } from '@/lib/platform/session';
import { hentModellhode } from '@/lib/tjenestemodell/modell/queries';
import { Modellfaner } from './Modellfaner';

/** The frame of one model's pages: which model it is, and the ways around in it. */
export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const m = await hentModellhode(actor, (await params).id);
  const t = await getTranslations('tjenestemodell');
  return (
    <>
      <div className="stabel" data-tett data-skjul-utskrift>
        <Smuler
          smuler={[
            { tekst: t('tittel'), href: '/tjenestemodell' },
            { tekst: m.navn, href: `/tjenestemodell/${m.id}` },
          ]}
        />
        <Modellfaner id={m.id} />
        {m.status === 'AVVIKLET' && <Alert data-color="warning">{t('avviklet', { dato: m.avviklet ? visDato(m.avviklet) : '' })}</Alert>}
      </div>
      {children}
    </>
  );
}
