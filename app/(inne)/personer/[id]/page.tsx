import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert, Tag } from '@/components/designsystemet';
import { dagISO } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { hentPerson } from '@/lib/personoversikt/queries';
import { naa } from '@/lib/platform/clock';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';
import { aapneVarsler, personhendelser } from '@/lib/respons/oppdrag/varsel/queries-person';
import { alder } from '@/lib/tjenestemottaker/rules';
import { Brevliste, Saker, Tjenester, Utstyr } from './Deler';
import { Historikk } from './Historikk';
import { Neste } from './Neste';
import { Linje, Opplysninger, Paarorende } from './Opplysninger';
import s from './Person.module.css';
import { Varsler } from './Varsler';

export async function generateMetadata() {
  return { title: (await getTranslations('person'))('person') };
}

/** Everything about one tjenestemottaker that the role may see: what to do next first. */
export default async function Side({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ foer?: string }> }) {
  const actor = await krevActor();
  const { foer } = await searchParams;
  const p = await hentPerson(actor, (await params).id, typeof foer === 'string' ? foer : undefined);
  if (!p) notFound();
  // The same stretch of time as the page of the main log.
  const fra = p.eldre ? (p.hendelser.at(-1)?.tidspunkt ?? null) : null;
  const varselhendelser = await personhendelser(actor, p.id, fra, foer ? (p.hendelser[0]?.tidspunkt ?? null) : null);
  const t = await getTranslations('person');
  const endre = p.egen && kan(actor, 'person.endre');
  return (
    <>
      <SideTopp
        tittel={`${p.fornavn} ${p.etternavn}`}
        smuler={kan(actor, 'person.sok') ? [{ tekst: t('personer'), href: '/personer' }] : undefined}
        merker={
          <>
            {p.fodselsdato && <Tag data-color="neutral">{t('alder', { alder: alder(p.fodselsdato, dagISO(naa())) })}</Tag>}
            {p.trengerTolk && <Tag data-color="warning">{p.spraak ? t('tolkPaa', { spraak: p.spraak }) : t('felt.trengerTolk')}</Tag>}
            {!p.egen && <Tag data-color="info">{t('delt')}</Tag>}
          </>
        }
        ingress={<Linje person={p} />}
        handlinger={
          <>
            {p.egen && kan(actor, 'sak.registrer') && (
              <Knappelenke href={`/saker/ny?person=${p.id}`} variant="secondary">
                {t('nyHenvendelse')}
              </Knappelenke>
            )}
            {p.egen && kan(actor, 'innsyn.les') && (
              <Knappelenke href={`/personer/${p.id}/innsyn`} variant="tertiary">
                {t('hvemHarSett')}
              </Knappelenke>
            )}
          </>
        }
      />
      <div className="stabel">
        <Varsler varsler={await aapneVarsler(actor, p.id)} />
        {p.nokkelinfo && (
          <Alert data-color="warning">
            <strong>{t('felt.nokkelinfo')}: </strong>
            {p.nokkelinfo}
          </Alert>
        )}
        <div className={s.side}>
          <div className="stabel">
            <Neste oppgaver={p.neste} actor={actor} />
            <Tjenester tjenester={p.tjenester} />
            {p.lesSak && <Saker saker={p.saker} />}
          </div>
          <div className={`stabel ${s.smal}`}>
            <Opplysninger person={p} endre={endre} />
            {p.felt.includes('paarorende') && <Paarorende person={p} endre={endre} />}
            <Utstyr utstyr={p.utstyr} />
            {p.brev.length > 0 && <Brevliste brev={p.brev} />}
          </div>
          {p.felt.includes('historikk') && (
            <Historikk
              personId={p.id}
              hendelser={p.hendelser}
              varselhendelser={varselhendelser}
              lenke={kan(actor, 'respons.les')}
              eldre={p.eldre}
              naa={naa().toISOString()}
            />
          )}
        </div>
      </div>
    </>
  );
}
