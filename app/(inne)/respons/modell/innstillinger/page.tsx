import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { STANDARDGRUNNER } from '@/lib/respons/oppdrag/rules';
import { krevModellside } from '../side';
import { Innstillingsskjema } from './Innstillingsskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell.innstillinger'))('tittel') };
}

/** Targets, deadlines, reasons and channels. */
export default async function Side() {
  const { side } = await krevModellside();
  const t = await getTranslations('respons.modell.innstillinger');
  const grunn = await getTranslations('respons.grunn');
  const i = side.innstillinger;
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Innstillingsskjema
        standardgrunner={STANDARDGRUNNER.map((g) => grunn(g)).join(', ')}
        standard={{
          versjon: side.versjon,
          svarmaalSekunder: i.svarmaalSekunder,
          svarmaalProsent: Math.round(i.svarmaalAndel * 100),
          paaminnelseSekunder: i.paaminnelseSekunder,
          tilbakeSekunder: i.tilbakeSekunder,
          kvitteringSekunder: i.kvitteringSekunder,
          avklaringsgrunner: i.avklaringsgrunner.join('\n'),
          evalueringAntall: i.evaluering.antall,
          evalueringDager: i.evaluering.dager,
          driftKanal: i.driftsansvarlig?.kanal ?? '',
          driftAdresse: i.driftsansvarlig?.adresse ?? '',
          kanaler: i.kanaler,
          smsEtterSekunder: i.smsEtterSekunder,
          tilsynsfristMinutter: i.tilsynsfristMinutter,
        }}
      />
    </div>
  );
}
