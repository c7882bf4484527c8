import { useTranslations } from 'next-intl';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { erTom, type Riktekstnode } from '@/components/riktekst/riktekst';
import { Faktalinjer } from '@/components/skall/Faktalinjer';
import { Flate } from '@/components/skall/Flate';
import { visInnstilling } from '@/lib/tjeneste/rules-innstillinger';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import s from './Varselkort.module.css';

/** What has been agreed for this alarm: the plan, how to get in, the agreements, and what the device is set to. */
export function Tiltak({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons.kort');
  const ord = useTranslations('tjeneste.innstillinger');
  const nokkel = useTranslations('iverksetting.bestilling.nokkelavtale');
  const x = k.person?.tiltak;
  if (!x) return null;
  const plan = !erTom(x.plan as Riktekstnode | null);
  const satte = x.def.filter((d) => x.gjelder[d.id] !== undefined);
  const linjer: [string, string | null][] = [
    [t('nokkelavtale'), x.nokkelavtale && nokkel.has(x.nokkelavtale as 'NOKKELBOKS') ? nokkel(x.nokkelavtale as 'NOKKELBOKS') : x.nokkelavtale],
    [t('adkomst'), x.adkomst],
    ...x.avtaler.map((a): [string, string] => [a.navn, a.avtale]),
  ];
  return (
    <Flate tittel={t('tiltak')}>
      {plan ? <RiktekstVisning json={x.plan} /> : x.serPlan && <p className="dempet">{t('ingenTiltak')}</p>}
      <dl className="fakta">
        <Faktalinjer linjer={linjer} />
      </dl>
      {satte.length > 0 && (
        <p className={`smaa dempet ${s.satt}`}>
          {satte.map((d) => `${d.navn}: ${visInnstilling(d, x.gjelder[d.id], { ja: ord('ja'), nei: ord('nei') })}`).join(' · ')}
        </p>
      )}
    </Flate>
  );
}
