import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tidslinje } from '@/components/tidslinje/Tidslinje';
import { naa } from '@/lib/platform/clock';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { krevActor } from '@/lib/platform/session';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { hentAngre } from '@/lib/tjenestemodell/oppgradering/queries';
import { Angreskjema } from './Angreskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('oppgradering.angre'))('sidetittel') };
}

const detaljer = (data: unknown) => {
  const d = data as Record<string, unknown>;
  return [d.punkt, d.tittel, d.navn].find((v): v is string => typeof v === 'string' && v !== '');
};

/** The way back from the latest upgrade: first what will be lost. */
export default async function Side({ params }: { params: Promise<{ id: string; oppgraderingId: string }> }) {
  const { id, oppgraderingId } = await params;
  const a = await hentAngre(await krevActor(), id, oppgraderingId);
  const t = await getTranslations('oppgradering.angre');
  const type = await getTranslations('hendelse');
  const rolle = await getTranslations('rolle');
  const o = a.oppgradering;
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel', { versjon: o.fra })} ingress={t('ingress', { til: o.til, dato: o.avgjort ? ` ${visDato(o.avgjort)}` : '' })} />
      {a.antall > 0 && (
        <Flate tone="advarsel" tittel={t('mister', { antall: a.antall })} ingress={t('misterIngress')}>
          {a.antall > a.hendelser.length && <p className="dempet">{t('flere', { antall: a.hendelser.length })}</p>}
          <Tidslinje
            etikett={t('mister', { antall: a.antall })}
            naa={naa().toISOString()}
            punkter={a.hendelser.map((h) => ({
              id: String(h.id),
              tidspunkt: h.tidspunkt.toISOString(),
              tittel: type(h.type as Hendelsetype),
              hvem: `${h.aktorNavn}, ${rolle(h.rolle as Rolle)}`,
              detaljer: detaljer(h.data),
            }))}
          />
        </Flate>
      )}
      <Flate>
        {a.antall === 0 && <p>{t('ingenting')}</p>}
        <Angreskjema modellId={id} oppgraderingId={o.id} versjon={o.versjon} sett={a.antall} til={o.fra} />
      </Flate>
    </div>
  );
}
