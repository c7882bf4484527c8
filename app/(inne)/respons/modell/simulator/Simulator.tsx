'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { dagISO, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Svar, utfor } from '@/components/skjema/svar';
import type { Simulert } from '@/lib/respons/oppdrag/modell-queries';
import { BEMANNINGER } from '@/lib/respons/oppdrag/modell-schema';
import { type Responsmodell, VARSELTYPER } from '@/lib/respons/schema';
import { simulerHandling } from '../handlinger-modell';
import type { Navn } from '../tekster';
import { Skrivefelt, Valgfelt } from '../Valgfelt';
import { Forlop } from './Forlop';
import s from './simulator.module.css';

const naa = () => ({ dato: dagISO(new Date()), tid: visKlokke(new Date()).replace('.', ':') });
type Valg = {
  type: (typeof VARSELTYPER)[number];
  tjeneste: string;
  sone: string;
  dato: string;
  tid: string;
  bemanning: (typeof BEMANNINGER)[number];
  paarorende: string;
};

/** What would happen to a varsel, by the saved model or by a draft of it. */
export function Simulator({ navn, utkast }: { navn: Navn; utkast?: Responsmodell }) {
  const t = useTranslations('respons.modell.simulator');
  const type = useTranslations('respons.type');
  const [valg, setValg] = useState<Valg>(() => ({ type: 'trygghetsalarm', tjeneste: '', sone: '', ...naa(), bemanning: 'alle', paarorende: '0' }));
  const [svar, setSvar] = useState<Svar<Simulert>>();
  const [sender, setSender] = useState(false);
  const sett = (nytt: Partial<Valg>) => setValg((v) => ({ ...v, ...nytt }));
  const vis = async (e: FormEvent) => {
    e.preventDefault();
    setSender(true);
    setSvar(await utfor(() => simulerHandling({ ...valg, paarorende: Number(valg.paarorende), utkast })));
    setSender(false);
  };
  const ingen = (tekst: string, liste: { verdi: string; tekst: string }[]) => [{ verdi: '', tekst }, ...liste];
  return (
    <div className="stabel" data-luftig>
      <Flate>
        <form onSubmit={vis} className="stabel">
          <div className={s.felt}>
            <Valgfelt
              etikett={t('type')}
              verdi={valg.type}
              valg={VARSELTYPER.map((verdi) => ({ verdi, tekst: type(verdi) }))}
              endre={(x) => sett({ type: VARSELTYPER.find((v) => v === x) })}
            />
            <Valgfelt
              etikett={t('tjeneste')}
              verdi={valg.tjeneste}
              valg={ingen(
                t('ingenTjeneste'),
                navn.tjenester.map((x) => ({ verdi: x.kode, tekst: x.navn })),
              )}
              endre={(tjeneste) => sett({ tjeneste })}
            />
            <Valgfelt
              etikett={t('sone')}
              verdi={valg.sone}
              valg={ingen(
                t('ingenSone'),
                navn.soner.map((x) => ({ verdi: x.id, tekst: x.navn })),
              )}
              endre={(sone) => sett({ sone })}
            />
            <Skrivefelt etikett={t('dato')} type="date" verdi={valg.dato} endre={(dato) => sett({ dato })} />
            <Skrivefelt etikett={t('tid')} type="time" verdi={valg.tid} endre={(tid) => sett({ tid })} />
            <Valgfelt
              etikett={t('bemanning')}
              verdi={valg.bemanning}
              valg={BEMANNINGER.map((verdi) => ({ verdi, tekst: t(`bemanningvalg.${verdi}`) }))}
              endre={(x) => sett({ bemanning: BEMANNINGER.find((b) => b === x) })}
            />
            <Valgfelt
              etikett={t('paarorende')}
              verdi={valg.paarorende}
              valg={['0', '1', '2', '3'].map((verdi) => ({ verdi, tekst: verdi }))}
              endre={(paarorende) => sett({ paarorende })}
            />
          </div>
          <div className="rad">
            <Button type="submit" loading={sender}>
              {t('vis')}
            </Button>
            <Button type="button" variant="secondary" onClick={() => sett(naa())}>
              {t('naa')}
            </Button>
          </div>
        </form>
      </Flate>
      <div aria-live="polite">
        {svar && !svar.ok && <Feilmelding svar={svar} />}
        {svar?.ok && (
          <Flate tittel={t('resultat')} ingress={utkast && t('utkast')}>
            <Forlop f={svar.verdi} />
          </Flate>
        )}
      </div>
    </div>
  );
}
