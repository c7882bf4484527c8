import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary, Heading } from '@/components/designsystemet';
import { Flytdiagram } from '@/components/diagram/Flytdiagram';
import { Flate } from '@/components/skall/Flate';
import { grupper } from '@/lib/tjenestemodell/modell/rules';
import type { Oppgaveside } from '@/lib/tjenestemodell/oppgave/queries';
import s from './oppgave.module.css';

const MODELLER = ['alle', 'regional-tms', 'ute-i-tjenesten', 'sykehus'] as const;
const EKSEMPLER_FORST = 4;

function Kildelinje({ kilde, vis }: { kilde: string; vis: boolean }) {
  const t = useTranslations('tjenestemodell');
  return vis ? <div className={s.opphav}>{t('kilde', { kilde })}</div> : null;
}

/** What there is to read and use, from the template. */
export function Ressurser({ ressurser, kilder }: { ressurser: Oppgaveside['ressurser']; kilder: boolean }) {
  const t = useTranslations('tjenestemodell.oppgave');
  if (ressurser.length === 0) return null;
  return (
    <Flate id="ressurser" tittel={t('ressurser')}>
      <ul className={s.punkter}>
        {ressurser.map((r) => (
          <li key={r.id}>
            {r.url ? (
              <a href={r.url} rel="noopener noreferrer">
                {r.tittel}
              </a>
            ) : (
              r.tittel
            )}
            <Kildelinje kilde={r.kilde} vis={kilder} />
          </li>
        ))}
      </ul>
    </Flate>
  );
}

/** Who answers for what, as the template describes it, per way of following up. */
export function Modellansvar({ ansvar, kilder }: { ansvar: Oppgaveside['ansvar']; kilder: boolean }) {
  const t = useTranslations('tjenestemodell');
  if (ansvar.length === 0) return null;
  return (
    <Flate id="ansvar" tittel={t('oppgave.ansvar')} ingress={t('oppgave.ansvarIngress')}>
      {MODELLER.filter((m) => ansvar.some((a) => a.modell === m)).map((m) => (
        <section key={m} className="stabel" data-tett aria-labelledby={`modell-${m}`}>
          <Heading level={3} data-size="2xs" id={`modell-${m}`}>
            {t(`oppfolging.${m}`)}
          </Heading>
          <dl className="fakta">
            {[
              ...grupper(
                ansvar.filter((a) => a.modell === m),
                (a) => a.aktor,
              ),
            ].flatMap(([aktor, liste]) => [
              <dt key={`t-${aktor}`}>{aktor}</dt>,
              <dd key={`d-${aktor}`}>
                {liste.map((a) => (
                  <div key={a.id}>
                    {a.tekst}
                    <Kildelinje kilde={a.kilde} vis={kilder} />
                  </div>
                ))}
              </dd>,
            ])}
          </dl>
        </section>
      ))}
    </Flate>
  );
}

/** How others have done it: what, who, and why it is worth copying. The first few open, the rest behind one press. */
export function Eksempler({ eksempler, kilder }: { eksempler: Oppgaveside['eksempler']; kilder: boolean }) {
  const t = useTranslations('tjenestemodell.oppgave');
  if (eksempler.length === 0) return null;
  const vis = (liste: Oppgaveside['eksempler']) =>
    liste.map((e) => (
      <article key={e.id} className={s.eksempel}>
        <Heading level={3} data-size="2xs">
          {e.sted}
        </Heading>
        <p className="lesebredde">{e.hva}</p>
        <dl className="fakta">
          <dt>{t('hvemGjor')}</dt>
          <dd>{e.hvem}</dd>
          <dt>{t('hvorfor')}</dt>
          <dd>{e.hvorfor}</dd>
        </dl>
        <Kildelinje kilde={e.kilde} vis={kilder} />
      </article>
    ));
  const rest = eksempler.slice(EKSEMPLER_FORST);
  return (
    <Flate id="eksempler" tittel={t('eksempler')} ingress={t('eksemplerIngress')}>
      <div>{vis(eksempler.slice(0, EKSEMPLER_FORST))}</div>
      {rest.length > 0 && (
        <Details>
          <DetailsSummary>{t('flereEksempler', { antall: rest.length })}</DetailsSummary>
          <DetailsContent>{vis(rest)}</DetailsContent>
        </Details>
      )}
    </Flate>
  );
}

/** The processes that the template draws. */
export function Flyt({ flyt, kilder }: { flyt: Oppgaveside['flyt']; kilder: boolean }) {
  const t = useTranslations('tjenestemodell.oppgave');
  if (flyt.length === 0) return null;
  return (
    <Flate id="flyt" tittel={t('flyt')} ingress={t('flytIngress')}>
      {flyt.map((f, i) =>
        flyt.length === 1 ? (
          <div key={f.id}>
            <Flytdiagram tittel={f.tittel} noder={f.noder} kanter={f.kanter} />
            <Kildelinje kilde={f.kilde} vis={kilder} />
          </div>
        ) : (
          <Details key={f.id} defaultOpen={i === 0}>
            <DetailsSummary>{f.tittel}</DetailsSummary>
            <DetailsContent>
              <Flytdiagram skjulTittel tittel={f.tittel} noder={f.noder} kanter={f.kanter} />
              <Kildelinje kilde={f.kilde} vis={kilder} />
            </DetailsContent>
          </Details>
        ),
      )}
    </Flate>
  );
}
