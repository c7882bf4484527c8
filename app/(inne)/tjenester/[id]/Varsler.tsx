import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import type { Tjenesteside } from '@/lib/tjeneste/queries';

/** What stands in the way of the installation right now. */
export function Hindringer({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.hindring');
  const aapne = x.installasjon?.hindringer.filter((h) => !h.lost) ?? [];
  return aapne.map((h) => (
    <Flate key={h.id} tone="fare" tittel={t('tittel')} ingress={t('meldt', { navn: h.navn, tid: visTid(h.tid) })}>
      <p>{h.tekst}</p>
      {x.egen && (
        <Knappelenke href={`/tjenester/${x.id}/installasjon`} variant="secondary">
          {t('se')}
        </Knappelenke>
      )}
    </Flate>
  ));
}

/** That this tjeneste takes over from another, or is taken over from. */
export function Bytte({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.bytte');
  const { erstatter, erstattetAv } = x.bytter;
  if (!erstatter && !erstattetAv) return null;
  const lenke = (id: string, tekst: string) => <Link href={`/tjenester/${id}`}>{tekst}</Link>;
  const maaLukkes = erstatter && erstatter.status !== 'AVSLUTTET' && x.status === 'I_DRIFT';
  return (
    <Flate tone={maaLukkes ? 'advarsel' : 'noytral'}>
      {erstatter && <p>{t.rich('erstatter', { tjeneste: erstatter.navn, a: (c) => lenke(erstatter.id, String(c)) })}</p>}
      {maaLukkes && (
        <Knappelenke href={`/tjenester/${erstatter.id}/avslutning`} variant="secondary">
          {t('avsluttDenGamle')}
        </Knappelenke>
      )}
      {erstattetAv && <p>{t.rich('erstattetAv', { tjeneste: erstattetAv.navn, a: (c) => lenke(erstattetAv.id, String(c)) })}</p>}
    </Flate>
  );
}
