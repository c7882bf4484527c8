import { useTranslations } from 'next-intl';
import { visDato, visTid } from '@/components/felles/dato';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Flyt, Installasjonsside } from '@/lib/installasjon/queries';
import { Avtale } from './Avtaler';
import s from './Installasjon.module.css';
import { Jaknapp } from './Jaknapp';
import { Kort } from './Kort';
import { Opplaering } from './Opplaering';

/** The cards of OPPLAERE: training, the information sheet, what is agreed with next of kin. */
export function Opplaeringskort({ side, flyt: f, skriv, iDag }: { side: Installasjonsside; flyt: Flyt; skriv: boolean; iDag: string }) {
  const t = useTranslations('installasjon');
  const ferdig = !f.mangler.OPPLAERE.includes('OPPLAERING_BRUKER');
  return (
    <ol className={s.kortliste}>
      <Kort
        id="opplaering"
        tittel={t('runde.tittel')}
        ferdig={ferdig}
        aapen
        svar={
          <>
            <p className="dempet">{t('runde.anbefalt', { antall: f.antallRunder })}</p>
            {f.opplaering.map((r) => (
              <div key={r.runde}>
                <p>
                  <strong>{t('runde.runde', { nr: r.runde, dato: visDato(r.dato) })}</strong> {r.hvem.map((h) => h.navn).join(', ')}
                </p>
                <p className="dempet">
                  {[t('runde.mestrer', { antall: r.mestrer.length, av: f.mestringspunkter.length }), r.merknad].filter(Boolean).join('. ')}
                </p>
              </div>
            ))}
          </>
        }
      >
        {skriv &&
          (f.opplaering.length === 0 ? (
            <Opplaering iDag={iDag} bruker={side.person.navn} paarorende={f.paarorende} mestringspunkter={f.mestringspunkter} />
          ) : (
            <details className={s.endre} key={f.opplaering.length}>
              <summary>{t('runde.nyNr', { nr: f.opplaering.length + 1 })}</summary>
              <div className={s.endreInnhold}>
                <Opplaering iDag={iDag} bruker={side.person.navn} paarorende={f.paarorende} mestringspunkter={f.mestringspunkter} />
              </div>
            </details>
          ))}
      </Kort>
      <Kort
        id="ark"
        tittel={t('ark.tittel')}
        ferdig={Boolean(f.informasjonsskrivGitt)}
        aapen
        svar={
          <p className={f.informasjonsskrivGitt ? undefined : 'dempet'}>
            {f.informasjonsskrivGitt ? t('ark.gjort', { tid: visTid(f.informasjonsskrivGitt) }) : t('ark.hjelp')}
          </p>
        }
      >
        <div className="rad">
          {skriv && <Jaknapp kort="ark" gjort={Boolean(f.informasjonsskrivGitt)} />}
          <Knappelenke href={`/tjenester/${side.id}/informasjonsskriv`} variant="secondary">
            {t('ark.vis')}
          </Knappelenke>
        </div>
      </Kort>
      <Kort
        id="avtaler"
        tittel={t('avtaler.tittel')}
        ferdig={f.paarorendeavtaler.length > 0}
        svar={
          <>
            {f.paarorende.length === 0 && <p className="dempet">{t('avtaler.ingen')}</p>}
            {f.paarorendeavtaler.map((a) => (
              <p key={a.paarorendeId}>
                <strong>{a.navn}:</strong> {a.avtale}
              </p>
            ))}
            {f.paarorende.length > 0 && f.paarorendeavtaler.length === 0 && <p className="dempet">{t('avtaler.hjelp')}</p>}
          </>
        }
      >
        {skriv && f.paarorende.length > 0 && (
          <div className="stabel">
            {f.paarorende.map((p) => (
              <Avtale key={p.id} paarorendeId={p.id} navn={p.navn} avtale={f.paarorendeavtaler.find((a) => a.paarorendeId === p.id)?.avtale ?? ''} />
            ))}
          </div>
        )}
      </Kort>
    </ol>
  );
}
