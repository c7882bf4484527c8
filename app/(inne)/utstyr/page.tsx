import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/designsystemet';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { SideTopp } from '@/components/skall/SideTopp';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Sidevelger } from '@/components/tabell/Sidevelger';
import { krevActor } from '@/lib/platform/session';
import { hentUtstyr, type Utstyrsfilter } from '@/lib/utstyr/queries';
import { Lagerbilde } from './Lagerbilde';
import { Utstyrstabell } from './Utstyrstabell';

export async function generateMetadata() {
  return { title: (await getTranslations('utstyr'))('tittel') };
}

type Sok = Record<string, string | string[] | undefined>;
const FELT = ['status', 'teknologi', 'side'] as const;
const les = (sok: Sok): Utstyrsfilter => Object.fromEntries(FELT.flatMap((f) => (typeof sok[f] === 'string' && sok[f] ? [[f, sok[f]]] : [])));

/** The stock: what is running out, how many there are of each status, and every device. */
export default async function Side({ searchParams }: { searchParams: Promise<Sok> }) {
  const actor = await krevActor();
  const filter = les(await searchParams);
  const u = await hentUtstyr(actor, filter);
  const t = await getTranslations('utstyr');
  const sok = new URLSearchParams(filter).toString();
  const adresse = sok ? `/utstyr?${sok}` : '/utstyr';
  const ibruk = u.teknologier.filter((x, i, alle) => alle.findIndex((y) => y.kode === x.kode) === i);
  return (
    <div className="stabel">
      <SideTopp tittel={t('tittel')} handlinger={u.kanRegistrere && <Knappelenke href="/utstyr/ny">{t('registrer')}</Knappelenke>} />
      {u.lavt.length > 0 && (
        <Alert data-color="warning">
          <strong>{t('lavt')}</strong>
          <ul>
            {u.lavt.map((l) => (
              <li key={l.kode}>{t('lavtLinje', { navn: l.navn, antall: l.antall })}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Filterchips
        etikett={t('teknologi')}
        adresse={adresse}
        parameter="teknologi"
        valg={[{ verdi: '', tekst: t('alleTeknologier') }, ...ibruk.map((x) => ({ verdi: x.kode, tekst: x.navn }))]}
      />
      <Lagerbilde perStatus={u.perStatus} adresse={adresse} valgt={filter.status?.split(',') ?? []} />
      {u.rader.length > 0 ? (
        <Utstyrstabell rader={u.rader} leseTjeneste={u.kanLeseTjeneste} />
      ) : (
        <Tomt
          tittel={t(sok ? 'ingenTreff' : 'ingen')}
          tekst={sok ? undefined : t('ingenTekst')}
          handling={
            sok && (
              <Knappelenke href="/utstyr" variant="secondary">
                {t('nullstill')}
              </Knappelenke>
            )
          }
        />
      )}
      <Sidevelger side={u.side} sider={u.sider} adresse={adresse} antall={u.antall} />
    </div>
  );
}
