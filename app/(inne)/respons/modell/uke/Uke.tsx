'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Flate } from '@/components/skall/Flate';
import { ukeforlop } from '@/lib/respons/ruting/uke';
import { type Responsmodell, VARSELTYPER } from '@/lib/respons/schema';
import simulator from '../simulator/simulator.module.css';
import type { Navn } from '../tekster';
import { Valgfelt } from '../Valgfelt';
import { Ukekart } from './Ukekart';

/** Choose a kind of varsel, and see the week: plain, and as if each day were a holiday. */
export function Uke({ modell, navn }: { modell: Responsmodell; navn: Navn }) {
  const t = useTranslations('respons.modell');
  const typetekst = useTranslations('respons.type');
  const [type, setType] = useState<(typeof VARSELTYPER)[number]>('trygghetsalarm');
  const [tjeneste, setTjeneste] = useState('');
  const [sone, setSone] = useState('');
  const v = { type, tjenesteKode: tjeneste || null, sone: sone || null };
  const [vanlig, hellig] = [ukeforlop(modell, v, false), ukeforlop(modell, v, true)];
  const ulik = JSON.stringify(vanlig) !== JSON.stringify(hellig);
  return (
    <>
      <Flate>
        <div className={simulator.felt}>
          <Valgfelt
            etikett={t('simulator.type')}
            verdi={type}
            valg={VARSELTYPER.map((verdi) => ({ verdi, tekst: typetekst(verdi) }))}
            endre={(x) => setType(VARSELTYPER.find((y) => y === x) ?? type)}
          />
          <Valgfelt
            etikett={t('simulator.tjeneste')}
            verdi={tjeneste}
            valg={[{ verdi: '', tekst: t('simulator.ingenTjeneste') }, ...navn.tjenester.map((x) => ({ verdi: x.kode, tekst: x.navn }))]}
            endre={setTjeneste}
          />
          <Valgfelt
            etikett={t('simulator.sone')}
            verdi={sone}
            valg={[{ verdi: '', tekst: t('simulator.ingenSone') }, ...navn.soner.map((x) => ({ verdi: x.id, tekst: x.navn }))]}
            endre={setSone}
          />
        </div>
      </Flate>
      <Flate tittel={t('uke.vanlig')}>
        <Ukekart dager={vanlig} modell={modell} />
      </Flate>
      {ulik && (
        <Flate tittel={t('uke.hellig')}>
          <Ukekart dager={hellig} modell={modell} />
        </Flate>
      )}
    </>
  );
}
