import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import type { hentViste } from '@/lib/personoversikt/queries-viste';
import { useHva } from '../Innsynstabell';

/** Whom one look-up showed, each with the way to their own log. */
export function Viste({ viste: v }: { viste: NonNullable<Awaited<ReturnType<typeof hentViste>>> }) {
  const t = useTranslations('innsyn.av');
  const hva = useHva();
  return (
    <Flate tittel={t('viste', { hva: hva(v.hva), tid: visTid(v.tidspunkt) })}>
      <ul>
        {v.personer.map((p) => (
          <li key={p.id}>
            <Link href={`/personer/${p.id}/innsyn`}>{p.navn}</Link>
          </li>
        ))}
      </ul>
      {v.flere > 0 && <p className="dempet">{t('visteFlere', { antall: v.flere })}</p>}
    </Flate>
  );
}
