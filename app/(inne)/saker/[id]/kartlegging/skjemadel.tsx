'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { manglerSvar } from '@/components/skjemavisning/qr';
import { Skjemavisning, type SkjemavisningProps } from '@/components/skjemavisning/Skjemavisning';
import { lagreBeslutningHandling, lagreSvarHandling } from '@/lib/kartlegging/actions';

type Props = Pick<SkjemavisningProps, 'questionnaire' | 'svar' | 'skrivebeskyttet'> & {
  del: 'skjema' | 'beslutning';
  kartleggingId: string;
  brukerId: string;
};

/** One of the two FHIR forms of a kartlegging, saved as it is written. */
export function Skjemadel({ del, kartleggingId, brukerId, ...visning }: Props) {
  const router = useRouter();
  const ferdig = useRef(manglerSvar(visning.questionnaire, visning.svar).length === 0);
  const handling = del === 'skjema' ? lagreSvarHandling : lagreBeslutningHandling;
  return (
    <Skjemavisning
      {...visning}
      versjon={visning.svar?.meta?.versionId ?? '0'}
      lokalNokkel={`kartlegging:${kartleggingId}:${del}:${brukerId}`}
      lagre={async (qr) => {
        const r = await handling({ nokkel: crypto.randomUUID(), kartleggingId, svar: qr as never });
        const naa = manglerSvar(visning.questionnaire, qr).length === 0;
        // The list of what is missing stands above, and is to follow when this part becomes complete or no longer is.
        if (r.ok && naa !== ferdig.current) router.refresh();
        if (r.ok) ferdig.current = naa;
        return r;
      }}
    />
  );
}
