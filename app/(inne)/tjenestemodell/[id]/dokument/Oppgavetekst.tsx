import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import type { Dokumentoppgave } from '@/lib/tjenestemodell/dokument/queries';
import s from './dokument.module.css';

/** One task of the document: who, our notes, and every item with its status. */
export function Oppgavetekst({ o }: { o: Dokumentoppgave }) {
  const t = useTranslations('tjenestemodell');
  const status = useTranslations('modellskjema.status');
  const merker = (p: Dokumentoppgave['deler'][number]['punkter'][number]) =>
    [
      p.opphav === 'MAL' ? null : t(`opphav.${p.opphav}`),
      p.status && status(p.status),
      p.ansvarlig,
      p.frist && visDato(p.frist),
      p.ikkeRelevantGrunn === null ? null : t('ikkeRelevant', { grunn: p.ikkeRelevantGrunn }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <article id={`o-${o.id}`} className={s.oppgave} aria-labelledby={`t-${o.id}`}>
      <Heading level={3} data-size="xs" id={`t-${o.id}`}>
        {o.nr}. {o.tittel}
      </Heading>
      <p className="lesebredde">{o.ingress}</p>
      {o.ikkeRelevantGrunn !== null && <p>{t('ikkeRelevant', { grunn: o.ikkeRelevantGrunn })}</p>}
      {o.ikkeRelevantGrunn === null && (
        <>
          <dl className="fakta">
            {o.ansvar
              .filter((a) => a.hvem.length > 0)
              .flatMap((a) => [<dt key={`t${a.kode}`}>{t(`dokument.kode.${a.kode}`)}</dt>, <dd key={`d${a.kode}`}>{a.hvem.join(', ')}</dd>])}
          </dl>
          {o.notatTekst !== '' && (
            <div>
              <Heading level={4} data-size="2xs">
                {t('oppgave.notat')}
              </Heading>
              <RiktekstVisning json={o.notat} />
            </div>
          )}
          {o.deler.map((d) => (
            <div key={d.del}>
              <Heading level={4} data-size="2xs">
                {t(`deler.${d.del}`)}
              </Heading>
              <ul className={s.punkter}>
                {d.punkter.map((p) => (
                  <li key={p.id}>
                    {p.tekst} <span className="dempet smaa">{merker(p)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </article>
  );
}
