'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Fieldset, FieldsetLegend } from '@/components/designsystemet-skjema';
import { Valgboks } from '@/components/felt/Valgboks';
import { type Forslag, fraForslag, type Innhold, likVerdi, type Verdi } from '@/lib/tjenestemodell/matrise/rules';

type Props = {
  innhold: Innhold;
  forslag: Forslag;
  oppgaveId: string;
  fyll: (endringer: { nokkel: string; til: Verdi }[]) => void;
  lukk: () => void;
};

/** Fill from the template's suggestion: the row or everything, only where it is empty or all over; says first how much. */
export function Fyll({ innhold, forslag, oppgaveId, fyll, lukk }: Props) {
  const t = useTranslations('matrise.fyll');
  const [alt, setAlt] = useState(false);
  const [bareTomme, setBareTomme] = useState(true);
  const rader = alt ? innhold.oppgaver.map((o) => o.id) : [oppgaveId];
  const endringer = fraForslag(innhold, forslag, rader, bareTomme).filter((e) => !likVerdi(innhold.celler[e.nokkel], e.til));
  const rad = innhold.oppgaver.find((o) => o.id === oppgaveId)?.tittel ?? '';
  return (
    <Dialog open onClose={lukk} closeButton={t('lukk')} aria-labelledby="fyll-tittel">
      <DialogBlock>
        <Heading level={2} data-size="xs" id="fyll-tittel">
          {t('tittel')}
        </Heading>
      </DialogBlock>
      <DialogBlock>
        <div className="stabel">
          <Fieldset>
            <FieldsetLegend>{t('hva')}</FieldsetLegend>
            <Valgboks type="radio" name="fyll-hva" etikett={t('rad', { rad })} checked={!alt} onChange={() => setAlt(false)} />
            <Valgboks type="radio" name="fyll-hva" etikett={t('alt')} checked={alt} onChange={() => setAlt(true)} />
          </Fieldset>
          <Fieldset>
            <FieldsetLegend>{t('hvilke')}</FieldsetLegend>
            <Valgboks type="radio" name="fyll-hvilke" etikett={t('tomme')} checked={bareTomme} onChange={() => setBareTomme(true)} />
            <Valgboks
              type="radio"
              name="fyll-hvilke"
              etikett={t('alle')}
              hjelp={t('alleHjelp')}
              checked={!bareTomme}
              onChange={() => setBareTomme(false)}
            />
          </Fieldset>
          <p role="status">{t('antall', { antall: endringer.length })}</p>
          <div className="rad">
            <Button
              aria-disabled={endringer.length === 0 || undefined}
              onClick={() => {
                if (endringer.length === 0) return;
                fyll(endringer);
                lukk();
              }}
            >
              {t('fyll')}
            </Button>
            <Button variant="tertiary" onClick={lukk}>
              {t('avbryt')}
            </Button>
          </div>
        </div>
      </DialogBlock>
    </Dialog>
  );
}
