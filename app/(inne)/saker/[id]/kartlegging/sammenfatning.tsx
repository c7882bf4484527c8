'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Riktekstfelt } from '@/components/riktekst/Riktekstfelt';
import { riktekstSchema, tomRiktekst } from '@/components/riktekst/riktekst';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagreSammenfatningHandling } from '@/lib/kartlegging/actions';
import { z } from '@/lib/platform/zod';

const schema = z.object({ sammenfatning: riktekstSchema });

/** The tverrfaglig sammenfatning in the team's own words. */
export function Sammenfatningsskjema({ kartleggingId, versjon, verdi }: { kartleggingId: string; versjon: number; verdi: unknown }) {
  const t = useTranslations('kartlegging.sammenfatning');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ sammenfatning: (verdi as never) ?? tomRiktekst() }}
      handling={(d) => lagreSammenfatningHandling({ ...d, kartleggingId, versjon })}
      sendTekst={t('lagre')}
      kvittering={t('lagret')}
      etterpaa={() => router.refresh()}
    >
      <Riktekstfelt navn="sammenfatning" etikett={t('etikett')} hjelp={t('hjelp')} />
    </Handlingsskjema>
  );
}
