'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Heading } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Tomt } from '@/components/skall/Tomt';
import type { Varselrad } from '@/lib/varsel/queries-navn';
import { useLive } from '../live/Stromgiver';
import { Skjulte } from '../Skjulte';
import type { Usendttekst } from '../usendt/kladdtekst';
import { Usendt } from '../usendt/Usendt';
import s from './Felt.module.css';
import { Feltkort } from './Feltkort';
import { erMitt, erMittLag, grupper } from './grupper';

/** Mine first, then what nobody has taken, then what others have; what is being written on stays where it is. */
export function Felt() {
  const t = useTranslations('respons.felt');
  const live = useLive();
  const [skrives, setSkrives] = useState<ReadonlyMap<string, Varselrad>>(new Map());
  const behold = useCallback((id: string, v: Varselrad | null) => {
    setSkrives((x) => {
      if ((x.get(id) ?? null) === v) return x;
      const ny = new Map(x);
      if (v) ny.set(id, v);
      else ny.delete(id);
      return ny;
    });
  }, []);
  if (!live) return null;
  const alle = Object.entries(grupper(live.varsler, [...skrives.values()], live)).filter(([, liste]) => liste.length > 0);
  // What stands open on its own card, or will, is not told of twice.
  const vises = ({ om, skjema }: Usendttekst) =>
    skjema !== 'felt' || !(skrives.has(om.id) || live.varsler.some((v) => v.id === om.id && erMitt(v, live.meg)));
  return (
    <div className={s.felt} data-frosset={live.brutt !== null || undefined}>
      <Usendt vises={vises} />
      {alle.length > 0 && <Skjulte />}
      {alle.length === 0 &&
        (live.vakter.length === 0 ? (
          <Tomt tittel={t('ikkePaaVakt')} tekst={t('ikkePaaVaktTekst')} handling={<Knappelenke href="/respons/vakt">{t('gaaPaa')}</Knappelenke>} />
        ) : (
          <Tomt tittel={t('tom')} tekst={t('tomTekst')} />
        ))}
      {alle.map(([navn, liste]) => (
        <section key={navn} className="stabel" aria-labelledby={`felt-${navn}`}>
          <Heading level={2} data-size="2xs" id={`felt-${navn}`}>
            {t(navn as 'dine')} ({liste.length})
          </Heading>
          <ol className={s.liste}>
            {liste.map((v) => (
              <Feltkort key={v.id} v={v} mitt={!v.borte && erMitt(v, live.meg)} kanGaa={erMittLag(v, live)} behold={behold} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
