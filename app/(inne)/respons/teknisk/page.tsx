import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { visTid } from '@/components/felles/dato';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { krevActor } from '@/lib/platform/session';
import { hentTeknisk } from '@/lib/respons/oppdrag/kilde/queries-teknisk';
import { Faner } from './Faner';
import { Varseltabell } from './Varseltabell';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.teknisk'))('tittel') };
}

type Sok = Record<string, string | string[] | undefined>;

/** What is technical and open, by kind and how critical it is, and what is muted now. */
export default async function Side({ searchParams }: { searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const sok = await searchParams;
  const filter = Object.fromEntries((['verdi', 'viktig'] as const).flatMap((f) => (typeof sok[f] === 'string' && sok[f] ? [[f, sok[f]]] : [])));
  const s = await hentTeknisk(actor, filter);
  const t = await getTranslations('respons.teknisk');
  const r = await getTranslations('respons');
  const q = new URLSearchParams(filter).toString();
  const adresse = q ? `/respons/teknisk?${q}` : '/respons/teknisk';
  const dempet = s.vedlikehold.reduce((n, v) => n + v.enheter, 0);
  return (
    <div className="stabel">
      <Faner her="varsler" antall={{ varsler: s.antall, tause: s.tause, systemtest: s.tester, vedlikehold: s.vedlikehold.length }} />
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      {s.vedlikehold.length > 0 && (
        <Alert data-color="info">
          <strong>{t('vedlikeholdPaagaar', { antall: dempet })}</strong>
          <ul>
            {s.vedlikehold.map((v) => (
              <li key={v.id}>{t('vedlikeholdLinje', { tittel: v.tittel, antall: v.enheter, tid: visTid(v.til) })}</li>
            ))}
          </ul>
          <p>{t('dempet', { antall: s.dempet })}</p>
        </Alert>
      )}
      {(filter.viktig || s.viktighet.filter((v) => v.antall > 0).length > 1) && (
        <Filterchips
          etikett={t('viktighet')}
          visEtikett
          adresse={adresse}
          parameter="viktig"
          valg={[{ verdi: '', tekst: t('alle') }, ...s.viktighet.map((v) => ({ verdi: v.verdi, tekst: t(`viktig.${v.verdi}`), antall: v.antall }))]}
        />
      )}
      {(filter.verdi || s.verdier.length > 1) && (
        <Filterchips
          etikett={t('hva')}
          visEtikett
          adresse={adresse}
          parameter="verdi"
          valg={[
            { verdi: '', tekst: t('alle') },
            ...s.verdier.map((v) => ({
              verdi: v.verdi,
              tekst: r.has(`verdi.${v.verdi as 'nett'}`) ? r(`verdi.${v.verdi as 'nett'}`) : v.verdi,
              antall: v.antall,
            })),
          ]}
        />
      )}
      {s.varsler.length > 0 ? (
        <Varseltabell tittel={t('tittel')} rader={s.varsler} aapne={s.kan.aapne} />
      ) : (
        <Tomt tittel={t(q ? 'ingenTreff' : 'ingen')} tekst={q ? undefined : t('ingenTekst')} />
      )}
    </div>
  );
}
