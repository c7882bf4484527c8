import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import { naa } from '@/lib/platform/clock';
import { beskrivHendelse } from '@/lib/respons/oppdrag/hendelsetekst';
import type { Varselkortside } from '@/lib/tjenestemottaker/varselkort';

/** Everything that has happened to the varsel, newest first. */
export function Logg({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const punkter = k.hendelser.map((h) => ({
    id: h.id,
    tidspunkt: h.tid,
    tittel: t.has(`hendelse.${h.type as 'TATT'}`) ? t(`hendelse.${h.type as 'TATT'}`) : h.type,
    hvem: h.aktorNavn,
    detaljer: beskrivHendelse(t as never, h.type, h.data) || undefined,
  }));
  return (
    <Flate tittel={t('kort.logg')}>
      <Tidslinje etikett={t('kort.logg')} punkter={punkter} naa={naa().toISOString()} vis={12} />
    </Flate>
  );
}
