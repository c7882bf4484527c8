'use client';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Button, Textarea, ValidationMessage } from '@/components/designsystemet';
import { feltId } from '@/components/felt/feltId';
import { Gruppe } from '@/components/felt/Gruppe';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { useFelt } from '@/components/felt/useFelt';
import s from '../../katalog.module.css';

type Ramme = { navn: string; etikett: string; hjelp?: string };
type Radfelt = {
  navn: 'hva' | 'dager' | 'fra' | 'til' | 'kroner' | 'per' | 'navn' | 'telefon' | 'epost' | 'tittel' | 'url' | 'modell' | 'leverandor';
  type: 'tekst' | 'tid' | 'tall';
};

/** Points one under the other, each a line that can be written, moved and removed. */
export function Punktliste({ navn, etikett, hjelp }: Ramme) {
  return (
    <Liste navn={navn} etikett={etikett} hjelp={hjelp} tom={{ tekst: '' }}>
      {(i) => <Punkt navn={`${navn}.${i}.tekst`} etikett={etikett} nr={i + 1} />}
    </Liste>
  );
}

function Punkt({ navn, etikett, nr }: { navn: string; etikett: string; nr: number }) {
  const t = useTranslations('tjenestekatalog.rediger.liste');
  const { id, feil, register } = useFelt(navn);
  return (
    <div>
      <Textarea
        suppressHydrationWarning
        id={id}
        rows={1}
        aria-label={t('nr', { liste: etikett, nr })}
        aria-invalid={Boolean(feil) || undefined}
        aria-describedby={feil ? `${id}-feil` : undefined}
        {...register(navn)}
      />
      {feil && <ValidationMessage id={`${id}-feil`}>{feil}</ValidationMessage>}
    </div>
  );
}

/** Rows of several fields. */
export function Radliste({ navn, etikett, hjelp, felter }: Ramme & { felter: Radfelt[] }) {
  const t = useTranslations('tjenestekatalog.rediger.rad');
  const tom = Object.fromEntries(felter.map((f) => [f.navn, f.type === 'tall' ? null : '']));
  return (
    <Liste navn={navn} etikett={etikett} hjelp={hjelp} tom={tom} ramme>
      {(i) => (
        <div className={s.felter}>
          {felter.map((f) => {
            const felles = { navn: `${navn}.${i}.${f.navn}`, etikett: t(f.navn) };
            if (f.type === 'tid') return <Tidsfelt key={f.navn} {...felles} hjelp={<></>} />;
            if (f.type === 'tall') return <Tallfelt key={f.navn} {...felles} enhet={t('kr')} />;
            return <Tekstfelt key={f.navn} {...felles} />;
          })}
        </div>
      )}
    </Liste>
  );
}

type Listeprops = Ramme & { tom: Record<string, unknown>; ramme?: boolean; children: (i: number) => ReactNode };

function Liste({ navn, etikett, hjelp, tom, ramme, children }: Listeprops) {
  const t = useTranslations('tjenestekatalog.rediger.liste');
  const { control, feil } = useFelt(navn);
  const { fields, append, remove, move } = useFieldArray({ control, name: navn });
  const legg = useRef<HTMLButtonElement>(null);
  const boks = useRef<HTMLDivElement>(null);
  const flytt = (fra: number, til: number, vei: 'opp' | 'ned') => {
    if (til < 0 || til >= fields.length) return;
    move(fra, til);
    // The row takes the focus with it.
    requestAnimationFrame(() => boks.current?.querySelectorAll<HTMLElement>(`[data-flytt='${vei}']`)[til]?.focus());
  };
  const valg = (i: number) => ({ liste: etikett.toLowerCase(), nr: i + 1 });
  return (
    <div id={feltId(navn)} tabIndex={-1} ref={boks}>
      <Gruppe etikett={etikett} hjelp={hjelp} feil={feil}>
        {fields.map((f, i) => (
          <div key={f.id} className={ramme ? `${s.rad} ${s.radramme}` : s.rad}>
            {children(i)}
            <div className={s.knapper}>
              <Button
                variant="tertiary"
                data-color="neutral"
                aria-label={t('opp', valg(i))}
                aria-disabled={i === 0 || undefined}
                data-flytt="opp"
                onClick={() => flytt(i, i - 1, 'opp')}
              >
                <ArrowUpIcon aria-hidden />
              </Button>
              <Button
                variant="tertiary"
                data-color="neutral"
                aria-label={t('ned', valg(i))}
                aria-disabled={i === fields.length - 1 || undefined}
                data-flytt="ned"
                onClick={() => flytt(i, i + 1, 'ned')}
              >
                <ArrowDownIcon aria-hidden />
              </Button>
              <Button
                variant="tertiary"
                data-color="danger"
                aria-label={t('fjern', valg(i))}
                onClick={() => {
                  remove(i);
                  legg.current?.focus();
                }}
              >
                <TrashIcon aria-hidden />
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button
            ref={legg}
            variant="secondary"
            data-size="sm"
            aria-label={t('leggTil', { liste: etikett.toLowerCase() })}
            onClick={() => append({ ...tom }, { focusName: `${navn}.${fields.length}.${Object.keys(tom)[0]}` })}
          >
            <PlusIcon aria-hidden />
            {t('legg')}
          </Button>
        </div>
      </Gruppe>
    </div>
  );
}
