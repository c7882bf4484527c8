'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/designsystemet';
import { Gruppe } from '@/components/felt/Gruppe';
import { Valgboks } from '@/components/felt/Valgboks';
import { bytt, NY_TID, somKlokkeslett, uten } from '@/lib/respons/ruting/redigering';
import { type Tidsvindu, tidsvinduSchema } from '@/lib/respons/schema';
import { Skrivefelt, Valgfelt } from '../Valgfelt';
import s from './editor.module.css';

const DAGER = [1, 2, 3, 4, 5, 6, 7];
const HELLIG = { alle: undefined, nei: false, ja: true } as const;

/** The windows a rule is for: days, from and to, and holidays. */
export function Tider({ tider, endre }: { tider: Tidsvindu[]; endre: (tider: Tidsvindu[]) => void }) {
  const t = useTranslations('respons.modell.regler');
  return (
    <Gruppe etikett={t('tider')} hjelp={`${t('tiderHjelp')} ${t('tilHjelp')}`}>
      <ul className={s.tider}>
        {tider.map((v, i) => (
          <li key={i}>
            <Tidsrad v={v} nr={i} endre={(ny) => endre(bytt(tider, i, ny))} fjern={() => endre(uten(tider, i))} />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="tertiary" onClick={() => endre([...tider, NY_TID])}>
          <PlusIcon aria-hidden />
          {t('nyTid')}
        </Button>
      </div>
    </Gruppe>
  );
}

function Tidsrad({ v, nr, endre, fjern }: { v: Tidsvindu; nr: number; endre: (v: Tidsvindu) => void; fjern: () => void }) {
  const t = useTranslations('respons.modell');
  const feil = new Set(tidsvinduSchema.safeParse(v).error?.issues.map((x) => x.path[0]));
  const hellig = v.helligdag === undefined ? 'alle' : v.helligdag ? 'ja' : 'nei';
  const medHellig = (x: string) => {
    const { helligdag: _, ...resten } = v;
    const valgt = HELLIG[x as keyof typeof HELLIG];
    endre(valgt === undefined ? resten : { ...resten, helligdag: valgt });
  };
  return (
    <fieldset className={s.tid}>
      <legend className="kun-skjermleser">{t('regler.tid', { nr: nr + 1 })}</legend>
      <div className={s.dager}>
        {DAGER.map((d) => (
          <Valgboks
            key={d}
            type="checkbox"
            etikett={t(`dagkort.d${d}` as 'dagkort.d1')}
            aria-label={t(`dag.d${d}` as 'dag.d1')}
            aria-invalid={feil.has('dager') || undefined}
            checked={v.dager.includes(d)}
            onChange={(e) => endre({ ...v, dager: DAGER.filter((x) => (x === d ? e.target.checked : v.dager.includes(x))) })}
          />
        ))}
      </div>
      <div className={s.klokker}>
        {(['fra', 'til'] as const).map((felt) => (
          <Skrivefelt
            key={felt}
            etikett={t(`regler.${felt}`)}
            inputMode="numeric"
            verdi={v[felt]}
            aria-invalid={feil.has(felt) || undefined}
            endre={(x) => endre({ ...v, [felt]: x })}
            onBlur={() => endre({ ...v, [felt]: somKlokkeslett(v[felt]) })}
          />
        ))}
        <Valgfelt
          etikett={t('regler.helligdag')}
          verdi={hellig}
          valg={[
            { verdi: 'alle', tekst: t('regler.helligdagAlle') },
            { verdi: 'nei', tekst: t('regler.helligdagNei') },
            { verdi: 'ja', tekst: t('regler.helligdagJa') },
          ]}
          endre={medHellig}
        />
        <Button icon variant="tertiary" data-color="danger" aria-label={`${t('regler.fjernTid')} ${nr + 1}`} onClick={fjern}>
          <TrashIcon aria-hidden />
        </Button>
      </div>
    </fieldset>
  );
}
