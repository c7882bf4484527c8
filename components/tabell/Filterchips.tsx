import { CheckmarkIcon } from '@navikt/aksel-icons';
import { Link } from '@/components/skall/Link';
import { medParameter, medVekslet } from './adresse';
import s from './Lenkerad.module.css';

export type FilterchipsProps = {
  etikett: string;
  /** The label is seen too, where several rows stand together. */
  visEtikett?: boolean;
  valg: { verdi: string; tekst: string; antall?: number }[];
  /** This page's path with its query; the filter lives there. */
  adresse: string;
  parameter: string;
  /** Several at once; otherwise one, where '' is «alle». */
  flere?: boolean;
};

/** Filters as links, so that a filtered list can be shared and gone back to. Choosing one starts at page one. */
export function Filterchips({ etikett, visEtikett, valg, adresse, parameter, flere }: FilterchipsProps) {
  const uten = medParameter(adresse, 'side', undefined);
  const naa = new URLSearchParams(adresse.split('?')[1]).get(parameter) ?? '';
  const valgte = flere ? naa.split(',') : [naa];
  return (
    <nav aria-label={etikett}>
      <ul className={s.liste}>
        {visEtikett && (
          <li className={s.etikett} aria-hidden>
            {etikett}
          </li>
        )}
        {valg.map((v) => {
          const paa = valgte.includes(v.verdi);
          const href = flere ? medVekslet(uten, parameter, v.verdi) : medParameter(uten, parameter, v.verdi);
          return (
            <li key={v.verdi}>
              <Link href={href} className={s.chip} aria-current={paa ? 'true' : undefined} scroll={false}>
                {paa && <CheckmarkIcon aria-hidden />}
                {v.tekst}
                {v.antall !== undefined && <span className={s.antall}>{v.antall}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
