import { getFormatter, getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { type Bit, type Blokk, blokker } from '@/lib/brev/blokker';
import type { Brevmodell } from '@/lib/brev/schema';
import s from './BrevVisning.module.css';

/** A letter on the screen, word for word what its PDF says. `nivaa` is the heading level of the letter's title. */
export async function BrevVisning({ modell, nivaa = 2 }: { modell: Brevmodell; nivaa?: 2 | 3 }) {
  const t = await getTranslations('brev');
  const format = await getFormatter();
  const Tittel = `h${nivaa}` as const;
  const { avsender, mottaker } = modell;
  return (
    <article className={s.ark} aria-label={modell.tittel}>
      <p className={s.avsender}>
        <strong>{avsender.navn}</strong>
        <span>{[avsender.adresse, avsender.telefon, avsender.epost].filter(Boolean).join('  ·  ')}</span>
      </p>
      <div className={s.hode}>
        <p className={s.linjer}>{[mottaker.navn, mottaker.adresse].filter(Boolean).join('\n')}</p>
        <p className={s.linjer}>
          {`${t('dato')}: ${format.dateTime(new Date(`${modell.dato}T12:00:00Z`), { dateStyle: 'long' })}\n${t('saksnummer')}: ${modell.saksnummer}`}
        </p>
      </div>
      <Tittel className={s.tittel}>{modell.tittel}</Tittel>
      {blokker(modell).map((b, i) => (
        <BlokkVisning key={i} blokk={b} nivaa={nivaa} />
      ))}
      <p className={s.hilsen}>{modell.hilsen}</p>
      {modell.underskrifter.map((u) => (
        <p key={u.navn + u.rolle} className={s.linjer}>
          <strong>{u.navn}</strong>
          {`\n${u.rolle}`}
        </p>
      ))}
      <p>{avsender.navn}</p>
    </article>
  );
}

function BlokkVisning({ blokk: b, nivaa }: { blokk: Blokk; nivaa: 2 | 3 }) {
  if (b.type === 'overskrift') {
    const H = `h${Math.min(6, nivaa + b.nivaa - 1)}` as 'h3';
    return (
      <H className={b.nivaa === 2 ? s.del : s.underdel}>
        <Biter biter={b.biter} />
      </H>
    );
  }
  if (b.type === 'avsnitt')
    return (
      <p className={s.linjer}>
        <Biter biter={b.biter} />
      </p>
    );
  const Liste = b.ordnet ? 'ol' : 'ul';
  return (
    <Liste className={s.liste}>
      {b.punkter.map((p, i) => (
        <li key={i} className={s.linjer}>
          <Biter biter={p} />
        </li>
      ))}
    </Liste>
  );
}

const Biter = ({ biter }: { biter: Bit[] }) => biter.map((b, i) => <Fragment key={i}>{vekt(b)}</Fragment>);
const vekt = (b: Bit) => {
  const innhold = b.kursiv ? <em>{b.tekst}</em> : b.tekst;
  return b.fet ? <strong>{innhold}</strong> : innhold;
};
