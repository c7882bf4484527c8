import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import type { Blokk } from '@/lib/tjenestekatalog/rules-deler';
import s from './katalog.module.css';

/** What one part of a description says: text, points, or names with values. */
export function Blokker({ blokker }: { blokker: Blokk[] }) {
  return (
    <div className="stabel" data-tett>
      {blokker.map((b, i) => (
        <Blokkvisning key={i} b={b} />
      ))}
    </div>
  );
}

function Blokkvisning({ b }: { b: Blokk }) {
  if (b.type === 'riktekst') return <RiktekstVisning json={b.json} />;
  if (b.type === 'tekst') return <p>{b.tekst}</p>;
  if (b.type === 'punkter')
    return (
      <ul className={s.punkter}>
        {b.punkter.map((p) => (
          <li key={p}>{p}</li>
        ))}
      </ul>
    );
  if (b.type === 'lenker')
    return (
      <ul className={s.punkter}>
        {b.lenker.map((l) => (
          <li key={l.url}>
            <a href={l.url} rel="noopener noreferrer">
              {l.tittel}
            </a>
          </li>
        ))}
      </ul>
    );
  return <dl className={`fakta ${s.rader}`}>{b.rader.flatMap((r, i) => [<dt key={`t-${i}`}>{r.navn}</dt>, <dd key={`d-${i}`}>{r.verdi}</dd>])}</dl>;
}
