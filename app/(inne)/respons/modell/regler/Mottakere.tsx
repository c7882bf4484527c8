'use client';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/designsystemet';
import { bytt, nyMottaker, uten } from '@/lib/respons/ruting/redigering';
import type { Mottaker, Responsmodell } from '@/lib/respons/schema';
import { Skrivefelt, Valgfelt } from '../Valgfelt';
import s from './editor.module.css';

type Props = { til: Mottaker[]; modell: Responsmodell; endre: (til: Mottaker[]) => void };

const kode = (m: Mottaker): string => (m.art === 'vaktlag' ? `vaktlag:${m.lag}` : m.art === 'paarorende' ? `paarorende:${m.nr}` : m.art);

/** The receivers of one step: a vaktlag, another virksomhet, somebody outside, next of kin, or the mottaksvakt. */
export function Mottakere({ til, modell, endre }: Props) {
  const t = useTranslations('respons.modell');
  const liste = useId();
  const brukteNavn = [
    ...new Set(
      modell.regler.flatMap((r) => r.steg.flatMap((x) => x.til.flatMap((m) => (m.art === 'virksomhet' || m.art === 'ekstern' ? [m.navn] : [])))),
    ),
  ].filter(Boolean);
  const ukjente = til.flatMap((m) => (m.art === 'vaktlag' && !modell.vaktlag.some((l) => l.id === m.lag) ? [m.lag] : []));
  const valg = [
    ...modell.vaktlag.map((l) => ({ verdi: `vaktlag:${l.id}`, tekst: l.navn })),
    ...ukjente.map((lag) => ({ verdi: `vaktlag:${lag}`, tekst: lag })),
    { verdi: 'virksomhet', tekst: t('mottaker.virksomhetValg') },
    { verdi: 'ekstern', tekst: t('mottaker.eksternValg') },
    ...[1, 2, 3].map((nr) => ({ verdi: `paarorende:${nr}`, tekst: t('mottaker.paarorende', { nr }) })),
    { verdi: 'mottaksvakt', tekst: t('mottaker.mottaksvakt') },
  ];
  return (
    <>
      <ul className={s.mottakere}>
        {til.map((m, i) => (
          <li key={i}>
            <Valgfelt
              etikett={t('regler.mottaker', { nr: i + 1 })}
              verdi={kode(m)}
              valg={valg}
              endre={(verdi) => endre(bytt(til, i, somMottaker(verdi, m)))}
            />
            {(m.art === 'virksomhet' || m.art === 'ekstern') && (
              <Skrivefelt
                etikett={t('regler.mottakerNavn')}
                verdi={m.navn}
                list={liste}
                maxLength={60}
                aria-invalid={m.navn.length < 2 || undefined}
                endre={(navn) => endre(bytt(til, i, { ...m, navn }))}
              />
            )}
            {til.length > 1 && (
              <Button
                icon
                variant="tertiary"
                data-color="danger"
                aria-label={`${t('regler.fjernMottaker')} ${i + 1}`}
                onClick={() => endre(uten(til, i))}
              >
                <TrashIcon aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <datalist id={liste}>
        {brukteNavn.map((n) => (
          <option key={n} value={n} />
        ))}
      </datalist>
      <div>
        <Button variant="tertiary" onClick={() => endre([...til, nyMottaker(modell)])}>
          <PlusIcon aria-hidden />
          {t('regler.nyMottaker')}
        </Button>
      </div>
    </>
  );
}

/** What was chosen; a name that was written is kept between the two kinds that have one. */
function somMottaker(verdi: string, foer: Mottaker): Mottaker {
  const [art, rest = ''] = verdi.split(':');
  const navn = foer.art === 'virksomhet' || foer.art === 'ekstern' ? foer.navn : '';
  if (art === 'vaktlag') return { art, lag: rest };
  if (art === 'paarorende') return { art, nr: Number(rest) };
  return art === 'virksomhet' || art === 'ekstern' ? { art, navn } : { art: 'mottaksvakt' };
}
