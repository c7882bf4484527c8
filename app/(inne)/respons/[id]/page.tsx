import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/designsystemet';
import { SideTopp } from '@/components/skall/SideTopp';
import { kan, krev } from '@/lib/platform/policy';
import { krevSesjon } from '@/lib/platform/session';
import { varselnotat } from '@/lib/respons/oppdrag/logg/rules-epj';
import { rollerForVarsel } from '@/lib/respons/oppdrag/varsel/queries';
import { omEn } from '@/lib/respons/oppdrag/varsel/rules-gjelder';
import { hentVarselkort } from '@/lib/varsel/queries-kort';
import { hvemGjelder } from '../hvem';
import { Kladdrom } from '../usendt/Kladdrom';
import { Usendtpaakort } from '../usendt/Usendtpaakort';
import { Varselstatus } from '../Varselstatus';
import { Ventetid } from '../Ventetid';
import { AnnenRolle } from './AnnenRolle';
import { Fortalt } from './Fortalt';
import { Gjelder } from './Gjelder';
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
  const { actor, roller } = await krevSesjon();
  const { id } = await params;
  const k = kan(actor, 'respons.les') ? await hentVarselkort(actor, id) : null;
  if (!k) {
    const andre = await rollerForVarsel(actor, id, roller);
    if (andre.length > 0) return <AnnenRolle roller={andre} />;
    krev(actor, 'respons.les');
    notFound();
  }
  const t = await getTranslations('respons');
  const { varsel: v, person } = k;
  const notat = varselnotat(t as never, { ...v, tjeneste: k.tjeneste, hendelser: k.hendelser.toReversed() });
  const hvem = hvemGjelder(t, { ...v, navn: person?.navn ?? null });
  const en = omEn(v);
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
      <Kladdrom id={v.id} type={v.type} mottatt={v.mottatt}>
        <div className={s.side}>
          <div className="stabel">
            <Usendtpaakort mitt={k.hvem !== 'andre' && v.status !== 'LUKKET'} />
            <Handlinger k={k} meg={{ virksomhet: actor.virksomhetNavn, navn: actor.navn }} />
            <Gjelder k={k} />
            {en && (
              <>
                <Person k={k} />
                <Tiltak k={k} />
                <Monster k={k} />
              </>
            )}
          </div>
          <div className={`stabel ${s.mer}`}>
            <OmVarselet k={k} />
            {en && <Utstyr k={k} />}
            <Samling k={k} />
            {en && (
              <>
                <Besok k={k} />
                <Tidligere k={k} />
              </>
            )}
            <Fortalt k={k} />
            {en && <Journal tekst={notat} />}
          </div>
          <Logg k={k} />
        </div>
      </Kladdrom>
    </>
  );
}
