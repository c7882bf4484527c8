import { useTranslations } from 'next-intl';
import type { Overforingsside } from '@/lib/virksomhet/overforing/queries-overforing';

type Ting = Overforingsside['ting'][number];

/** What a thing is called. */
export function useTingnavn(): (x: Ting) => string {
  const t = useTranslations('organisasjon.overforing');
  const steg = useTranslations('steg');
  return (x) => {
    if (x.slag === 'OPPGAVE' && steg.has(x.hva as 'MOTTA')) return steg(x.hva as 'MOTTA');
    return x.slag === 'RESPONSMOTTAKER' && t.has(`mottaker.${x.hva as 'mottaksvakt'}`) ? t(`mottaker.${x.hva as 'mottaksvakt'}`) : x.hva;
  };
}

/** What nobody has been given, and what becomes of it: said before the end. */
export function Rest({ ting }: { ting: Ting[] }) {
  const t = useTranslations('organisasjon.overforing');
  const navn = useTingnavn();
  return (['ingen', 'rollen'] as const).map((etter) => {
    const disse = ting.filter((x) => x.etter === etter);
    return (
      disse.length > 0 && (
        <div key={etter}>
          <p>
            <strong>{t(`etter.${etter}`, { antall: disse.length })}</strong>
          </p>
          <ul>
            {disse.map((x) => (
              <li key={x.id}>{navn(x)}</li>
            ))}
          </ul>
        </div>
      )
    );
  });
}
