import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { SideTopp } from '@/components/skall/SideTopp';
import type { Smule } from '@/components/skall/Smuler';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Avklaringsside } from '@/lib/avklaring/queries';
import s from './Traad.module.css';
import { Beslutning, Fordeling, Gjenaapning, Svarskjema } from './Traadhandlinger';

/** A question and its thread, the same for the one who asks and the one who is asked; what each may do differs. */
export function Traad({ a, naa, smuler }: { a: Avklaringsside; naa: Date; smuler?: Smule[] }) {
  const t = useTranslations('avklaring');
  const eier = a.side === 'EIER';
  const besvart = a.innlegg.some((i) => i.virksomhet !== a.fraVirksomhet);
  return (
    <div className="stabel">
      <SideTopp
        tittel={a.sporsmaal}
        smuler={smuler}
        merker={<Statusmerke tekst={t(`status.${a.status}`)} tone={a.status === 'AAPEN' ? 'advarsel' : 'ok'} />}
        ingress={t('stiltAv', { navn: a.opprettetAv, virksomhet: a.fraVirksomhet, dato: visDato(a.opprettet) })}
      />
      <div className="todelt">
        <div className="stabel">
          {a.status === 'BESLUTTET' && (
            <Flate tone="ok" tittel={t('beslutning')}>
              <p className={s.tekst}>{a.beslutning}</p>
              <p className="dempet smaa">{t('besluttetAv', { hvem: a.besluttetAv ?? '', dato: a.besluttet ? visDato(a.besluttet) : '' })}</p>
              {a.kan.gjenaapne && <Gjenaapning id={a.id} versjon={a.versjon} />}
            </Flate>
          )}
          <Flate tittel={t('svar')}>
            {a.innlegg.length === 0 && <p className="dempet">{t('ingenSvar')}</p>}
            {a.innlegg.length > 0 && (
              <ol className={s.traad}>
                {a.innlegg.map((i) => (
                  <li key={i.id} className={s.innlegg}>
                    <p className="rad smaa" style={{ gap: '0.25rem 0.75rem' }}>
                      <strong>{i.fra}</strong>
                      <span className="dempet">{i.virksomhet}</span>
                      <time className="dempet tall" dateTime={i.tid}>
                        {t('tid', { dato: visDato(i.tid), klokke: visKlokke(i.tid) })}
                      </time>
                    </p>
                    <p className={s.tekst}>{i.tekst}</p>
                  </li>
                ))}
              </ol>
            )}
            {a.kan.svare && <Svarskjema id={a.id} />}
          </Flate>
          {a.kan.beslutte && a.neste === 'BESLUTT' && (
            <Flate tittel={t('avklar')} tone="info">
              <Beslutning id={a.id} versjon={a.versjon} meg={a.meg} iDag={a.iDag} />
            </Flate>
          )}
          {a.kan.beslutte && a.neste !== 'BESLUTT' && (
            <Details>
              <DetailsSummary>{t('avklarUtenSvar')}</DetailsSummary>
              <DetailsContent>
                <Beslutning id={a.id} versjon={a.versjon} meg={a.meg} iDag={a.iDag} />
              </DetailsContent>
            </Details>
          )}
        </div>
        <div className="stabel">
          {a.status === 'AAPEN' && (
            <Flate tittel={t('naa')} tone="info">
              <p>{t(eier ? `neste.${a.neste}` : besvart ? 'neste.SVART' : 'neste.SVAR', { hvem: (eier ? a.hos : a.fraVirksomhet) ?? '' })}</p>
            </Flate>
          )}
          <Flate tittel={t('om')}>
            <dl className="fakta">
              <dt>{t('oppgave')}</dt>
              <dd>{eier ? <Link href={`/tjenestemodell/${a.modellId}/oppgaver/${a.oppgaveId}`}>{a.oppgave}</Link> : a.oppgave}</dd>
              <dt>{t('hvemSvarer')}</dt>
              <dd>{a.hos ?? t('ikkeFordelt')}</dd>
              <dt>{t('frist')}</dt>
              <dd>{a.frist ? <Frist dato={a.frist} naa={naa} ferdig={a.status === 'BESLUTTET'} /> : t('ingenFrist')}</dd>
            </dl>
            {a.kan.fordele && a.valg && (
              <Fordeling id={a.id} versjon={a.versjon} naa={{ til: a.art, ...a.mottaker, frist: a.frist ?? '' }} hos={a.hos} valg={a.valg} />
            )}
          </Flate>
        </div>
      </div>
    </div>
  );
}
