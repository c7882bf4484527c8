import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { visDato, visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { fraDato } from '@/lib/platform/clock';
import type { Tjenesteside } from '@/lib/tjeneste/queries';
import type { Nokkelavtale } from '@/lib/tjeneste/schema';
import s from './Tjeneste.module.css';

type Rad = [string, ReactNode];
const Faktaliste = ({ rader }: { rader: Rad[] }) => (
  <dl className={s.fakta}>
    {rader
      .filter((r) => r[1])
      .map(([navn, verdi]) => (
        <div key={navn}>
          <dt>{navn}</dt>
          <dd>{verdi}</dd>
        </div>
      ))}
  </dl>
);

/** Who it is about, and what one must know before going there. */
export function Personkort({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.person');
  const p = x.person;
  const adresse = [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <Flate tittel={t('tittel')}>
      <Faktaliste
        rader={[
          [t('nokkelinfo'), p.nokkelinfo],
          [
            t('telefon'),
            p.telefon && (
              <a key="tlf" href={`tel:${p.telefon.replace(/[^\d+]/g, '')}`} className="tall">
                {p.telefon}
              </a>
            ),
          ],
          [t('adresse'), adresse],
          [t('tolk'), p.trengerTolk && (p.spraak ?? t('trengerTolk'))],
        ]}
      />
      {x.kan.person && <Link href={`/personer/${p.id}`}>{t('alt')}</Link>}
    </Flate>
  );
}

/** The devices of the tjeneste. */
export function Utstyr({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.utstyr');
  const status = useTranslations('utstyrstatus');
  return (
    <Flate tittel={t('tittel')}>
      {x.utstyr.length === 0 && <p className="dempet">{t('ingen')}</p>}
      <ul className={s.liste}>
        {x.utstyr.map((u) => (
          <li key={u.id} className={s.neste}>
            <div>
              <div>{u.navn}</div>
              {x.kan.utstyr ? (
                <Link href={`/utstyr/${u.id}`} className="tall">
                  {u.serienummer}
                </Link>
              ) : (
                <span className="tall">{u.serienummer}</span>
              )}
            </div>
            <Statusmerke tekst={status(u.status)} tone={u.status === 'I_BRUK' ? 'ok' : 'noytral'} />
          </li>
        ))}
      </ul>
    </Flate>
  );
}

/** What the vedtak gave. */
export function Vedtak({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.vedtak');
  const r = x.rammer;
  if (!r || !x.felt.includes('vedtak')) return null;
  const v = r.vedtak;
  const periode =
    v?.gjelderFra &&
    (v.inntilVidere || !v.gjelderTil
      ? t('inntilVidere', { fra: visDato(fraDato(v.gjelderFra)) })
      : t('periode', { fra: visDato(fraDato(v.gjelderFra)), til: visDato(fraDato(v.gjelderTil)) }));
  return (
    <Flate tittel={t('tittel')}>
      <Faktaliste
        rader={[
          [
            t('innhold'),
            v?.innhold && (
              <span key="innhold" className={s.linjer}>
                {v.innhold}
              </span>
            ),
          ],
          [t('omfang'), v?.omfang],
          [t('gjelder'), periode],
          [
            t('egenandel'),
            v?.egenandelKr === null || v?.egenandelKr === undefined ? null : v.egenandelKr === 0 ? t('gratis') : t('kr', { kr: v.egenandelKr }),
          ],
          [t('enhet'), r.enhet],
          [
            t('sak'),
            r.sak && (
              <Link key="sak" href={`/saker/${r.sak.id}`} className="tall">
                {r.sak.nummer}
              </Link>
            ),
          ],
        ]}
      />
    </Flate>
  );
}

/** The order of the device and its installation. */
export function Bestilling({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.bestilling');
  const nokkel = useTranslations('iverksetting.bestilling.nokkelavtale');
  const b = x.rammer?.bestilling;
  if (!b) return null;
  return (
    <Flate tittel={t('tittel')}>
      <Faktaliste
        rader={[
          [t('avtalt'), b.avtaltTid && visTid(b.avtaltTid)],
          [t('onsket'), visDato(fraDato(b.onsketDato))],
          [t('nokkel'), b.nokkelavtale && nokkel(b.nokkelavtale as Nokkelavtale)],
          [t('adkomst'), b.adkomst],
          [t('merknad'), b.merknad],
          [t('bestiltAv'), b.bestiltAv],
        ]}
      />
    </Flate>
  );
}

/** Who follows up for the kommune, and a way to share. */
export function Deling({ x }: { x: Tjenesteside }) {
  const t = useTranslations('tjeneste.deling');
  if (!x.oppfolger && !x.kan.dele) return null;
  return (
    <Flate tittel={t('tittel')}>
      <p>{x.oppfolger ? t('hos', { navn: x.oppfolger }) : t('selv')}</p>
      {x.kan.dele && <Link href={`/tjenester/${x.id}/deling`}>{t(x.oppfolger ? 'se' : 'del')}</Link>}
    </Flate>
  );
}
