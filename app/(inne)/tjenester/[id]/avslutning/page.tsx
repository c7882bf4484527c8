import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { SideTopp } from '@/components/skall/SideTopp';
import { Stegviser } from '@/components/stegviser/Stegviser';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { hentAvslutning } from '@/lib/avslutning/queries';
import { krevActor } from '@/lib/platform/session';
import { hentGjort } from '@/lib/tjeneste/queries-gjort';
import { AltGjort } from '../AltGjort';
import { Gjort, Oppsummering } from './Gjort';
import { MeldTapt } from './MeldTapt';
import { StartSkjema } from './StartSkjema';
import { Stegskjema } from './Stegskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('avslutning'))('tittel') };
}

/** The closing of a tjeneste: the step that is next first, then the way through and what is done. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const { id } = await params;
  const gjort = await hentGjort(actor, id);
  if (gjort) return <AltGjort gjort={gjort} />;
  const a = await hentAvslutning(actor, id);
  if (!a) notFound();
  const t = await getTranslations('avslutning');
  const ts = await getTranslations('steg');
  const tr = await getTranslations('rolle');
  const status = await getTranslations('tjenestestatus');
  return (
    <>
      <SideTopp
        tittel={t('overskrift', { tjeneste: a.navn })}
        smuler={[{ tekst: a.person.navn, href: `/tjenester/${a.id}` }]}
        merker={<Statusmerke tekst={status(a.status)} tone={a.status === 'AVSLUTTET' ? 'ok' : 'info'} />}
        ingress={a.grunn ? t('grunnlinje', { grunn: t(`grunn.${a.grunn}` as never) }) : undefined}
      />
      <div className="stabel">
        {!a.startet &&
          (a.kanStarte ? (
            <StartSkjema tjenesteId={a.id} versjon={a.versjon} utstyr={a.utstyr.map((u) => u.serienummer)} />
          ) : (
            <Flate tittel={t('ikkeStartet')}>{t('ikkeStartetHjelp')}</Flate>
          ))}
        {a.startet && (
          <>
            {a.neste && (
              <Flate
                tittel={t(`naa.${a.neste}`)}
                tone={a.oppgave?.min ? 'info' : 'noytral'}
                ingress={
                  a.oppgave?.min
                    ? t(`hjelp.${a.neste}`, { leverandor: a.leverandorer.join(', ') })
                    : a.oppgave && t('venterPaa', { rolle: tr(a.oppgave.rolle), enhet: a.oppgave.enhet ?? '', frist: visDato(a.oppgave.frist) })
                }
              >
                {a.oppgave?.min && <Stegskjema key={a.versjon} steg={a.neste} tjenesteId={a.id} versjon={a.versjon} utstyr={a.utstyr} />}
              </Flate>
            )}
            {!a.neste && <Oppsummering a={a} />}
            <Flate>
              <Stegviser
                etikett={t('stegene')}
                steg={a.steg.map((s) => ({
                  id: s.kode,
                  tekst: ts(s.kode),
                  status: s.status,
                  beskrivelse:
                    s.status === 'hoppet'
                      ? t('ikkeAktuelt')
                      : s.gjort[0] && s.status === 'ferdig'
                        ? t('avDato', { av: s.gjort[0].utfortAv, dato: visDato(s.gjort[0].utfort) })
                        : tr(s.rolle),
                }))}
              />
            </Flate>
            {a.kanAvskrive && <MeldTapt key={`tapt-${a.versjon}`} tjenesteId={a.id} versjon={a.versjon} utstyr={a.utstyr} />}
            <Gjort a={a} />
          </>
        )}
      </div>
    </>
  );
}
