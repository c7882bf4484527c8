'use client';
import { useTranslations } from 'next-intl';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Gruppe } from '@/components/felt/Gruppe';
import { Valgboks } from '@/components/felt/Valgboks';
import { type Responsmodell, type Responsregel, VARSELTYPER } from '@/lib/respons/schema';
import type { Navn } from '../tekster';
import { Skrivefelt } from '../Valgfelt';
import s from './editor.module.css';
import { Stegliste } from './Stegliste';
import { Tider } from './Tider';

type Valg<T extends string> = { verdi: T; tekst: string };
type Flervalgprops<T extends string> = { etikett: string; valg: Valg<T>[]; valgte: readonly T[]; endre: (valgte: T[]) => void };

/** Any of several, folded away behind what is chosen; nothing chosen is all. */
function Flervalg<T extends string>({ etikett, valg, valgte, endre }: Flervalgprops<T>) {
  const t = useTranslations('respons.modell.regler');
  const navn = valg.filter((v) => valgte.includes(v.verdi)).map((v) => v.tekst);
  return (
    <Details variant="tinted" className={s.flervalg}>
      <DetailsSummary>
        {etikett}: {navn.join(', ') || t('alle')}
      </DetailsSummary>
      <DetailsContent>
        <Gruppe etikett={etikett} hjelp={t('typerHjelp')}>
          <div className={s.kryss}>
            {valg.map((v) => (
              <Valgboks
                key={v.verdi}
                type="checkbox"
                etikett={v.tekst}
                checked={valgte.includes(v.verdi)}
                onChange={(e) => endre(valg.map((x) => x.verdi).filter((x) => (x === v.verdi ? e.target.checked : valgte.includes(x))))}
              />
            ))}
          </div>
        </Gruppe>
      </DetailsContent>
    </Details>
  );
}

type Props = { regel: Responsregel; nr: number; modell: Responsmodell; navn: Navn; endre: (ny: Responsregel, fokus?: string) => void };

/** Everything in one rule: its name, what it is for, when, and the steps. */
export function Regelfelt({ regel: r, nr, modell, navn, endre }: Props) {
  const t = useTranslations('respons.modell.regler');
  const type = useTranslations('respons.type');
  const borte = r.soner.filter((x) => !navn.soner.some((y) => y.id === x)).map((verdi) => ({ verdi, tekst: verdi }));
  return (
    <div className={`stabel ${s.felt}`}>
      <Skrivefelt etikett={t('navn')} verdi={r.navn} maxLength={80} endre={(x) => endre({ ...r, navn: x })} />
      <Flervalg
        etikett={t('typer')}
        valg={VARSELTYPER.map((verdi) => ({ verdi, tekst: type(verdi) }))}
        valgte={r.typer}
        endre={(typer) => endre({ ...r, typer })}
      />
      <Flervalg
        etikett={t('tjenester')}
        valg={navn.tjenester.map((x) => ({ verdi: x.kode, tekst: x.navn }))}
        valgte={r.tjenester}
        endre={(tjenester) => endre({ ...r, tjenester })}
      />
      {(navn.soner.length > 0 || borte.length > 0) && (
        <Flervalg
          etikett={t('soner')}
          valg={[...navn.soner.map((x) => ({ verdi: x.id, tekst: x.navn })), ...borte]}
          valgte={r.soner}
          endre={(soner) => endre({ ...r, soner })}
        />
      )}
      <Tider tider={r.tider} endre={(tider) => endre({ ...r, tider })} />
      <Stegliste regel={r} nr={nr} modell={modell} endre={(steg, fokus) => endre({ ...r, steg }, fokus)} />
    </div>
  );
}
