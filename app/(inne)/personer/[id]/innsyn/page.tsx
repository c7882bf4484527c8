import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { Tabell } from '@/components/tabell/Tabell';
import { hentInnsyn } from '@/lib/innsyn/queries';
import { erId } from '@/lib/platform/id';
import { kan } from '@/lib/platform/policy';
import { krevActor } from '@/lib/platform/session';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ side?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('innsyn'))('tittel') };
}

/** Who has looked at one person's record: for the leader and the personvernombud. */
export default async function Innsyn({ params, searchParams }: Props) {
  const actor = await krevActor();
  const { id } = await params;
  const side = Math.min(10_000, Math.max(1, Number.parseInt((await searchParams).side ?? '1', 10) || 1));
  const logg = erId(id) ? await hentInnsyn(actor, id, side) : null;
  if (!logg) notFound();
  const t = await getTranslations('innsyn');
  const rolle = await getTranslations('rolle');
  const format = await getFormatter();
  const hva = (kode: string) => (t.has(`hva.${kode}` as 'hva.sak') ? t(`hva.${kode}` as 'hva.sak') : kode);
  const hvorfor = (kode: string) =>
    t.has(`hvorfor.${kode}` as 'hvorfor.kontroll') ? t(`hvorfor.${kode}` as 'hvorfor.kontroll') : t('iSak', { nummer: kode });
  const smuler = kan(actor, 'person.les')
    ? [
        { tekst: t('personer'), href: '/personer' },
        { tekst: logg.navn, href: `/personer/${id}` },
      ]
    : [{ tekst: t('personer'), href: '/personer' }];
  return (
    <>
      <SideTopp tittel={t('tittel')} smuler={smuler} ingress={t('ingress', { navn: logg.navn, antall: logg.antall })} />
      <div className="stabel">
        <Tabell
          tittel={t('tittel')}
          rader={logg.rader}
          radNokkel={(r) => r.id}
          tomt={<Tomt tittel={t('ingen')} />}
          kolonner={[
            {
              nokkel: 'tid',
              tittel: t('naar'),
              celle: (r) => (
                <time dateTime={r.tidspunkt.toISOString()}>{format.dateTime(r.tidspunkt, { dateStyle: 'medium', timeStyle: 'short' })}</time>
              ),
            },
            { nokkel: 'hvem', tittel: t('hvem'), radtittel: true, celle: (r) => r.navn },
            {
              nokkel: 'rolle',
              tittel: t('rolle'),
              celle: (r) => [r.sted, rolle.has(r.rolle as 'leder') ? rolle(r.rolle as 'leder') : r.rolle].filter(Boolean).join(' / '),
            },
            { nokkel: 'hva', tittel: t('saa'), celle: (r) => hva(r.hva) },
            { nokkel: 'hvorfor', tittel: t('begrunnelse'), celle: (r) => hvorfor(r.hvorfor) },
          ]}
        />
        <Sidevelger side={side} sider={logg.sider} adresse={`/personer/${id}/innsyn${side > 1 ? `?side=${side}` : ''}`} antall={logg.antall} />
      </div>
    </>
  );
}
