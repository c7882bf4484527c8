import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { aktiveItem, alleItem, erSporsmaal, erTomVerdi, type Item, type QuestionnaireResponse, type Skjema, tilVerdier, type Verdier } from './qr';
import s from './Skjemavisning.module.css';
import { visVerdi } from './tekst';

export type SkjemasvarProps = {
  questionnaire: Skjema;
  svar: QuestionnaireResponse | undefined /** Heading level of the sections. */;
  nivaa?: 2 | 3 | 4;
};

/** What was answered, to read and print: per section, only questions that count and are answered. */
export function Skjemasvar({ questionnaire, svar, nivaa = 3 }: SkjemasvarProps) {
  const t = useTranslations('komponenter.skjemavisning');
  const verdier = tilVerdier(questionnaire, svar);
  const aktive = aktiveItem(questionnaire, verdier);
  const besvart = (i: Item) => erSporsmaal(i) && aktive.has(i.linkId) && !erTomVerdi(verdier[i.linkId]);
  const deler = (questionnaire.item ?? []).filter((i) => i.type === 'group' && alleItem(i.item).some(besvart));
  const loese = (questionnaire.item ?? [])
    .filter((i) => i.type !== 'group')
    .flatMap((i) => [i, ...alleItem(i.item)])
    .filter(besvart);
  if (deler.length === 0 && loese.length === 0) return <p className="dempet">{t('ingenSvar')}</p>;
  const ord = { ja: t('ja'), nei: t('nei') };
  return (
    <div className="stabel" data-luftig>
      {loese.length > 0 && <Svarliste items={loese} verdier={verdier} ord={ord} />}
      {deler.map((d) => (
        <section key={d.linkId} className="stabel" data-tett>
          <Heading level={nivaa} data-size="2xs">
            {d.text}
          </Heading>
          <Svarliste items={alleItem(d.item).filter(besvart)} verdier={verdier} ord={ord} />
        </section>
      ))}
    </div>
  );
}

function Svarliste({ items, verdier, ord }: { items: Item[]; verdier: Verdier; ord: { ja: string; nei: string } }) {
  return (
    <dl className={s.svarliste}>
      {items.map((i) => (
        <div key={i.linkId} className={s.svarpar}>
          <dt>{i.text}</dt>
          {visVerdi(i, verdier[i.linkId], ord).map((linje) => (
            <dd key={linje}>{linje}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
