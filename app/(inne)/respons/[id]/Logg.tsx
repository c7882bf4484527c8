import { useTranslations } from 'next-intl';
import { dagISO, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { brettLike } from '@/components/tidslinje/brett';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import { naa } from '@/lib/platform/clock';
import { beskrivHendelse } from '@/lib/respons/oppdrag/logg/rules';
import type { Varselkortside } from '@/lib/varsel/queries-kort';

/** Everything that has happened to the varsel, newest first. The same again and again is one, with how many and since when. */
export function Logg({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const ganger = useTranslations('komponenter.tidslinje');
  const linjer = k.hendelser.map((h) => ({ ...h, tekst: beskrivHendelse(t as never, h.type, h.data) }));
  const like = (a: (typeof linjer)[number], b: (typeof linjer)[number]) =>
    a.type === b.type && a.aktorNavn === b.aktorNavn && a.tekst === b.tekst && dagISO(a.tid) === dagISO(b.tid);
  const punkter = brettLike(linjer, like).map(({ forste: h, siste, antall }) => {
    const hva = t.has(`hendelse.${h.type as 'TATT'}`) ? t(`hendelse.${h.type as 'TATT'}`) : h.type;
    return {
      id: h.id,
      tidspunkt: h.tid,
      tittel: antall > 1 ? ganger('flereGanger', { hva, antall }) : hva,
      hvem: h.aktorNavn,
      detaljer: [h.tekst, antall > 1 && t('kort.forstKl', { tid: visKlokke(siste.tid) })].filter(Boolean).join(' · ') || undefined,
    };
  });
  return (
    <Flate tittel={t('kort.logg')}>
      <Tidslinje etikett={t('kort.logg')} punkter={punkter} naa={naa().toISOString()} vis={12} />
    </Flate>
  );
}
