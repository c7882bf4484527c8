'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Label, Select } from '@/components/designsystemet';
import { Field } from '@/components/designsystemet-skjema';
import { visDato } from '@/components/felles/dato';
import { nyNokkel } from '@/components/felles/nokkel';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { overforHandling } from '@/lib/virksomhet/actions';
import type { Overforingsside } from '@/lib/virksomhet/overforing/queries-overforing';
import s from '../../../organisasjon.module.css';
import { useTingnavn } from './Rest';

type Ting = Overforingsside['ting'][number];
type Props = { ansattId: string; ting: Ting[]; folk: Overforingsside['folk']; sluttet: boolean };
const kanTa = (p: Props['folk'][number], x: Ting) => x.rolle === null || p.roller.includes(x.rolle);

/** Everything the person holds, each with whom it goes to; all of it to one in one choice, where that one has the role. */
export function Overforing({ ansattId, ting, folk, sluttet }: Props) {
  const t = useTranslations('organisasjon.overforing');
  const rolle = useTranslations('rolle');
  const router = useRouter();
  const [nokkel] = useState(nyNokkel);
  const [til, setTil] = useState<Record<string, string>>({});
  const navn = useTingnavn();
  const valg = ting.flatMap((x) => (til[x.id] ? [{ slag: x.slag, id: x.id, til: til[x.id] ?? '' }] : []));
  const alle = (id: string) => {
    const p = folk.find((f) => f.id === id);
    setTil(p ? Object.fromEntries(ting.filter((x) => kanTa(p, x)).map((x) => [x.id, id])) : {});
  };
  if (ting.length === 0 && !sluttet) return null;
  return (
    <div className="stabel">
      {ting.length > 1 && <Velg id="alle" etikett={t('giAlt')} verdi="" velg={alle} folk={folk} tom={t('velgPerson')} />}
      <ul className={s.roller}>
        {ting.map((x) => {
          const hva = navn(x);
          return (
            <li key={x.id} className={s.rolle}>
              <span>
                <strong>{hva}</strong>
                <span className={s.under}>
                  {[
                    t(`slag.${x.slag}`),
                    x.slag === 'AKTOR' && t('aktorHjelp'),
                    x.i,
                    x.rolle && rolle(x.rolle),
                    x.frist && t('frist', { dato: visDato(x.frist) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {x.ingenAndre ? (
                <span>{t('ingenAndre', { rolle: rolle(x.rolle ?? 'leder') })}</span>
              ) : (
                <Velg
                  id={x.id}
                  etikett={t('til', { hva })}
                  skjult
                  verdi={til[x.id] ?? ''}
                  velg={(id) => setTil({ ...til, [x.id]: id })}
                  folk={folk.filter((p) => kanTa(p, x))}
                  tom={t('ingenValgt')}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className="rad">
        {(valg.length > 0 || ting.length === 0) && (
          <Knapphandling variant="primary" handling={() => overforHandling({ nokkel, ansattId, valg })} etterpaa={() => router.refresh()}>
            {ting.length === 0 ? t('ferdig') : t('gi', { antall: valg.length })}
          </Knapphandling>
        )}
      </div>
    </div>
  );
}

type Velgprops = { id: string; etikett: string; verdi: string; velg: (id: string) => void; folk: Props['folk']; tom: string; skjult?: boolean };

function Velg({ id, etikett, verdi, velg, folk, tom, skjult }: Velgprops) {
  return (
    <Field>
      <Label htmlFor={id} className={skjult ? 'kun-skjermleser' : undefined}>
        {etikett}
      </Label>
      <Select id={id} value={verdi} onChange={(e) => velg(e.target.value)}>
        <option value="">{tom}</option>
        {folk.map((p) => (
          <option key={p.id} value={p.id}>
            {p.navn}
          </option>
        ))}
      </Select>
    </Field>
  );
}
