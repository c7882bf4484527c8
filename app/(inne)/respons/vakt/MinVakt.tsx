'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Label, Select } from '@/components/designsystemet';
import { Field } from '@/components/designsystemet-skjema';
import { visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import type { Vaktside } from '@/lib/respons/oppdrag/vakt/queries';
import { beholder, maaGisVidere } from '@/lib/respons/oppdrag/vakt/rules';
import { gaaAvVaktHandling, gaaPaaVaktHandling } from '../handlinger';
import { useLive } from '../live/Stromgiver';
import { Beholdt } from './Beholdt';
import { GiVidere } from './GiVidere';
import s from './Vakt.module.css';

type Props = {
  lag: { verdi: string; navn: string; perSone: boolean }[];
  soner: { id: string; navn: string }[];
  mine: { id: string; navn: string; sone: string | null; fra: string; siste: boolean }[];
  kolleger: Vaktside['kolleger'];
};

/** My own duty: on with two choices, off with one press when nothing is left to give on. What was chosen last time is chosen again. */
export function MinVakt({ lag, soner, mine, kolleger }: Props) {
  const t = useTranslations('respons.vakt');
  const router = useRouter();
  const [valgt, setValgt] = useState(lag.length === 2 ? (lag[1]?.verdi ?? '') : '');
  const [sone, setSone] = useState('');
  const [svar, setSvar] = useState<Svar>();
  const [sender, setSender] = useState(false);
  const live = useLive();
  const holdt = live ? maaGisVidere(live.varsler, live.meg, mine.length) : [];
  const beholdt = live ? beholder(live.varsler, live.meg, mine.length) : [];
  const [virksomhetId = '', lagId = ''] = valgt.split(' ');
  const gaaPaa = async () => {
    setSender(true);
    const r = await utfor(() => medNokkel(gaaPaaVaktHandling, { virksomhetId, lag: lagId, soneId: sone }));
    setSvar(r);
    setSender(false);
    // The stream learns at once where one is on duty when the area is read again.
    if (r.ok) window.location.assign('/respons/vakt');
  };
  return (
    <Flate tittel={t(mine.length > 0 ? 'duEr' : 'duErIkke')} tone={mine.length > 0 ? 'ok' : 'advarsel'}>
      {mine.length > 0 && (
        <ul className={s.liste}>
          {mine.map((v) => (
            <li key={v.id} className={s.rad}>
              <span>
                <strong>{v.navn}</strong> {v.sone && `· ${v.sone}`} <span className="dempet">{t('sidenKl', { tid: visKlokke(v.fra) })}</span>
              </span>
              {holdt.length === 0 && (
                <Knapphandling
                  handling={() => medNokkel(gaaAvVaktHandling, { vaktId: v.id })}
                  bekreft={{
                    tittel: t('gaaAv'),
                    tekst: (
                      <>
                        <p>{t(v.siste ? 'siste' : 'gaaAvTekst')}</p>
                        {beholdt.length > 0 && <Beholdt varsler={beholdt} lag={mine.filter((x) => x.id !== v.id).map((x) => x.navn)} />}
                      </>
                    ),
                    knapp: t('gaaAv'),
                  }}
                  etterpaa={() => {
                    router.refresh();
                    window.location.assign('/respons/vakt');
                  }}
                >
                  {t('gaaAv')}
                </Knapphandling>
              )}
            </li>
          ))}
        </ul>
      )}
      {mine.length > 0 && holdt.length > 0 && <GiVidere holdt={holdt} kolleger={kolleger} />}
      <div className={s.valg}>
        <Field>
          <Label htmlFor="vakt-lag">{t(mine.length > 0 ? 'etLagTil' : 'velgLag')}</Label>
          <Select id="vakt-lag" value={valgt} onChange={(e) => setValgt(e.target.value)}>
            <option value="">–</option>
            {lag.map((l) => (
              <option key={l.verdi} value={l.verdi}>
                {l.navn}
              </option>
            ))}
          </Select>
        </Field>
        {lag.find((l) => l.verdi === valgt)?.perSone && (
          <Field>
            <Label htmlFor="vakt-sone">{t('velgSone')}</Label>
            <Select id="vakt-sone" value={sone} onChange={(e) => setSone(e.target.value)}>
              <option value="">{t('alleSoner')}</option>
              {soner.map((x) => (
                <option key={x.id} value={x.id}>
                  {x.navn}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button onClick={gaaPaa} loading={sender} disabled={!valgt} className={s.paa}>
          {t('gaaPaa')}
        </Button>
      </div>
      {svar && !svar.ok && <Feilmelding svar={svar} />}
    </Flate>
  );
}
