'use client';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Button, Input, Label, ValidationMessage } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import { useFelt } from '@/components/felt/useFelt';
import type { Treff } from '@/lib/personoversikt/queries-sok';
import { siffer, tolkIdent, tolkSok } from '@/lib/tjenestemottaker/rules';
import s from '../../personer/Personsok.module.css';
import { Treffliste } from '../../personer/Treffliste';
import { usePersonsok } from '../../personer/usePersonsok';

/** Search inside the form. Eleven digits are looked up by themselves; who is not found is registered here. */
export function Finn({ velg, registrer }: { velg: (p: Treff) => void; registrer: (ident: string) => void }) {
  const t = useTranslations('henvendelse');
  const feiltekst = useFeiltekst();
  const { id, feil: ikkeValgt, register } = useFelt('personId');
  const [q, setQ] = useState('');
  const [feil, setFeil] = useState<string>();
  const { svar, soker, sok } = usePersonsok();
  const start = async (tekst: string) => {
    const tolket = tolkSok(tekst);
    const galt = !tolket ? 'sokForKort' : tolket.type === 'ident' && !tolkIdent(tolket.ident) ? 'ugyldigIdent' : undefined;
    setFeil(galt);
    if (!galt) await sok(tekst);
  };
  const skriv = (tekst: string) => {
    setQ(tekst);
    setFeil(undefined);
    if (tolkSok(tekst)?.type === 'ident') void start(tekst);
  };
  const treff = !feil && svar && svar.q === q && 'treff' in svar ? svar : undefined;
  const ident = tolkIdent(siffer(q)) ? siffer(q) : '';
  // After a search the answer to it says what to do.
  const mangler = treff ? undefined : ikkeValgt;
  const melding = feil ?? (svar && 'feil' in svar ? svar.feil : undefined);
  return (
    <div className="stabel">
      <search className={s.sok}>
        <Field className={s.felt}>
          <Label htmlFor={id}>{t('felt.personId')}</Label>
          <FieldDescription>{t('finnHjelp')}</FieldDescription>
          <Input
            id={id}
            ref={register('personId').ref}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={q}
            aria-invalid={Boolean(melding ?? mangler) || undefined}
            onChange={(e) => skriv(e.target.value)}
            onKeyDown={(e) => {
              if (e.key !== 'Enter') return;
              e.preventDefault(); // Enter searches; it does not send the henvendelse
              void start(q);
            }}
          />
          {(melding ?? mangler) && <ValidationMessage>{melding ? feiltekst(melding) : mangler}</ValidationMessage>}
        </Field>
        <Button variant="secondary" loading={soker} onClick={() => start(q)}>
          <MagnifyingGlassIcon aria-hidden />
          {t('sok')}
        </Button>
      </search>
      <div aria-live="polite" className="stabel">
        {treff && treff.treff.length > 0 && (
          <Treffliste
            treff={treff.treff}
            handling={(p) => (
              <Button data-size="sm" onClick={() => velg(p)}>
                {t('velg')}
                <span className="kun-skjermleser"> {p.navn}</span>
              </Button>
            )}
          />
        )}
        {treff?.flere && <p className="dempet">{t('flere')}</p>}
        {treff?.treff.length === 0 && <Alert data-color="info">{t(ident ? 'ikkeRegistrert' : 'ingenTreff')}</Alert>}
      </div>
      <div>
        <Button variant={treff?.treff.length === 0 ? 'primary' : 'tertiary'} onClick={() => registrer(ident)}>
          {t('registrerNy')}
        </Button>
      </div>
    </div>
  );
}
