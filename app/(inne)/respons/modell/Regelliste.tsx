import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import type { Responsmodell } from '@/lib/respons/schema';
import s from './modell.module.css';
import { useMottakertekst, useTidstekst, useVarighet } from './tekster';

/** The rules of a model, to read. */
export function Regelliste({ modell }: { modell: Responsmodell }) {
  const t = useTranslations('respons.modell');
  const type = useTranslations('respons.type');
  const mottaker = useMottakertekst(modell);
  const tid = useTidstekst();
  const varighet = useVarighet();
  return (
    <ol className={s.sporsmaal}>
      {modell.regler.map((r) => (
        <li key={r.id}>
          <Heading level={3} data-size="2xs">
            {r.navn}
          </Heading>
          <p className="dempet smaa">
            {r.typer.length > 0 ? r.typer.map((x) => type(x)).join(', ') : t('funn.alleTyper')}
            {' · '}
            {r.tider.length > 0 ? r.tider.map(tid.vindu).join('; ') : t('tidstekst.alltid')}
          </p>
          <ul className={s.steg}>
            {r.steg.map((x, i) => (
              <li key={i}>
                {t('velg.steg', { nr: i + 1, til: x.til.map(mottaker).join(', '), vent: varighet(x.ventSekunder), gjenta: x.gjenta })}
                {x.merknad && <span className="dempet smaa"> {x.merknad}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
