import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { naa, osloDato } from '@/lib/platform/clock';
import { krevActor } from '@/lib/platform/session';
import { erId } from '@/lib/platform/verdi/id';
import { hentOverforing } from '@/lib/virksomhet/overforing/queries-overforing';
import { Avslutt } from './Avslutt';
import { AvsluttRolle } from './AvsluttRolle';
import { Overforing } from './Overforing';
import { Respons } from './Respons';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisasjon.overforing'))('tittel') };
}

/** `bare`: what is left when a role is over; the access itself goes on. */
type Sok = { rolle?: string | string[]; bare?: string | string[] };

/** Somebody leaves, or one role of theirs ends: what they hold is given on, and access is ended, on one page. */
export default async function OverforingSide({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const { id } = await params;
  const sok = await searchParams;
  const rolleId = [sok.rolle].flat()[0];
  const side = erId(id) && (!rolleId || erId(rolleId)) ? await hentOverforing(actor, id, rolleId) : null;
  if (!side) notFound();
  const { ansatt: a, ting, folk, respons, rolle: r } = side;
  const t = await getTranslations('organisasjon.overforing');
  const o = await getTranslations('organisasjon');
  const rolle = await getTranslations('rolle');
  return (
    <>
      <SideTopp
        tittel={
          r
            ? t('rolleTittel', { rolle: rolle(r.rolle), enhet: r.enhet, navn: a.navn })
            : t(a.sluttet ? 'avsluttNavn' : a.sperret ? 'sperretNavn' : a.harRolle && !sok.bare ? 'avsluttTilgangNavn' : 'giVidereNavn', {
                navn: a.navn,
              })
        }
        smuler={[
          { tekst: o('tittel'), href: '/organisasjon' },
          { tekst: a.navn, href: `/organisasjon/ansatte/${a.id}` },
        ]}
      />
      <div className="stabel">
        {a.sluttet && <Alert data-color="info">{t('slutter', { dato: visDato(a.sluttet) })}</Alert>}
        {a.sperret && <Alert data-color="warning">{o('sperretNaa')}</Alert>}
        <Flate
          tittel={t('giVidere', { antall: ting.length })}
          ingress={t(ting.length === 0 ? 'ingenting' : r && !r.siste ? 'rolleHjelp' : 'giVidereHjelp')}
        >
          <Overforing key={ting.map((x) => x.id).join()} ansattId={a.id} ting={ting} folk={folk} sluttet={Boolean(a.sluttet)} />
        </Flate>
        <Respons respons={respons} hjelp={t(r ? 'responsRolle' : 'responsHjelp')} />
        {r && (
          <Flate tittel={t('rolleAvslutt')} ingress={t(r.siste ? 'avsluttHjelp' : 'rolleAvsluttHjelp')}>
            <AvsluttRolle rolleId={r.id} ansattId={a.id} iDag={osloDato(naa())} ting={ting} respons={respons} />
          </Flate>
        )}
        {!r && !a.sluttet && !a.egen && !sok.bare && (
          <Flate tittel={t('avslutt')} ingress={t('avsluttHjelp')}>
            <Avslutt ansatt={a} iDag={osloDato(naa())} ting={ting} respons={respons} />
          </Flate>
        )}
      </div>
    </>
  );
}
