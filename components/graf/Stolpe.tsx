import { type Tone, toneFarge } from '../felles/tone';
import s from './Stolpe.module.css';

export type Stolpedel = { antall: number; tone: Tone; tekst: string };

/** A bar of parts of a whole. The words beside it, or the label here, say the same. */
export function Stolpe({ deler, etikett }: { deler: Stolpedel[]; etikett: string }) {
  const sum = deler.reduce((n, d) => n + d.antall, 0);
  return (
    <span role="img" aria-label={etikett} className={s.bane}>
      {sum > 0 &&
        deler.map(
          (d) =>
            d.antall > 0 && (
              <span
                key={d.tekst}
                className={s.del}
                data-color={toneFarge[d.tone]}
                data-tone={d.tone}
                title={d.tekst}
                style={{ flexGrow: d.antall }}
              />
            ),
        )}
    </span>
  );
}
