'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { cellenokkel, erUtenNavn, type Innhold, type Matriseoppgave } from '@/lib/tjenestemodell/matrise/rules';
import { Bokstavvelger } from './Bokstavvelger';
import s from './matrise.module.css';
import type { Kode } from './taster';

type Props = {
  innhold: Innhold;
  omraader: { id: string; navn: string }[];
  feilrader: ReadonlySet<string>;
  las: boolean;
  sett: (oppgaveId: string, aktorId: string, k: Kode | null) => void;
  aapne: (oppgaveId: string, aktorId: string) => void;
};

/** The matrix on a phone: each task with who has which letter; a tap opens a sheet with every actor. */
export function Mobilliste({ innhold, omraader, feilrader, las, sett, aapne }: Props) {
  const t = useTranslations('matrise');
  const [valgt, setValgt] = useState<string>();
  const oppgave = innhold.oppgaver.find((o) => o.id === valgt);
  const fordeling = (o: Matriseoppgave) =>
    innhold.aktorer
      .map((a) => ({ a, v: innhold.celler[cellenokkel(o.id, a.id)] }))
      .filter((x) => x.v)
      .sort((x, y) => 'AUKI'.indexOf(x.v?.kode ?? '') - 'AUKI'.indexOf(y.v?.kode ?? ''));
  return (
    <div className={s.smal} data-skjul-utskrift>
      {omraader.map((x) => (
        <section key={x.id} className="stabel" data-tett>
          <Heading level={2} data-size="2xs">
            {x.navn}
          </Heading>
          <ul className={s.liste}>
            {innhold.oppgaver
              .filter((o) => o.omraade === x.id)
              .map((o) => (
                <li key={o.id}>
                  <button type="button" className={s.kort} data-feil={feilrader.has(o.id) || undefined} onClick={() => setValgt(o.id)}>
                    <strong>{o.tittel}</strong>
                    <span className={s.fordeling}>
                      {!o.relevant && <span>{t('ikkeRelevant')}</span>}
                      {o.relevant && !fordeling(o).some((f) => f.v?.kode === 'A') && <span className={s.mangler}>{t('manglerA')}</span>}
                      {o.relevant && erUtenNavn(innhold, o.id) && <span className={s.mangler}>{t('utenNavn')}</span>}
                      {fordeling(o).map(({ a, v }) => (
                        <span key={a.id}>
                          <b>{v?.kode}</b> {a.navn}
                        </span>
                      ))}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {oppgave && (
        <Dialog
          open
          onClose={() => setValgt(undefined)}
          closedby="any"
          placement="bottom"
          closeButton={t('panel.lukk')}
          className={s.ark}
          aria-labelledby="ark-tittel"
        >
          <DialogBlock>
            <Heading level={2} data-size="xs" id="ark-tittel">
              {oppgave.tittel}
            </Heading>
          </DialogBlock>
          <DialogBlock>
            {innhold.aktorer.map((a) => {
              const v = innhold.celler[cellenokkel(oppgave.id, a.id)];
              const laast = las || a.utgaatt;
              const vis = () => {
                setValgt(undefined);
                aapne(oppgave.id, a.id);
              };
              return laast ? (
                <div key={a.id} className={s.rekke}>
                  <strong>{a.navn}</strong>
                  <div className="rad" data-spre>
                    <span>{v ? `${v.kode} ${t(`kode.${v.kode}`)}` : t('ingen')}</span>
                    <Detaljer aktor={a.navn} vis={vis} />
                  </div>
                </div>
              ) : (
                <Bokstavvelger
                  key={a.id}
                  navn={`ark-${a.id}`}
                  tittel={a.navn}
                  verdi={v?.kode ?? null}
                  velg={(k) => sett(oppgave.id, a.id, k)}
                  ved={<Detaljer aktor={a.navn} vis={vis} />}
                />
              );
            })}
          </DialogBlock>
        </Dialog>
      )}
    </div>
  );
}

function Detaljer({ aktor, vis }: { aktor: string; vis: () => void }) {
  const t = useTranslations('matrise');
  return (
    <Button variant="tertiary" data-size="sm" aria-label={t('detaljerFor', { aktor })} onClick={vis}>
      {t('detaljer')}
    </Button>
  );
}
