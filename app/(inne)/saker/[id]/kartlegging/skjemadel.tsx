'use client';
import { Skjemavisning, type SkjemavisningProps } from '@/components/skjemavisning/Skjemavisning';
import { lagreBeslutningHandling, lagreSvarHandling } from '@/lib/kartlegging/actions';

type Props = Pick<SkjemavisningProps, 'questionnaire' | 'svar' | 'skrivebeskyttet'> & {
  del: 'skjema' | 'beslutning';
  kartleggingId: string;
  brukerId: string;
};

/** One of the two FHIR forms of a kartlegging, saved as it is written. */
export function Skjemadel({ del, kartleggingId, brukerId, ...visning }: Props) {
  const handling = del === 'skjema' ? lagreSvarHandling : lagreBeslutningHandling;
  return (
    <Skjemavisning
      {...visning}
      versjon={visning.svar?.meta?.versionId ?? '0'}
      lokalNokkel={`kartlegging:${kartleggingId}:${del}:${brukerId}`}
      lagre={(qr) => handling({ nokkel: crypto.randomUUID(), kartleggingId, svar: qr as never })}
    />
  );
}
