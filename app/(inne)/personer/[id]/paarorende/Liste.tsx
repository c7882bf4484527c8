'use client';
import { ArrowDownIcon, ArrowUpIcon, PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Tag } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Tomt } from '@/components/skall/Tomt';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { fjernPaarorendeHandling, sorterPaarorendeHandling } from '@/lib/tjenestemottaker/actions';
import { type Paarorende, Skjema } from './skjema';

/** Each next of kin in calling order, with what can be done about it. */
export function Liste({ personId, paarorende }: { personId: string; paarorende: Paarorende[] }) {
  const t = useTranslations('person.paarorende');
  const router = useRouter();
  const [endrer, setEndrer] = useState<string>();
  const ferdig = () => {
    setEndrer(undefined);
    router.refresh();
  };
  const flytt = (fra: number, til: number) => {
    const ider = paarorende.map((p) => p.id);
    ider.splice(til, 0, ...ider.splice(fra, 1));
    return medNokkel(sorterPaarorendeHandling, { personId, rekkefolge: ider });
  };
  return (
    <div className="stabel">
      {paarorende.length === 0 && endrer !== 'ny' && <Tomt tittel={t('ingen')} />}
      {paarorende.map((p, i) =>
        endrer === p.id ? (
          <Flate key={p.id} tittel={t('endre', { navn: p.navn })}>
            <Skjema personId={personId} paarorende={p} ferdig={ferdig} avbryt={() => setEndrer(undefined)} />
          </Flate>
        ) : (
          <Flate key={p.id} tittel={`${i + 1}. ${p.navn}`} handlinger={<Merker p={p} />}>
            <p>{[t(`relasjon.${p.relasjon}` as 'relasjon.BARN'), p.telefon, p.epost].filter(Boolean).join(' · ')}</p>
            <div className="rad" data-topp>
              <Button variant="secondary" onClick={() => setEndrer(p.id)}>
                <PencilIcon aria-hidden />
                {t('endreKnapp')}
                <span className="kun-skjermleser"> {p.navn}</span>
              </Button>
              {i > 0 && (
                <Knapphandling variant="tertiary" ikon={<ArrowUpIcon aria-hidden />} handling={() => flytt(i, i - 1)} etterpaa={ferdig}>
                  {t('opp')}
                  <span className="kun-skjermleser"> {p.navn}</span>
                </Knapphandling>
              )}
              {i < paarorende.length - 1 && (
                <Knapphandling variant="tertiary" ikon={<ArrowDownIcon aria-hidden />} handling={() => flytt(i, i + 1)} etterpaa={ferdig}>
                  {t('ned')}
                  <span className="kun-skjermleser"> {p.navn}</span>
                </Knapphandling>
              )}
              <Knapphandling
                variant="tertiary"
                farge="danger"
                ikon={<TrashIcon aria-hidden />}
                bekreft={{ tittel: t('fjernTittel', { navn: p.navn }), tekst: t('fjernTekst'), knapp: t('fjern') }}
                handling={() => medNokkel(fjernPaarorendeHandling, { id: p.id, versjon: p.versjon })}
                etterpaa={ferdig}
              >
                {t('fjern')}
                <span className="kun-skjermleser"> {p.navn}</span>
              </Knapphandling>
            </div>
          </Flate>
        ),
      )}
      {endrer === 'ny' ? (
        <Flate tittel={t('leggTil')}>
          <Skjema personId={personId} ferdig={ferdig} avbryt={() => setEndrer(undefined)} />
        </Flate>
      ) : (
        <div>
          <Button onClick={() => setEndrer('ny')}>
            <PlusIcon aria-hidden />
            {t('leggTil')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Merker({ p }: { p: Paarorende }) {
  const t = useTranslations('person.paarorende');
  return (
    <>
      {p.naermeste && <Tag data-color="info">{t('naermeste')}</Tag>}
      {p.verge && <Tag data-color="warning">{t('verge')}</Tag>}
    </>
  );
}
