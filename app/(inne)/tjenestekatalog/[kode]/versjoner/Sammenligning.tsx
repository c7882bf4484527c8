import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import type { Historikkside } from '@/lib/tjenestekatalog/queries';
import { type Endretlinje, sammenlign } from '@/lib/tjenestekatalog/rules-sammenlign';
import s from '../../katalog.module.css';
import { vistStatus } from '../../status';

/** Two versions against each other, part by part. The choice is a plain form: it works without JavaScript and can be linked to. */
export function Sammenligning({ versjoner, fra, til }: Pick<Historikkside, 'versjoner' | 'fra' | 'til'>) {
  const t = useTranslations('tjenestekatalog');
  const verdi = useTranslations('tjenestekatalog.verdi');
  if (versjoner.length < 2) return versjoner.length === 1 ? <p className="dempet">{t('historikk.bareEn')}</p> : null;
  const endringer = fra && til ? sammenlign(fra.innhold, til.innhold, { verdi, tilgjengelighet: (k) => t(`tilgjengelighet.${k}`) }) : [];
  const velger = (navn: 'fra' | 'til', valgt?: number) => (
    <label>
      {t(`historikk.${navn}`)}
      <select className="ds-input" name={navn} defaultValue={valgt}>
        {versjoner.map((v) => (
          <option key={v.id} value={v.versjonsnr}>
            {t('historikk.valg', { nr: v.versjonsnr, status: t(`status.${vistStatus(v)}`).toLowerCase() })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Flate id="sammenlign" tittel={t('historikk.sammenlign')}>
      <form method="get" action="#sammenlign" className={s.velg} key={`${fra?.id}-${til?.id}`}>
        {velger('fra', fra?.versjonsnr)}
        {velger('til', til?.versjonsnr)}
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('historikk.vis')}
        </button>
      </form>
      <p role="status">{endringer.length === 0 ? t('historikk.ingenForskjell') : t('historikk.endringer', { antall: endringer.length })}</p>
      {endringer.map((e) => (
        <section key={e.del} className="stabel" data-tett aria-labelledby={`endring-${e.del}`}>
          <Heading level={3} data-size="2xs" id={`endring-${e.del}`}>
            {t(`del.${e.del as 'navn'}`)}
          </Heading>
          <ul className={s.linjer}>
            {e.linjer.map((l, i) => (
              <Linje key={i} l={l} />
            ))}
          </ul>
        </section>
      ))}
    </Flate>
  );
}

function Linje({ l }: { l: Endretlinje }) {
  const t = useTranslations('tjenestekatalog.historikk');
  if (l.art === 'lik') return <li className="dempet">{l.tekst}</li>;
  return (
    <li data-art={l.art}>
      <span className={s.art}>{t(l.art)}</span>
      {l.art === 'ny' ? <ins>{l.tekst}</ins> : <del>{l.tekst}</del>}
    </li>
  );
}
