import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
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

/** What nobody has been given, what becomes of it, and which duties and varsler stop (`respons`): said before the end. */
export function Rest({ ting, respons }: { ting: Ting[]; respons: Overforingsside['respons'] }) {
  const t = useTranslations('organisasjon.overforing');
  const rolle = useTranslations('rolle');
  const navn = useTingnavn();
  const lag = (v: { lag: string }) => (v.lag === 'mottaksvakt' ? t('mottaker.mottaksvakt') : v.lag);
  const stopper = [
    ...respons.varsler.map((v) => ({ id: v.id, tekst: t('stopper.varsel', { tid: visTid(v.mottatt) }) })),
    ...respons.vakter.map((v) => ({ id: v.id, tekst: t(v.alene ? 'stopper.tomt' : 'stopper.vakt', { lag: lag(v) }) })),
  ];
  const rest = (['ingen', 'rollen'] as const).map((etter) => {
    const disse = ting.filter((x) => x.etter === etter);
    return (
      disse.length > 0 && (
        <div key={etter}>
          <p>
            <strong>{t(`etter.${etter}`, { antall: disse.length })}</strong>
          </p>
          <ul>
            {disse.map((x) => (
              <li key={x.id}>
                {t(`slag.${x.slag}`)}: {[navn(x), x.i].filter(Boolean).join(' · ')}
                {x.ingenAndre && x.rolle && <strong> {t('ingenAndre', { rolle: rolle(x.rolle) })}</strong>}
              </li>
            ))}
          </ul>
        </div>
      )
    );
  });
  return (
    <>
      {stopper.length > 0 && (
        <ul>
          {stopper.map((x) => (
            <li key={x.id}>{x.tekst}</li>
          ))}
        </ul>
      )}
      {rest}
    </>
  );
}
