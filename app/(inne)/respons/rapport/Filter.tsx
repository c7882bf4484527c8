import { useTranslations } from 'next-intl';
import { Button, Details, DetailsContent, DetailsSummary, Label, Select } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { naa, osloDato } from '@/lib/platform/clock';
import type { Rapport } from '@/lib/respons/rapport/queries';
import { PERSONTYPER, sisteMaaneder } from '@/lib/respons/rapport/rules';
import { radnavn } from '@/lib/respons/rapport/tekster';
import { Dager } from './Dager';
import s from './Rapport.module.css';

/** How far back the list of months goes. */
const MAANEDER = 24;

/** The rest of what the report can be narrowed to. A plain form: the choice stands in the address. */
export function Filter({ r }: { r: Rapport }) {
  const t = useTranslations('respons.rapport.filter');
  const type = useTranslations('respons.type');
  const f = r.filter;
  const maaneder = sisteMaaneder(osloDato(naa()), MAANEDER).map((m): [string, string] => [m, radnavn('maaned', { nokkel: m, navn: '' })]);
  return (
    <Details defaultOpen={Boolean(f.maaned || f.fra || f.til || f.kommune || f.type || f.sone)} key={JSON.stringify(f)}>
      <DetailsSummary>{t('tittel')}</DetailsSummary>
      <DetailsContent>
        <form method="get" action="/respons/rapport" className={s.filter}>
          <Valg navn="maaned" etikett={t('maaned')} alle={t('valgfrieDager')} valgt={f.maaned} valg={maaneder} />
          <Dager fra={r.fra} til={r.til} />
          <Valg navn="kommune" etikett={t('kommune')} alle={t('alle')} valgt={f.kommune} valg={r.valg.kommuner.map((k) => [k.id, k.navn])} />
          <Valg navn="type" etikett={t('type')} alle={t('alle')} valgt={f.type} valg={PERSONTYPER.map((x) => [x, type(x)])} />
          <Valg navn="sone" etikett={t('sone')} alle={t('alle')} valgt={f.sone} valg={r.valg.soner.map((x) => [x.id, x.navn])} />
          <div className="rad">
            <Button type="submit">{t('vis')}</Button>
            <Button variant="tertiary" asChild>
              <Link href="/respons/rapport">{t('nullstill')}</Link>
            </Button>
          </div>
        </form>
      </DetailsContent>
    </Details>
  );
}

function Valg({ navn, etikett, alle, valgt, valg }: { navn: string; etikett: string; alle: string; valgt?: string; valg: [string, string][] }) {
  return (
    <div className="stabel" data-tett>
      <Label htmlFor={`rapport-${navn}`}>{etikett}</Label>
      <Select id={`rapport-${navn}`} name={navn} defaultValue={valgt ?? ''}>
        <option value="">{alle}</option>
        {valg.map(([verdi, tekst]) => (
          <option key={verdi} value={verdi}>
            {tekst}
          </option>
        ))}
      </Select>
    </div>
  );
}
