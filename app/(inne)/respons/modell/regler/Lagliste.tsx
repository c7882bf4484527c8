'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { Valgboks } from '@/components/felt/Valgboks';
import { Flate } from '@/components/skall/Flate';
import { bytt, nyId, uten } from '@/lib/respons/ruting/redigering';
import { LAGTYPER, type Responsmodell } from '@/lib/respons/schema';
import { Skrivefelt, Valgfelt } from '../Valgfelt';
import s from './editor.module.css';

type Props = { modell: Responsmodell; endre: (m: Responsmodell, hva?: { fokus?: string }) => void };

/** The vaktlag that the rules can tell. One that a rule uses cannot be removed. */
export function Lagliste({ modell: m, endre }: Props) {
  const t = useTranslations('respons.modell.regler');
  const bruk = (id: string) => m.regler.filter((r) => r.steg.some((x) => x.til.some((y) => y.art === 'vaktlag' && y.lag === id))).length;
  const leggTil = () => {
    const id = nyId('lag', m.vaktlag);
    endre(
      { ...m, vaktlag: [...m.vaktlag, { id, navn: t('nyttLag'), type: 'hjemmetjeneste', perSone: false, ekstern: false }] },
      { fokus: `lag-${id}` },
    );
  };
  return (
    <Flate tittel={t('lag')} ingress={t('lagIngress')}>
      <ul className={s.lag}>
        {m.vaktlag.map((l, i) => {
          const sett = (ny: Partial<typeof l>) => endre({ ...m, vaktlag: bytt(m.vaktlag, i, { ...l, ...ny }) });
          return (
            <li key={l.id}>
              <Skrivefelt id={`lag-${l.id}`} etikett={t('lagNavn')} verdi={l.navn} maxLength={60} endre={(navn) => sett({ navn })} />
              <Valgfelt
                etikett={t('lagType')}
                verdi={l.type}
                valg={LAGTYPER.map((verdi) => ({ verdi, tekst: t(`lagtype.${verdi}`) }))}
                endre={(x) => sett({ type: LAGTYPER.find((y) => y === x) ?? l.type })}
              />
              <div>
                <Valgboks type="checkbox" etikett={t('perSone')} checked={l.perSone} onChange={(e) => sett({ perSone: e.target.checked })} />
                <Valgboks type="checkbox" etikett={t('ekstern')} checked={l.ekstern} onChange={(e) => sett({ ekstern: e.target.checked })} />
              </div>
              {bruk(l.id) > 0 ? (
                <span className="dempet smaa">{t('iBruk', { n: bruk(l.id) })}</span>
              ) : (
                <Button
                  icon
                  variant="tertiary"
                  data-color="danger"
                  aria-label={`${t('fjernLag')}: ${l.navn}`}
                  onClick={() => endre({ ...m, vaktlag: uten(m.vaktlag, i) }, { fokus: 'nyttlag' })}
                >
                  <TrashIcon aria-hidden />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button id="nyttlag" variant="tertiary" onClick={leggTil}>
          <PlusIcon aria-hidden />
          {t('nyttLag')}
        </Button>
      </div>
    </Flate>
  );
}
