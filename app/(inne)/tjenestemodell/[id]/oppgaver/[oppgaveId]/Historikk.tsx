import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import type { Rolle, Sjekkstatus } from '@/lib/platform/prisma/enums';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { SJEKKSTATUSER } from '@/lib/tjenestemodell/modell/rules';
import type { Oppgavehendelse } from '@/lib/tjenestemodell/oppgave/queries';

const erStatus = (v: unknown): v is Sjekkstatus => (SJEKKSTATUSER as readonly unknown[]).includes(v);
const TEKSTER = ['punkt', 'sporsmaal', 'beslutning', 'grunn', 'tittel'] as const;

/** What has happened to the task, its items and its questions. */
export function Historikk({ hendelser, naa }: { hendelser: Oppgavehendelse[]; naa: string }) {
  const t = useTranslations('tjenestemodell.historikk');
  const type = useTranslations('hendelse');
  const rolle = useTranslations('rolle');
  const status = useTranslations('modellskjema.status');
  const detaljer = (data: unknown) => {
    const d = data as Record<string, unknown>;
    const skift = erStatus(d.fra) && erStatus(d.til) ? t('fraTil', { fra: status(d.fra), til: status(d.til) }) : null;
    const linjer = [
      ...TEKSTER.map((k) => d[k]),
      skift,
      typeof d.antall === 'number' ? t('antall', { antall: d.antall }) : null,
      typeof d.ansvarlig === 'string' ? t('ansvarlig', { navn: d.ansvarlig }) : null,
      typeof d.frist === 'string' ? t('frist', { dato: visDato(d.frist) }) : null,
      typeof d.til === 'string' && !erStatus(d.til) ? t('til', { navn: d.til }) : null,
      typeof d.fra === 'string' && !erStatus(d.fra) ? t('foer', { tekst: d.fra }) : null,
    ];
    return linjer.filter((x): x is string => typeof x === 'string' && x !== '').join(' · ') || undefined;
  };
  return (
    <Flate id="historikk" tittel={t('tittel')}>
      {hendelser.length === 0 ? (
        <p className="dempet">{t('ingen')}</p>
      ) : (
        <Tidslinje
          etikett={t('tittel')}
          naa={naa}
          vis={8}
          punkter={hendelser.map((h) => ({
            id: String(h.id),
            tidspunkt: h.tidspunkt.toISOString(),
            tittel: type(h.type as Hendelsetype),
            hvem: `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}`,
            detaljer: detaljer(h.data),
          }))}
        />
      )}
    </Flate>
  );
}
