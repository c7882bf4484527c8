'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import type { Tone } from '@/components/felles/tone';
import { Datofelt } from '@/components/felt/Datofelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { avsluttRolleHandling } from '@/lib/virksomhet/actions';
import type { Ansattdetaljer } from '@/lib/virksomhet/queries';
import { avsluttRolleSchema } from '@/lib/virksomhet/schema';
import s from '../../organisasjon.module.css';

type Rollerad = Ansattdetaljer['roller'][number];
const TONE: Record<Rollerad['tid'], Tone> = { naa: 'ok', kommer: 'info', over: 'noytral' };

/** Every role, with its period; one that is not over can be ended. */
export function Rolleliste({ roller, endre, iDag }: { roller: Rollerad[]; endre: boolean; iDag: string }) {
  const t = useTranslations('organisasjon');
  const rolle = useTranslations('rolle');
  const router = useRouter();
  const [valgt, setValgt] = useState<Rollerad>();
  return (
    <>
      <ul className={s.roller}>
        {roller.map((r) => (
          <li key={r.id} className={s.rolle}>
            <span>
              {r.enhet} / <strong>{rolle(r.rolle)}</strong>
              <span className={s.under}>
                {r.til ? t('fraTil', { fra: visDato(r.fra), til: visDato(r.til) }) : t('fraDato', { fra: visDato(r.fra) })}
              </span>
            </span>
            <span className="rad">
              <Statusmerke tekst={t(`rolletid.${r.tid}`)} tone={TONE[r.tid]} />
              {endre && r.tid !== 'over' && (
                <Button variant="secondary" data-size="sm" onClick={() => setValgt(r)}>
                  {t('avslutt')}
                  <span className="kun-skjermleser">{` ${rolle(r.rolle)}, ${r.enhet}`}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Dialog open={Boolean(valgt)} onClose={() => setValgt(undefined)} closeButton={t('avbryt')}>
        {valgt && (
          <DialogBlock>
            <div className="stabel">
              <Heading level={2} data-size="xs">
                {t('avsluttRolle', { rolle: rolle(valgt.rolle) })}
              </Heading>
              <Handlingsskjema
                key={valgt.id}
                schema={avsluttRolleSchema}
                standardverdier={{ id: valgt.id, gyldigTil: iDag }}
                handling={avsluttRolleHandling}
                sendTekst={t('avslutt')}
                sendFarge="danger"
                etiketter={{ gyldigTil: t('sisteDag') }}
                etterpaa={() => {
                  setValgt(undefined);
                  router.refresh();
                }}
              >
                <Datofelt navn="gyldigTil" etikett={t('sisteDag')} hjelp={t('sisteDagHjelp')} paakrevd />
              </Handlingsskjema>
            </div>
          </DialogBlock>
        )}
      </Dialog>
    </>
  );
}
