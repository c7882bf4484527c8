'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Button, Dialog, DialogBlock, Heading, Spinner } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { type Svar, utfor } from '@/components/skjema/svar';
import { hentCelleHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Ansattvalg, Celledetaljer } from '@/lib/tjenestemodell/matrise/queries-celle';
import type { Matriseaktor, Matriseoppgave, Verdi } from '@/lib/tjenestemodell/matrise/rules';
import { Bokstavvelger } from './Bokstavvelger';
import { Celleinnhold } from './Celleinnhold';
import s from './matrise.module.css';
import { Personvelger } from './Personvelger';

type Props = {
  modellId: string;
  oppgave: Matriseoppgave;
  aktor: Matriseaktor;
  verdi: Verdi;
  personnavn: string | null;
  flereA: boolean;
  las: boolean;
  sett: (til: Verdi, person?: Ansattvalg) => void;
  behold: () => void;
  lukk: () => void;
};

/** One cell opened: the letter, the person, what the template says, whom to call, what must be settled, and its history. */
export function Cellepanel(p: Props) {
  const t = useTranslations('matrise.panel');
  const { oppgave, aktor, verdi } = p;
  const [svar, setSvar] = useState<Svar<Celledetaljer>>();
  const [oppgaveId, aktorId] = [oppgave.id, aktor.id];
  const hent = useCallback(async () => {
    setSvar(undefined);
    setSvar(await utfor(() => hentCelleHandling({ oppgaveId, aktorId })));
  }, [oppgaveId, aktorId]);
  useEffect(() => void hent(), [hent]);
  return (
    <Dialog open onClose={p.lukk} closedby="any" placement="right" closeButton={t('lukk')} className={s.panel} aria-labelledby="celle-tittel">
      <DialogBlock>
        <Heading level={2} data-size="xs" id="celle-tittel">
          {oppgave.tittel}
        </Heading>
        <p className="dempet">{aktor.navn}</p>
      </DialogBlock>
      <DialogBlock>
        <div className="stabel">
          {p.las ? (
            <p>
              <strong>{verdi ? t('bokstav', { kode: verdi.kode, ord: t(`ord.${verdi.kode}`) }) : t('tom')}</strong>
            </p>
          ) : (
            <Bokstavvelger
              navn="celle"
              tittel={t('ansvar')}
              verdi={verdi?.kode ?? null}
              velg={(kode) => p.sett(kode && { kode, ansattId: verdi?.ansattId ?? null })}
            />
          )}
          {!p.las && p.flereA && verdi?.kode === 'A' && (
            <div>
              <Button variant="secondary" data-color="danger" onClick={p.behold}>
                {t('behold')}
              </Button>
            </div>
          )}
          {verdi && (p.personnavn || !p.las) && (
            <div className="stabel" data-tett>
              {p.personnavn && (
                <p className="rad" data-spre>
                  <span>{t('valgtPerson', { navn: p.personnavn })}</span>
                  {!p.las && (
                    <Button variant="tertiary" data-size="sm" onClick={() => p.sett({ kode: verdi.kode, ansattId: null })}>
                      {t('fjernPerson')}
                    </Button>
                  )}
                </p>
              )}
              {!p.las && (
                <Personvelger
                  etikett={p.personnavn ? t('annenPerson') : t('velgPerson')}
                  velg={(a) => p.sett({ kode: verdi.kode, ansattId: a.id }, a)}
                />
              )}
            </div>
          )}
          {!svar && <Spinner aria-label={t('henter')} data-size="sm" />}
          {svar && !svar.ok && <Feilmelding svar={svar} lastInn={() => void hent()} />}
          {svar?.ok && <Celleinnhold d={svar.verdi} ansattId={verdi?.ansattId ?? null} />}
          <Link href={`/tjenestemodell/${p.modellId}/oppgaver/${oppgave.id}`}>{t('tilOppgaven')}</Link>
        </div>
      </DialogBlock>
    </Dialog>
  );
}
