'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Sjekkstatus } from '@/lib/platform/prisma/enums';
import { SJEKKSTATUSER } from '@/lib/tjenestemodell/modell/rules';
import { sjekkpunktHandling } from '@/lib/tjenestemodell/oppgave/actions';
import { type Bevis, sjekkskjemaSchema } from '@/lib/tjenestemodell/oppgave/schema';
import { Personfelt } from '../../../Personfelt';
import { Avbryt } from './Avbryt';
import { Bevisfelt } from './Bevisfelt';

export type SjekkpunktDto = {
  id: string;
  versjon: number;
  status: Sjekkstatus;
  tekst: string;
  kanEndre: boolean;
  maaBekreftes: boolean;
  ansvarligId: string | null;
  ansvarlig: string | null;
  frist: string | null;
  kommentar: string | null;
  kreverBevis: boolean;
  bevis: (Bevis & { id: string })[];
  grunn: string | null;
};

/** Everything about one sjekkpunkt. Who and when are for those who follow the status. */
export default function Sjekkskjema({ p, styrer, lukk }: { p: SjekkpunktDto; styrer: boolean; lukk: () => void }) {
  const t = useTranslations('modellskjema');
  const router = useRouter();
  const ferdig = () => {
    lukk();
    router.refresh();
  };
  const etiketter = Object.fromEntries((['status', 'grunn', 'ansvarligId', 'frist', 'kommentar', 'bevis'] as const).map((f) => [f, t(`sjekk.${f}`)]));
  return (
    <Handlingsskjema
      schema={sjekkskjemaSchema}
      standardverdier={{
        status: p.status,
        grunn: p.grunn ?? '',
        ansvarligId: p.ansvarligId ?? '',
        frist: p.frist ?? '',
        kommentar: p.kommentar ?? '',
        bevis: p.bevis.map(({ art, tittel, adresse }) => ({ art, tittel, adresse })),
      }}
      handling={(d) => sjekkpunktHandling({ ...d, punktId: p.id, versjon: p.versjon })}
      etterpaa={ferdig}
      sendTekst={t('oppgave.lagre')}
      etiketter={etiketter}
      knapper={<Avbryt lukk={lukk} />}
    >
      <Statusfelt styrer={styrer} />
      {styrer && (
        <Personfelt
          etikett={t('sjekk.ansvarligId')}
          tomTekst={t('sjekk.ingenAnsvarlig')}
          naa={p.ansvarligId ? { id: p.ansvarligId, navn: p.ansvarlig ?? '' } : undefined}
        />
      )}
      {styrer && <Datofelt navn="frist" etikett={t('sjekk.frist')} />}
      <Tekstomraade navn="kommentar" etikett={t('sjekk.kommentar')} maks={1000} />
      <Bevisfelt />
    </Handlingsskjema>
  );
}

function Statusfelt({ styrer }: { styrer: boolean }) {
  const t = useTranslations('modellskjema');
  const { watch } = useFormContext();
  const status: string = watch('status');
  const valg = SJEKKSTATUSER.filter((x) => styrer || x !== 'IKKE_RELEVANT').map((x) => ({ verdi: x, tekst: t(`status.${x}`) }));
  return (
    <>
      <Velger navn="status" etikett={t('sjekk.status')} valg={valg} paakrevd />
      {status === 'IKKE_RELEVANT' && <Tekstfelt navn="grunn" etikett={t('sjekk.grunn')} paakrevd />}
    </>
  );
}
