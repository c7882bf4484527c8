import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { erFeilalarm, STANDARDGRUNNER } from '@/lib/respons/oppdrag/varsel/rules-grunn';
import { Kanalmangel } from '../Kanalmangel';
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
      <Kanalmangel satt={side.satt} />
      <Innstillingsskjema
        standardgrunner={STANDARDGRUNNER.map((g) => grunn(g)).join(', ')}
        standard={{
          versjon: side.versjon,
          svarmaalSekunder: i.svarmaalSekunder,
          svarmaalProsent: Math.round(i.svarmaalAndel * 100),
          svarmaalToSekunder: i.svarmaalToSekunder,
          paaminnelseSekunder: i.paaminnelseSekunder,
          tilbakeSekunder: i.tilbakeSekunder,
          kvitteringSekunder: i.kvitteringSekunder,
          frammeMinutter: i.frammeMinutter,
          frammeProsent: Math.round(i.frammeAndel * 100),
          ferdigMinutter: i.ferdigMinutter,
          avklaringsgrunner: i.avklaringsgrunner.map((tekst) => ({ tekst, feilalarm: erFeilalarm(i, tekst) })),
          evalueringAntall: i.evaluering.antall,
          evalueringDager: i.evaluering.dager,
          paarorendeLukker: i.paarorendeLukker,
          vakttelefon: i.vakttelefon,
          driftKanal: i.driftsansvarlig?.kanal ?? '',
          driftAdresse: i.driftsansvarlig?.adresse ?? '',
          kanaler: i.kanaler,
          smsEtterSekunder: i.smsEtterSekunder,
          usettSekunder: i.usettSekunder,
          aldriHoertTimer: i.aldriHoertTimer,
          tilsynsfristMinutter: i.tilsynsfristMinutter,
        }}
      />
    </div>
  );
}
