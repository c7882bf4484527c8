'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { giGjoremaalHandling } from '@/lib/gjoremaal/actions';
import { giSchema } from '@/lib/gjoremaal/schema';

type Props = { gjoremaal: { id: string; versjon: number }; navn: string; kolleger: { id: string; navn: string }[]; lukk: () => void };

/** Asks to whom a duty goes. Loaded when it is opened. */
export default function GiTilKollega({ gjoremaal, navn, kolleger, lukk }: Props) {
  const t = useTranslations('gjoremaal');
  const router = useRouter();
  return (
    <Dialog open onClose={lukk} closeButton={t('lukk')}>
      <DialogBlock>
        <Heading level={2} data-size="xs">
          {t('gi')}
        </Heading>
        <p className="dempet">{navn}</p>
      </DialogBlock>
      <DialogBlock>
        <Handlingsskjema
          schema={giSchema}
          standardverdier={{ ...gjoremaal, ansattId: '' }}
          handling={giGjoremaalHandling}
          sendTekst={t('gi')}
          etiketter={{ ansattId: t('kollega') }}
          etterpaa={() => {
            lukk();
            router.refresh();
          }}
        >
          <Velger navn="ansattId" etikett={t('kollega')} paakrevd valg={kolleger.map((k) => ({ verdi: k.id, tekst: k.navn }))} />
        </Handlingsskjema>
      </DialogBlock>
    </Dialog>
  );
}
