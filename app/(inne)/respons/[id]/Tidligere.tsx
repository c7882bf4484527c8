import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { utenSted } from '@/lib/respons/oppdrag/varsel/rules-gjelder';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import { NyttBesok } from './NyttBesok';
import { useNaar } from './OmVarselet';
import s from './Varselkort.module.css';

/** The last varsler of the person, and what was noted in them. */
export function Tidligere({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons');
  const visNaar = useNaar();
  // Of what the role does not see, nothing is said: neither that there is some nor that there is none.
  if (k.tidligere.length === 0 && (!k.ser.varsler || k.eier)) return null;
  const utfall = (u: string) => (t.has(`grunn.${u as 'annet'}`) ? t(`grunn.${u as 'annet'}`) : u);
  return (
    <Flate tittel={t('kort.tidligere')}>
      {k.tidligere.length === 0 ? (
        <p className="dempet">{t('kort.ingenTidligere')}</p>
      ) : (
        <ul className={s.liste}>
          {k.tidligere.map((x) => (
            <li key={x.id} className={s.enhet}>
              <Link href={`/respons/${x.id}`}>{t(`type.${x.type as 'fall'}`)}</Link>
              <span className="smaa dempet">
                {[visNaar(x.mottatt), x.utfall ? utfall(x.utfall) : x.status !== 'LUKKET' && t(`status.${x.status as 'TATT'}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {k.notater.length > 0 && (
        <>
          <h3 className={s.under}>{t('kort.notater')}</h3>
          <ul className={s.liste}>
            {k.notater.map((n) => (
              <li key={n.id}>
                {String(n.data.tekst)}
                <p className="smaa dempet">
                  {visNaar(n.tid)}, {n.aktorNavn}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Flate>
  );
}

/** The visits that are planned, and a new one. */
export function Besok({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons.kort');
  const visNaar = useNaar();
  if (!k.ser.varsler || !k.varsel.personId) return null;
  return (
    <Flate tittel={t('besok')}>
      {k.besok.length === 0 ? (
        <p className="dempet">{t('ingenBesok')}</p>
      ) : (
        <ul className={s.liste}>
          {k.besok.map((b) => (
            <li key={b.id} className={s.rad}>
              {b.hva} <span className="dempet tall">{visNaar(b.tid)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="rad">
        {k.lovlige.includes('notat') && <NyttBesok varselId={k.varsel.id} />}
        {k.kanImportereBesok && <Link href="/respons/besok">{t('hentBesok')}</Link>}
      </div>
    </Flate>
  );
}

/** The devices that a technical varsel stands for. */
export function Samling({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons.kort');
  const visNaar = useNaar();
  if (k.medlemmer.length < 2) return null;
  return (
    <Flate
      tittel={t(utenSted(k.varsel) ? 'samlingTilfeller' : 'samling', { antall: k.varsel.antall })}
      ingress={t('samlingTekst')}
      handlinger={k.kanTeknisk && <Link href={`/respons/teknisk/samling/${k.varsel.samlingId}`}>{t('samlingLenke')}</Link>}
    >
      <ul className={`${s.liste} ${s.rulle}`}>
        {k.medlemmer.map((m) => (
          <li key={m.id} className={s.rad}>
            {m.serie ? <span className="tall">{m.serie}</span> : <span>{m.tekst}</span>}
            <span className="smaa dempet">{visNaar(m.mottatt)}</span>
          </li>
        ))}
      </ul>
    </Flate>
  );
}
