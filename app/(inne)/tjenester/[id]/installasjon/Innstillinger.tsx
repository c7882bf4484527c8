'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Innstilling } from '@/lib/innhold/schema';
import { settInnstillingHandling } from '@/lib/installasjon/actions';
import { z } from '@/lib/platform/zod';
import { type Avvik, type Innstillinger as Verdier, visInnstilling } from '@/lib/tjeneste/rules-innstillinger';
import { Innstillingsfelt } from '../iverksetting/Innstillingsfelt';
import s from './Installasjon.module.css';
import { useKort } from './Kortramme';

type Props = { def: readonly Innstilling[]; plan: Verdier; gjelder: Verdier; avvik: readonly Avvik[]; skriv: boolean };

/** The standard configuration, setting by setting; what is changed in the home is written down with its reason. */
export function Innstillinger({ def, plan, gjelder, avvik, skriv }: Props) {
  const mangler = (i: Innstilling) => i.obligatorisk && gjelder[i.id] === undefined;
  const [aapen, setAapen] = useState<string>();
  const sortert = [...def].sort((a, b) => Number(mangler(b)) - Number(mangler(a)));
  return (
    <ul className={s.rader}>
      {sortert.map((i) => (
        <Rad
          key={i.id}
          i={i}
          planlagt={plan[i.id]}
          verdi={gjelder[i.id]}
          avvik={avvik.find((a) => a.id === i.id)}
          mangler={mangler(i)}
          skriv={skriv}
          aapen={aapen === i.id}
          bytt={() => setAapen(aapen === i.id ? undefined : i.id)}
        />
      ))}
    </ul>
  );
}

type Radprops = {
  i: Innstilling;
  planlagt: Verdier[string] | undefined;
  verdi: Verdier[string] | undefined;
  avvik: Avvik | undefined;
  mangler: boolean;
  skriv: boolean;
  aapen: boolean;
  bytt: () => void;
};

function Rad({ i, planlagt, verdi, avvik, mangler, skriv, aapen, bytt }: Radprops) {
  const t = useTranslations('installasjon.innstillinger');
  const ord = useTranslations('installasjon.test');
  const jaNei = { ja: ord('kortJa'), nei: ord('kortNei') };
  return (
    <li>
      <div className={s.rad}>
        <div>
          <div>{i.navn}</div>
          {mangler ? <span className={s.mangler}>{t('maaSettes')}</span> : <strong>{visInnstilling(i, verdi, jaNei)}</strong>}
          {avvik && (
            <div className="dempet smaa">
              {planlagt === undefined ? t('sattHer') : t('endret', { planlagt: visInnstilling(i, planlagt, jaNei), grunn: avvik.grunn })}
            </div>
          )}
        </div>
        {skriv && (
          <Button variant={mangler ? 'secondary' : 'tertiary'} data-size="sm" aria-expanded={aapen} onClick={bytt}>
            {aapen ? t('lukk') : t(mangler ? 'sett' : 'endre')}
            <span className="kun-skjermleser"> {i.navn}</span>
          </Button>
        )}
      </div>
      {aapen && <Skjema i={i} verdi={verdi} trengerGrunn={planlagt !== undefined} lukk={bytt} />}
    </li>
  );
}

const schema = z.object({ verdi: z.any(), grunn: z.string() });

function Skjema({ i, verdi, trengerGrunn, lukk }: { i: Innstilling; verdi: Verdier[string] | undefined; trengerGrunn: boolean; lukk: () => void }) {
  const t = useTranslations('installasjon');
  const { tjenesteId, iTur, lagret } = useKort();
  return (
    <div className={s.endreInnhold}>
      <Handlingsskjema
        schema={schema}
        standardverdier={{ verdi: verdi ?? (i.type === 'tall' || i.type === 'jaNei' ? null : ''), grunn: '' }}
        handling={(d) => iTur((versjon) => settInnstillingHandling({ ...d, tjenesteId, versjon, id: i.id }))}
        etterpaa={(svar) => {
          lagret(svar);
          lukk();
        }}
        sendTekst={t('lagre')}
        etiketter={{ verdi: i.navn, grunn: t('innstillinger.grunn') }}
      >
        <Innstillingsfelt i={i} navn="verdi" paakrevd />
        {trengerGrunn && <Tekstfelt navn="grunn" etikett={t('innstillinger.grunn')} paakrevd />}
      </Handlingsskjema>
    </div>
  );
}
