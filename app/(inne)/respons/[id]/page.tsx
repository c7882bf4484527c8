import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/designsystemet';
import { SideTopp } from '@/components/skall/SideTopp';
import { krevActor } from '@/lib/platform/session';
import { varselnotat } from '@/lib/respons/oppdrag/epj';
import { hentVarselkort } from '@/lib/tjenestemottaker/varselkort';
import { Varselstatus } from '../Varselstatus';
import { Ventetid } from '../Ventetid';
import { Fortalt } from './Fortalt';
import { Handlinger } from './Handlinger';
import { Journal } from './Journal';
import { Logg } from './Logg';
import { Monster } from './Monster';
import { Melding, OmVarselet } from './OmVarselet';
import { Oppdater } from './Oppdater';
import { Person } from './Person';
import { Besok, Samling, Tidligere } from './Tidligere';
import { Tiltak } from './Tiltak';
import { Utstyr } from './Utstyr';
import s from './Varselkort.module.css';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.operator'))('sidetittel') };
}

/** One varsel: what to do first, whom it is about, and everything one needs to decide. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const k = await hentVarselkort(actor, (await params).id);
  if (!k) notFound();
  const t = await getTranslations('respons');
  const { varsel: v, person } = k;
  const notat = varselnotat(t as never, { ...v, tjeneste: k.tjeneste, hendelser: k.hendelser.toReversed() });
  const hvem = person?.navn ?? (v.serie ? t('ukjentEnhet', { serie: v.serie }) : t('ukjentPerson'));
  return (
    <>
      <Oppdater id={v.id} />
      <SideTopp
        tittel={`${t(`type.${v.type as 'fall'}`)}: ${hvem}`}
        smuler={[{ tekst: t('kort.tilbake'), href: '/respons' }]}
        merker={
          <>
            <Varselstatus v={v} />
            {v.status === 'VENTER' && <Ventetid fra={v.mottatt} />}
            {v.merker.map((m) => (
              <Tag key={m} data-color={m === 'TRENGER_HJELP' ? 'danger' : 'warning'} data-size="sm">
                {t.has(`merke.${m as 'FORSINKET'}`) ? t(`merke.${m as 'FORSINKET'}`) : m}
              </Tag>
            ))}
          </>
        }
        ingress={<Melding k={k} />}
      />
      <div className={s.side}>
        <div className="stabel">
          <Handlinger k={k} meg={{ virksomhet: actor.virksomhetNavn, navn: actor.navn }} />
          <Person k={k} />
          <Tiltak k={k} />
          <Monster k={k} />
        </div>
        <div className={`stabel ${s.mer}`}>
          <OmVarselet k={k} />
          <Utstyr k={k} />
          <Samling k={k} />
          <Besok k={k} />
          <Tidligere k={k} />
          <Fortalt k={k} />
          <Journal tekst={notat} />
        </div>
        <Logg k={k} />
      </div>
    </>
  );
}
