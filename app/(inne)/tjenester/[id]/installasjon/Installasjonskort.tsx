import { useTranslations } from 'next-intl';
import { dagISO, visKlokke, visTid } from '@/components/felles/dato';
import type { Flyt, Installasjonsside } from '@/lib/installasjon/queries';
import { manglendeInnstillinger } from '@/lib/tjeneste/rules-innstillinger';
import { Innstillinger } from './Innstillinger';
import s from './Installasjon.module.css';
import { Jaknapp } from './Jaknapp';
import { Kort } from './Kort';
import { Sjekkliste } from './Sjekkliste';
import { Test } from './Test';
import { Tid } from './Tid';
import { ByttUtstyr, VelgUtstyr } from './Utstyr';

/** The cards of INSTALLERE, in the order they are done in a home. */
export function Installasjonskort({ side, flyt: f, skriv, iDag }: { side: Installasjonsside; flyt: Flyt; skriv: boolean; iDag: string }) {
  const t = useTranslations('installasjon');
  const tid = (d: Date) => visTid(d);
  const avtalt = f.bestilling.avtaltTid;
  const harBestilt = !f.mangler.INSTALLERE.includes('UTSTYR');
  const mangler = manglendeInnstillinger(f.def, f.gjelder).length;
  const punkter = f.punkter.filter((p) => p.steg === 'INSTALLERE');
  const brukt = Boolean(f.registrertHosLeverandor || f.forbindelseTestet);
  return (
    <ol className={s.kortliste}>
      <Kort id="tid" tittel={t('tid.tittel')} ferdig={Boolean(avtalt)} svar={avtalt && <p>{tid(avtalt)}</p>}>
        {skriv && (
          <Tid
            key={avtalt?.toISOString()}
            dato={avtalt ? dagISO(avtalt) : ''}
            klokkeslett={avtalt ? visKlokke(avtalt).replace('.', ':') : ''}
            iDag={iDag}
          />
        )}
      </Kort>
      <Kort
        id="utstyr"
        tittel={t('utstyr.tittel')}
        ferdig={harBestilt}
        aapen
        svar={
          side.kreverUtstyr ? (
            f.utstyr.map((u) => (
              <div key={u.id}>
                <p>{t.rich('utstyr.valgtRik', { navn: u.navn, serienummer: u.serienummer, b: (x) => <strong className="tall">{x}</strong> })}</p>
                {skriv && <ByttUtstyr id={u.id} serienummer={u.serienummer} brukt={brukt} />}
              </div>
            ))
          ) : (
            <p className="dempet">{t('utstyr.trengerIkke')}</p>
          )
        }
      >
        {skriv &&
          side.kreverUtstyr &&
          (harBestilt ? (
            f.harFlereTeknologier && (
              <details className={s.endre}>
                <summary>{t('utstyr.flere')}</summary>
                <div className={s.endreInnhold}>
                  <VelgUtstyr />
                </div>
              </details>
            )
          ) : (
            <VelgUtstyr />
          ))}
      </Kort>
      <Kort
        id="registrering"
        tittel={t('registrering.tittel')}
        ferdig={Boolean(f.registrertHosLeverandor)}
        svar={
          f.registrertHosLeverandor ? (
            <p>{t('registrering.gjort', { tid: tid(f.registrertHosLeverandor) })}</p>
          ) : (
            <p className="dempet">{t('registrering.hjelp')}</p>
          )
        }
        aapen
      >
        {skriv && <Jaknapp kort="registrering" gjort={Boolean(f.registrertHosLeverandor)} />}
      </Kort>
      <Kort
        id="innstillinger"
        bareLese={!skriv}
        tittel={t('innstillinger.tittel')}
        ferdig={mangler === 0}
        svar={
          <p className={mangler > 0 ? s.mangler : undefined}>
            {mangler > 0 ? t('innstillinger.mangler', { antall: mangler }) : t('innstillinger.ferdig', { antall: f.avvik.length })}
          </p>
        }
      >
        <p className="dempet">{t('innstillinger.ingress')}</p>
        <Innstillinger def={f.def} plan={f.plan} gjelder={f.gjelder} avvik={f.avvik} skriv={skriv} />
      </Kort>
      <Kort
        id="sjekkliste"
        bareLese={!skriv}
        tittel={t('sjekkliste.tittel')}
        ferdig={!f.mangler.INSTALLERE.includes('SJEKKLISTE')}
        svar={<p>{t('sjekkliste.framdrift', { antall: punkter.filter((p) => f.sjekkliste[p.id]).length, av: punkter.length })}</p>}
      >
        <Sjekkliste punkter={punkter} kryss={f.sjekkliste} skriv={skriv} />
      </Kort>
      <Kort
        id="test"
        tittel={t('test.tittel')}
        ferdig={Boolean(f.forbindelseTestet)}
        svar={
          f.forbindelseTestet ? (
            <p>{[t('test.gjort', { tid: tid(f.forbindelseTestet) }), f.testmerknad].filter(Boolean).join('. ')}</p>
          ) : (
            f.testmerknad && <p className={s.mangler}>{t('test.virkerIkke', { merknad: f.testmerknad })}</p>
          )
        }
      >
        {skriv && <Test merknad={f.testmerknad ?? ''} />}
      </Kort>
    </ol>
  );
}
