import { useTranslations } from 'next-intl';
import { Alert, Heading } from '@/components/designsystemet';
import { visKlokke } from '@/components/felles/dato';
import type { Simulert } from '@/lib/respons/oppdrag/modell/queries';
import { MOTTAKSVAKT } from '@/lib/respons/oppdrag/vakt/rules';
import { useVarighet } from '../tekster';
import { etapper } from './forlop';
import s from './simulator.module.css';

/** The course of one varsel that nobody answers: drawn, and as a list that says the same. */
export function Forlop({ f }: { f: Simulert }) {
  const t = useTranslations('respons.modell.simulator');
  const kanal = useTranslations('respons.kanal');
  const varighet = useVarighet();
  const alle = etapper(f);
  const slutt = f.slutt.sekund;
  // The last resort is repeated: a little room after the end shows that it goes on.
  const bredde = Math.max(slutt * 1.12, 60);
  const prosent = (sek: number) => `${(sek / bredde) * 100}%`;
  const naar = (sek: number) => (sek === 0 ? t('straks') : t('etter', { tid: varighet(sek) }));
  const kl = (sek: number) => t('kl', { tid: visKlokke(new Date(Date.parse(f.start) + sek * 1000)) });
  const navn = (til: Simulert['slag'][number]['til']) =>
    til
      .map((x) => {
        const nr = /^paarorende (\d)$/.exec(x.navn)?.[1];
        const hvem = x.navn === MOTTAKSVAKT ? t('mottaksvakt') : nr ? t('paarorendeNr', { nr }) : x.navn;
        const paa = x.kanal === 'app' ? hvem : t('paaKanal', { navn: hvem, kanal: kanal(x.kanal as 'sms') });
        return x.usikker ? t('usikker', { hvem: paa, grunn: t(`grunn.${x.usikker}`) }) : paa;
      })
      .join(', ');
  const steder = [0, 0.25, 0.5, 0.75, 1].map((d) => Math.round(slutt * d));
  return (
    <div className="stabel">
      {f.regel ? <p>{t('regel', { navn: f.regel.navn })}</p> : <Alert data-color="warning">{t('utenRegel')}</Alert>}
      <p>
        <strong>{t('slutt', { tid: naar(slutt) })}</strong>
      </p>
      <div className={s.tegning} aria-hidden>
        {alle.map((e) => (
          <div key={e.steg} className={s.linje}>
            <span className={s.hvem}>{e.mottakere.length > 0 ? navn(e.mottakere) : `${t('steg', { nr: e.steg + 1 })}: ${t('hoppetKort')}`}</span>
            <span className={s.spor}>
              <span className={s.strek} data-tom={e.forbi || undefined} style={{ left: prosent(e.fra), width: prosent(e.til - e.fra) }} />
              {e.slag.map((x) => (
                <span key={x} className={s.slag} style={{ left: prosent(x) }} />
              ))}
            </span>
          </div>
        ))}
        <div className={s.linje}>
          <span className={s.hvem}>{t('sisteUtvei')}</span>
          <span className={s.spor}>
            <span className={s.strek} data-siste style={{ left: prosent(slutt), width: prosent(bredde - slutt) }} />
            <span className={s.slag} data-siste style={{ left: prosent(slutt) }} />
          </span>
        </div>
        {slutt > 0 && (
          <div className={s.linje}>
            <span className={s.hvem} />
            <span className={s.akse}>
              {steder.map((x, i) => (
                <span key={i} style={{ left: prosent(x) }}>
                  {varighet(x)}
                </span>
              ))}
            </span>
          </div>
        )}
      </div>
      <Heading level={3} data-size="2xs">
        {t('rekkefolge')}
      </Heading>
      <ol className={s.liste}>
        {alle.map((e) => (
          <li key={e.steg}>
            <span className={s.tid}>
              {naar(e.fra)} <span className="dempet smaa">{kl(e.fra)}</span>
            </span>
            <span>
              {e.mottakere.length === 0 ? (
                <>
                  {t('steg', { nr: e.steg + 1 })} {t('hoppet')}
                </>
              ) : (
                <>
                  <strong>{navn(e.mottakere)}</strong>
                  <br />
                  <span className="smaa">
                    {e.forbi
                      ? t('hoppet')
                      : e.slag.length > 1
                        ? t('gjentas', { n: e.slag.length, vent: varighet(e.vent), tid: varighet(e.til) })
                        : t('enGang', { tid: varighet(e.til) })}
                  </span>
                  {e.merknad && <span className="dempet smaa"> {e.merknad}</span>}
                </>
              )}
            </span>
          </li>
        ))}
        <li>
          <span className={s.tid}>
            {naar(slutt)} <span className="dempet smaa">{kl(slutt)}</span>
          </span>
          <span>
            {f.slutt.til.length > 0
              ? t('mottaksvaktTekst', { til: navn(f.slutt.til), hver: varighet(f.slutt.hver) })
              : t('mottaksvaktTom', { hver: varighet(f.slutt.hver) })}
          </span>
        </li>
      </ol>
    </div>
  );
}
