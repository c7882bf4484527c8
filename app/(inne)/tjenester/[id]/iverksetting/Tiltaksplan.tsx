'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { nyNokkel } from '@/components/felles/nokkel';
import { Riktekstfelt } from '@/components/riktekst/Riktekstfelt';
import { tomRiktekst } from '@/components/riktekst/riktekst';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { z } from '@/lib/platform/zod';
import { lagreTiltaksplanHandling } from '@/lib/tjeneste/actions';
import type { Iverksetting } from '@/lib/tjeneste/queries-iverksetting';
import { Innstillingsfelt } from './Innstillingsfelt';
import s from './Iverksetting.module.css';

const schema = z.object({ innstillinger: z.record(z.string(), z.any()), tiltaksplan: z.any() });
type Verdier = z.infer<typeof schema>;

/** The plan: recommended settings, and what the service is to achieve. */
export function Tiltaksplan({ i }: { i: Iverksetting }) {
  const t = useTranslations('iverksetting.tiltaksplan');
  const router = useRouter();
  const [lagret, setLagret] = useState(0);
  const paa = { tjenesteId: i.id, versjon: Math.max(lagret, i.versjon) };
  const tom = (id: string, type: string) => i.innstillinger[id] ?? (type === 'tall' || type === 'jaNei' ? null : '');
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{
        innstillinger: Object.fromEntries(i.def.map((d) => [d.id, tom(d.id, d.type)])),
        tiltaksplan: i.tiltaksplan ?? tomRiktekst(),
      }}
      handling={(d) => lagreTiltaksplanHandling({ ...d, ...paa, ferdig: true })}
      sendTekst={t('ferdig')}
      etiketter={Object.fromEntries(i.def.map((d) => [`innstillinger.${d.id}`, d.navn]))}
      etterpaa={() => {
        router.replace(`/tjenester/${i.id}/iverksetting`);
        router.refresh();
      }}
      knapper={<Utkast paa={paa} etterpaa={setLagret} />}
    >
      <Flate>
        <Riktekstfelt navn="tiltaksplan" etikett={t('maal')} hjelp={t('maalHjelp')} />
      </Flate>
      <Flate tittel={t('innstillinger')} ingress={t('innstillingerHjelp')}>
        <div className={s.innstillinger}>
          {i.def.map((d) => (
            <Innstillingsfelt
              key={d.id}
              i={d}
              navn={`innstillinger.${d.id}`}
              hjelp={[d.hjelp, d.standard === null && d.obligatorisk && t('settesSenere')].filter(Boolean).join(' ') || undefined}
            />
          ))}
        </div>
      </Flate>
    </Handlingsskjema>
  );
}

/** Saves what is written so far, and stays. */
function Utkast({ paa, etterpaa }: { paa: { tjenesteId: string; versjon: number }; etterpaa: (versjon: number) => void }) {
  const t = useTranslations('iverksetting.tiltaksplan');
  const { getValues, reset, formState } = useFormContext<Verdier>();
  const { isDirty } = formState;
  const nokkel = useRef<string>(undefined);
  const [lagret, setLagret] = useState(false);
  return (
    <>
      <Knapphandling
        handling={() => {
          nokkel.current ??= nyNokkel();
          return lagreTiltaksplanHandling({ ...getValues(), ...paa, nokkel: nokkel.current, ferdig: false } as Parameters<
            typeof lagreTiltaksplanHandling
          >[0]);
        }}
        etterpaa={({ versjon }) => {
          nokkel.current = undefined;
          etterpaa(versjon);
          setLagret(true);
          reset(getValues());
        }}
      >
        {t('lagre')}
      </Knapphandling>
      <span role="status" className="dempet">
        {lagret && !isDirty && t('lagret')}
      </span>
    </>
  );
}
