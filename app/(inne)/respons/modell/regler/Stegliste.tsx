'use client';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button, Heading } from '@/components/designsystemet';
import { bytt, flytt, nyttSteg, type Responssteg, uten } from '@/lib/respons/ruting/redigering';
import type { Responsmodell, Responsregel } from '@/lib/respons/schema';
import { useVarighet } from '../tekster';
import { Skrivefelt } from '../Valgfelt';
import s from './editor.module.css';
import { Mottakere } from './Mottakere';

type Props = { regel: Responsregel; nr: number; modell: Responsmodell; endre: (steg: Responssteg[], fokus?: string) => void };

/** The steps in order: who, how long to wait, how many times again. */
export function Stegliste({ regel, nr, modell, endre }: Props) {
  const t = useTranslations('respons.modell.regler');
  const liste = regel.steg;
  const id = (i: number) => `regel-${nr}-steg-${i}`;
  return (
    <div className="stabel" data-tett>
      <Heading level={3} data-size="2xs">
        {t('steg')}
      </Heading>
      <ol className={s.steg}>
        {liste.map((x, i) => (
          <li key={i}>
            <div className={s.korthode}>
              <Heading level={4} data-size="2xs" id={id(i)} tabIndex={-1}>
                {t('stegNr', { nr: i + 1 })}
              </Heading>
              <div className={s.orden}>
                <Button
                  icon
                  variant="tertiary"
                  disabled={i === 0}
                  aria-label={`${t('opp')}: ${t('stegNr', { nr: i + 1 })}`}
                  onClick={() => endre(flytt(liste, i, i - 1), id(i - 1))}
                >
                  <ArrowUpIcon aria-hidden />
                </Button>
                <Button
                  icon
                  variant="tertiary"
                  disabled={i === liste.length - 1}
                  aria-label={`${t('ned')}: ${t('stegNr', { nr: i + 1 })}`}
                  onClick={() => endre(flytt(liste, i, i + 1), id(i + 1))}
                >
                  <ArrowDownIcon aria-hidden />
                </Button>
                <Button
                  icon
                  variant="tertiary"
                  data-color="danger"
                  disabled={liste.length === 1}
                  aria-label={`${t('fjernSteg')} ${i + 1}`}
                  onClick={() => endre(uten(liste, i), id(Math.max(0, i - 1)))}
                >
                  <TrashIcon aria-hidden />
                </Button>
              </div>
            </div>
            <Stegfelt steg={x} modell={modell} endre={(ny) => endre(bytt(liste, i, ny))} />
          </li>
        ))}
      </ol>
      <div>
        <Button variant="tertiary" onClick={() => endre([...liste, nyttSteg(modell)], id(liste.length))}>
          <PlusIcon aria-hidden />
          {t('nyttSteg')}
        </Button>
      </div>
      <p className="dempet smaa">{t('slutt')}</p>
    </div>
  );
}

const somTall = (tekst: string): number => (/^\d{1,5}$/.test(tekst.trim()) ? Number(tekst) : -1);
const vis = (n: number): string => (n < 0 ? '' : String(n));

function Stegfelt({ steg: x, modell, endre }: { steg: Responssteg; modell: Responsmodell; endre: (ny: Responssteg) => void }) {
  const t = useTranslations('respons.modell.regler');
  const varighet = useVarighet();
  const merknad = (tekst: string) => {
    const { merknad: _, ...resten } = x;
    endre(tekst ? { ...resten, merknad: tekst } : resten);
  };
  return (
    <div className="stabel" data-tett>
      <Mottakere til={x.til} modell={modell} endre={(til) => endre({ ...x, til })} />
      <div className={s.klokker}>
        <Skrivefelt
          etikett={t('vent')}
          hjelp={x.ventSekunder >= 60 ? varighet(x.ventSekunder) : undefined}
          inputMode="numeric"
          verdi={vis(x.ventSekunder)}
          aria-invalid={x.ventSekunder < 10 || x.ventSekunder > 3600 || undefined}
          endre={(v) => endre({ ...x, ventSekunder: somTall(v) })}
        />
        <Skrivefelt
          etikett={t('gjenta')}
          inputMode="numeric"
          verdi={vis(x.gjenta)}
          aria-invalid={x.gjenta < 0 || x.gjenta > 20 || undefined}
          endre={(v) => endre({ ...x, gjenta: somTall(v) })}
        />
      </div>
      <Skrivefelt etikett={t('merknad')} verdi={x.merknad ?? ''} maxLength={200} endre={merknad} />
    </div>
  );
}
