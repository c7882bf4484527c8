'use client';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Alert, Button, Input, Label } from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { tolkSok } from '@/lib/tjenestemottaker/rules';
import s from './Personsok.module.css';
import { Treffliste } from './Treffliste';
import { usePersonsok } from './usePersonsok';

/** The search box of the person page, with its hits. Nothing of it is kept. */
export function Personsok({
  kanRegistrere,
  under = '',
}: {
  kanRegistrere: boolean /** The page of a person that this role may open. */;
  under?: '' | '/innsyn';
}) {
  const t = useTranslations('person.sok');
  const feiltekst = useFeiltekst();
  const id = useId();
  const [q, setQ] = useState('');
  const [forKort, setForKort] = useState(false);
  const { svar, soker, sok } = usePersonsok();
  const start = async (e: React.FormEvent) => {
    e.preventDefault();
    const mangler = !tolkSok(q);
    setForKort(mangler);
    if (!mangler) await sok(q);
  };
  const feil = forKort ? 'sokForKort' : svar && 'feil' in svar ? svar.feil : undefined;
  return (
    <div className="stabel">
      <search>
        <form method="post" onSubmit={start} className={s.sok}>
          <Field className={s.felt}>
            <Label htmlFor={id}>{t('etikett')}</Label>
            <FieldDescription>{t('hjelp')}</FieldDescription>
            <Input
              id={id}
              type="search"
              autoComplete="off"
              spellCheck={false}
              autoFocus
              value={q}
              onChange={(e) => setQ(e.target.value)}
              aria-invalid={Boolean(feil) || undefined}
            />
          </Field>
          <Button type="submit" loading={soker}>
            <MagnifyingGlassIcon aria-hidden />
            {t('knapp')}
          </Button>
        </form>
      </search>
      <div aria-live="polite">
        {feil && <Alert data-color="warning">{feiltekst(feil)}</Alert>}
        {!feil && svar && 'treff' in svar && svar.treff.length > 0 && (
          <Flate tittel={t('antall', { antall: svar.treff.length })}>
            {svar.flere && <p>{t('flere')}</p>}
            <Treffliste treff={svar.treff} navn={(p) => <Link href={`/personer/${p.id}${under}`}>{p.navn}</Link>} />
          </Flate>
        )}
        {!feil && svar && 'treff' in svar && svar.treff.length === 0 && (
          <Tomt
            tittel={t('ingen')}
            tekst={t('ingenHjelp')}
            handling={
              kanRegistrere && (
                <Knappelenke href="/personer/ny" variant="secondary">
                  {t('registrer')}
                </Knappelenke>
              )
            }
          />
        )}
      </div>
    </div>
  );
}
