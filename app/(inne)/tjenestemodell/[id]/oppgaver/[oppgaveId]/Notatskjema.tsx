'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Riktekstfelt } from '@/components/riktekst/Riktekstfelt';
import { type Riktekstnode, tomRiktekst } from '@/components/riktekst/riktekst';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { notatHandling } from '@/lib/tjenestemodell/oppgave/actions';
import { notatSchema } from '@/lib/tjenestemodell/oppgave/schema';
import { Avbryt } from './Avbryt';

const schema = notatSchema.pick({ notat: true });

/** The editor of a task's notes, in a dialog. */
export default function Notatskjema({ id, versjon, notat, lukk }: { id: string; versjon: number; notat: unknown; lukk: () => void }) {
  const t = useTranslations('modellskjema.notat');
  const felles = useTranslations('komponenter.skjema');
  const router = useRouter();
  return (
    <Dialog open onClose={lukk} closeButton={felles('lukk')}>
      <DialogBlock>
        <Heading level={2} data-size="xs">
          {t('tittel')}
        </Heading>
      </DialogBlock>
      <DialogBlock>
        <Handlingsskjema
          schema={schema}
          standardverdier={{ notat: (notat as Riktekstnode | null) ?? tomRiktekst() }}
          handling={(d) => notatHandling({ ...d, oppgaveId: id, versjon })}
          etterpaa={() => {
            lukk();
            router.refresh();
          }}
          sendTekst={t('lagre')}
          etiketter={{ notat: t('tittel') }}
          knapper={<Avbryt lukk={lukk} />}
        >
          <Riktekstfelt navn="notat" etikett={t('etikett')} hjelp={t('hjelp')} />
        </Handlingsskjema>
      </DialogBlock>
    </Dialog>
  );
}
