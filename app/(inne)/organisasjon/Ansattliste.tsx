'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Checkbox, Textfield } from '@/components/designsystemet-skjema';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Feilsvar, utfor } from '@/components/skjema/svar';
import { Tabell } from '@/components/tabell/Tabell';
import { sokAnsatteHandling } from '@/lib/virksomhet/actions';
import type { Ansattside } from '@/lib/virksomhet/queries';
import { Ansattmerke } from './Ansattmerke';
import s from './organisasjon.module.css';

/** The employees, searched and paged by the server without a name in the address. */
export function Ansattliste({ forste }: { forste: Ansattside }) {
  const t = useTranslations('organisasjon');
  const rolle = useTranslations('rolle');
  const [valg, setValg] = useState({ q: '', side: 1, sluttet: false });
  const [liste, setListe] = useState(forste);
  const [feil, setFeil] = useState<Feilsvar>();
  const nummer = useRef(0);
  const hent = async (nytt: Partial<typeof valg>) => {
    const v = { ...valg, side: 1, ...nytt };
    setValg(v);
    const mitt = ++nummer.current;
    const svar = await utfor(() => sokAnsatteHandling(v));
    if (mitt !== nummer.current) return;
    setFeil(svar.ok ? undefined : svar);
    if (svar.ok) setListe(svar.verdi);
  };
  return (
    <div className="stabel">
      <search className={s.sok}>
        <div className={s.sokefelt}>
          <Textfield label={t('sok')} type="search" autoComplete="off" value={valg.q} onChange={(e) => hent({ q: e.target.value })} />
        </div>
        <Checkbox label={t('visSluttede')} value="sluttet" checked={valg.sluttet} onChange={(e) => hent({ sluttet: e.target.checked })} />
      </search>
      {feil && <Feilmelding svar={feil} />}
      <p aria-live="polite" className="dempet smaa">
        {t('antallAnsatte', { antall: liste.antall })}
      </p>
      <Tabell
        tittel={t('ansatte')}
        rader={liste.rader}
        radNokkel={(a) => a.id}
        tomt={<Tomt tittel={t('ingenTreff')} tekst={t('ingenTreffTekst')} />}
        kolonner={[
          {
            nokkel: 'navn',
            tittel: t('navn'),
            radtittel: true,
            celle: (a) => (
              <>
                <Link href={`/organisasjon/ansatte/${a.id}`}>{a.navn}</Link>
                <span className={s.under}>{a.tittel ?? a.epost}</span>
              </>
            ),
          },
          {
            nokkel: 'roller',
            tittel: t('roller'),
            celle: (a) => (
              <ul className={s.roller}>
                {a.roller.map((r) => (
                  <li key={`${r.enhet}${r.rolle}`}>
                    {r.enhet} / {rolle(r.rolle)}
                  </li>
                ))}
              </ul>
            ),
          },
          { nokkel: 'status', tittel: t('status'), celle: (a) => <Ansattmerke status={a.status} /> },
        ]}
      />
      {liste.sider > 1 && (
        <nav className="rad" aria-label={t('sider')}>
          <Button variant="secondary" disabled={valg.side <= 1} onClick={() => hent({ side: valg.side - 1 })}>
            {t('forrige')}
          </Button>
          <span>{t('sideAv', { side: valg.side, sider: liste.sider })}</span>
          <Button variant="secondary" disabled={valg.side >= liste.sider} onClick={() => hent({ side: valg.side + 1 })}>
            {t('neste')}
          </Button>
        </nav>
      )}
    </div>
  );
}
