'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useWatch } from 'react-hook-form';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagreAnbefalingerHandling } from '@/lib/kartlegging/actions';
import { type Anbefaling, anbefalingSchema } from '@/lib/kartlegging/schema';
import { z } from '@/lib/platform/zod';

type Type = { kode: string; navn: string; ingress: string };
type Props = { kartleggingId: string; versjon: number; typer: Type[]; anbefalinger: Anbefaling[]; skrivebeskyttet: boolean };
const schema = z.object({ anbefalinger: z.array(anbefalingSchema) });

/** Each technology weighed: recommended or not, and why. */
export function Anbefalinger({ kartleggingId, versjon, typer, anbefalinger, skrivebeskyttet }: Props) {
  const t = useTranslations('kartlegging.anbefaling');
  const router = useRouter();
  const gitt = (kode: string) => anbefalinger.find((a) => a.tjenesteKode === kode);
  if (skrivebeskyttet) {
    if (anbefalinger.length === 0) return <p className="dempet">{t('ingen')}</p>;
    return (
      <dl className="fakta">
        {anbefalinger.map((a) => (
          <Fragment key={a.tjenesteKode}>
            <dt>{typer.find((x) => x.kode === a.tjenesteKode)?.navn ?? a.tjenesteKode}</dt>
            <dd>{`${t(a.anbefales === 'ja' ? 'anbefales' : 'anbefalesIkke')}: ${a.grunn}`}</dd>
          </Fragment>
        ))}
      </dl>
    );
  }
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={{ anbefalinger: typer.map((x) => gitt(x.kode) ?? { tjenesteKode: x.kode, anbefales: '' as const, grunn: '' }) }}
      handling={(d) => lagreAnbefalingerHandling({ ...d, kartleggingId, versjon })}
      sendTekst={t('lagre')}
      kvittering={t('lagret')}
      etiketter={Object.fromEntries(typer.map((x, i) => [`anbefalinger.${i}.grunn`, x.navn]))}
      etterpaa={() => router.refresh()}
    >
      {typer.map((x, i) => (
        <Teknologi key={x.kode} type={x} nr={i} />
      ))}
    </Handlingsskjema>
  );
}

function Teknologi({ type, nr }: { type: Type; nr: number }) {
  const t = useTranslations('kartlegging.anbefaling');
  const valgt = useWatch({ name: `anbefalinger.${nr}.anbefales` });
  return (
    <div className="stabel" data-tett>
      <Radiogruppe
        navn={`anbefalinger.${nr}.anbefales`}
        etikett={type.navn}
        hjelp={type.ingress}
        valg={[
          { verdi: 'ja', tekst: t('anbefales') },
          { verdi: 'nei', tekst: t('anbefalesIkke') },
          { verdi: '', tekst: t('ikkeVurdert') },
        ]}
      />
      {valgt && <Tekstomraade navn={`anbefalinger.${nr}.grunn`} etikett={t('grunn', { navn: type.navn })} paakrevd />}
    </div>
  );
}
