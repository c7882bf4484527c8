'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Button } from '@/components/designsystemet';
import { dagISO, visKlokke } from '@/components/felles/dato';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { Flate } from '@/components/skall/Flate';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Svar, utfor } from '@/components/skjema/svar';
import type { Simulert } from '@/lib/respons/oppdrag/modell/queries';
import { BEMANNINGER, simulerSchema } from '@/lib/respons/oppdrag/modell/schema';
import { type Responsmodell, VARSELTYPER } from '@/lib/respons/schema';
import { simulerHandling } from '../handlinger-modell';
import type { Navn } from '../tekster';
import { Valgfelt } from '../Valgfelt';
import { Forlop } from './Forlop';
import s from './simulator.module.css';

const tidspunkt = simulerSchema.pick({ dato: true, tid: true });
const naa = () => ({ dato: dagISO(new Date()), tid: visKlokke(new Date()).replace('.', ':') });
type Valg = {
  type: (typeof VARSELTYPER)[number];
  tjeneste: string;
  sone: string;
  bemanning: (typeof BEMANNINGER)[number];
  paarorende: string;
};

/** What would happen to a varsel, by the saved model or by a draft of it. */
export function Simulator({ navn, utkast }: { navn: Navn; utkast?: Responsmodell }) {
  const t = useTranslations('respons.modell.simulator');
  const type = useTranslations('respons.type');
  const [valg, setValg] = useState<Valg>(() => ({ type: 'trygghetsalarm', tjeneste: '', sone: '', bemanning: 'alle', paarorende: '0' }));
  const [svar, setSvar] = useState<Svar<Simulert>>();
  const [sender, setSender] = useState(false);
  const sett = (nytt: Partial<Valg>) => setValg((v) => ({ ...v, ...nytt }));
  const tid = useForm({ defaultValues: naa(), resolver: zodResolver(tidspunkt) });
  const vis = tid.handleSubmit(async (naar) => {
    setSender(true);
    setSvar(await utfor(() => simulerHandling({ ...valg, ...naar, paarorende: Number(valg.paarorende), utkast })));
    setSender(false);
  });
  const ingen = (tekst: string, liste: { verdi: string; tekst: string }[]) => [{ verdi: '', tekst }, ...liste];
  return (
    <div className="stabel" data-luftig>
      <Flate>
        <form method="post" onSubmit={vis} className="stabel" noValidate>
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
          <div className={s.naar}>
            <FormProvider {...tid}>
              <Datofelt navn="dato" etikett={t('dato')} paakrevd />
              <Tidsfelt navn="tid" etikett={t('tid')} paakrevd />
            </FormProvider>
          </div>
          <div className="rad">
            <Button type="submit" loading={sender}>
              {t('vis')}
            </Button>
            <Button type="button" variant="secondary" onClick={() => tid.reset(naa())}>
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
