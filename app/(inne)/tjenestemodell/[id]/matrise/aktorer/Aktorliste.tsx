'use client';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { type Feilsvar, medNokkel, type Svar, utfor } from '@/components/skjema/svar';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { settAktorUtgaattHandling, sorterAktorerHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Aktorrad, Aktorside } from '@/lib/tjenestemodell/matrise/queries-aktor';
import s from '../matrise.module.css';
import { Aktorskjema } from './Aktorskjema';

/** Every actor with its contact; those who own the model may add, change, move and retire. */
export function Aktorliste({ side }: { side: Aktorside }) {
  const t = useTranslations('matrise.aktor');
  const router = useRouter();
  const [skjema, setSkjema] = useState<Aktorrad | 'ny'>();
  const [feil, setFeil] = useState<Feilsvar>();
  const [flytter, setFlytter] = useState(false);
  const { aktorer, kanEndre } = side;
  const ferdig = () => {
    setSkjema(undefined);
    router.refresh();
  };
  const flytt = async (i: number, retning: -1 | 1) => {
    if (flytter) return;
    const ids = aktorer.map((a) => a.id);
    const [a, b] = [ids[i], ids[i + retning]];
    if (!a || !b) return;
    ids[i] = b;
    ids[i + retning] = a;
    setFlytter(true);
    const svar: Svar<unknown> = await utfor(() => medNokkel(sorterAktorerHandling, { modellId: side.modell.id, ids }));
    setFlytter(false);
    setFeil(svar.ok ? undefined : svar);
    if (svar.ok) router.refresh();
  };
  return (
    <Flate
      tittel={t('tittel')}
      handlinger={
        kanEndre && (
          <Button onClick={() => setSkjema('ny')}>
            <PlusIcon aria-hidden />
            {t('ny')}
          </Button>
        )
      }
    >
      {feil && <Feilmelding svar={feil} lastInn={() => router.refresh()} />}
      <ul className={s.treff}>
        {aktorer.map((a, i) => (
          <li key={a.id} className={s.aktor} data-utgaatt={a.utgaatt || undefined}>
            <div className="stabel" data-tett>
              <p className="rad">
                <strong>{a.navn}</strong>
                <span className="dempet smaa">{t(`art.${a.art as 'rolle'}`)}</span>
                {a.utgaatt && <Statusmerke tekst={t('utgaatt')} />}
                {a.utgaatt && a.celler > 0 && <Statusmerke tekst={t('harCeller', { antall: a.celler })} tone="fare" />}
              </p>
              <Kontakt a={a} />
            </div>
            {kanEndre && (
              <div className="rad">
                <Button
                  icon
                  variant="tertiary"
                  aria-label={t('opp', { navn: a.navn })}
                  aria-disabled={i === 0 || undefined}
                  onClick={() => void flytt(i, -1)}
                >
                  <ArrowUpIcon aria-hidden />
                </Button>
                <Button
                  icon
                  variant="tertiary"
                  aria-label={t('ned', { navn: a.navn })}
                  aria-disabled={i === aktorer.length - 1 || undefined}
                  onClick={() => void flytt(i, 1)}
                >
                  <ArrowDownIcon aria-hidden />
                </Button>
                <Button variant="secondary" aria-label={t('endreNavn', { navn: a.navn })} onClick={() => setSkjema(a)}>
                  {t('endre')}
                </Button>
                <Uttak key={`${a.id}${a.versjon}`} a={a} ferdig={ferdig} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {skjema && (
        <Aktorskjema
          key={skjema === 'ny' ? 'ny' : skjema.id}
          side={side}
          aktor={skjema === 'ny' ? undefined : skjema}
          ferdig={ferdig}
          lukk={() => setSkjema(undefined)}
        />
      )}
    </Flate>
  );
}

function Kontakt({ a }: { a: Aktorrad }) {
  const t = useTranslations('matrise.aktor');
  const navn = a.person?.navn ?? a.kontaktNavn;
  const telefon = a.person ? a.person.telefon : a.kontaktTelefon;
  const epost = a.person ? a.person.epost : a.kontaktEpost;
  return (
    <div className="rad">
      {a.hvem && <span>{a.hvem}</span>}
      {navn ? <span>{navn}</span> : !a.utgaatt && <Statusmerke tekst={t('ingenKontakt')} tone="advarsel" />}
      {a.person?.sluttet && <Statusmerke tekst={t('sluttet')} tone="fare" />}
      {telefon && <a href={`tel:${telefon.replace(/\s/g, '')}`}>{telefon}</a>}
      {epost && <a href={`mailto:${epost}`}>{epost}</a>}
    </div>
  );
}

function Uttak({ a, ferdig }: { a: Aktorrad; ferdig: () => void }) {
  const t = useTranslations('matrise.aktor');
  const handling = () => medNokkel(settAktorUtgaattHandling, { id: a.id, versjon: a.versjon, utgaatt: !a.utgaatt });
  return a.utgaatt ? (
    <Knapphandling handling={handling} etterpaa={ferdig} variant="tertiary">
      {t('taInn')}
    </Knapphandling>
  ) : (
    <Knapphandling
      handling={handling}
      etterpaa={ferdig}
      variant="tertiary"
      farge="danger"
      bekreft={{ tittel: t('taUtTittel', { navn: a.navn }), tekst: t('taUtTekst', { antall: a.celler }), knapp: t('taUt') }}
    >
      {t('taUt')}
    </Knapphandling>
  );
}
