import { useTranslations } from 'next-intl';
import type { Innstilling } from '@/lib/innhold/schema';
import { type Avvik, type Innstillinger, visInnstilling } from '@/lib/tjeneste/rules-innstillinger';
import s from './Tjeneste.module.css';

/** What the device is set to; where it is not as planned, also the plan and the reason. */
export function Innstillingsliste({
  def,
  plan,
  gjelder,
  avvik,
}: {
  def: readonly Innstilling[];
  plan: Innstillinger;
  gjelder: Innstillinger;
  avvik: readonly Avvik[];
}) {
  const t = useTranslations('tjeneste.innstillinger');
  const ord = { ja: t('ja'), nei: t('nei') };
  const satte = def.filter((d) => gjelder[d.id] !== undefined || d.obligatorisk);
  return (
    <dl className="fakta">
      {satte.flatMap((d) => {
        const a = avvik.find((x) => x.id === d.id);
        return [
          <dt key={`t-${d.id}`}>{d.navn}</dt>,
          <dd key={`d-${d.id}`}>
            {gjelder[d.id] === undefined ? <span className="dempet">{t('ikkeSatt')}</span> : visInnstilling(d, gjelder[d.id], ord)}
            {a && plan[d.id] !== undefined && (
              <span className={s.avvik}>{t('avvik', { planlagt: visInnstilling(d, plan[d.id], ord), grunn: a.grunn })}</span>
            )}
          </dd>,
        ];
      })}
    </dl>
  );
}
