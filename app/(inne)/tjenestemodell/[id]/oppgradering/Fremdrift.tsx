import s from './oppgradering.module.css';

/** How far a review has come. */
export function Fremdrift({ etikett, verdi, av }: { etikett: string; verdi: number; av: number }) {
  return <progress className={s.fremdrift} aria-label={etikett} value={verdi} max={Math.max(1, av)} />;
}
