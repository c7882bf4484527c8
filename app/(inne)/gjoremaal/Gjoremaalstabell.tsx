import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Gjoremaalrad, Gjoremaalside } from '@/lib/gjoremaal/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import { Knapper } from './Knapper';
import { useNavn } from './useNavn';

/** A page of duties: what, by when, who has it, and what can be done with it. */
export function Gjoremaalstabell({ side, actor, ferdige }: { side: Gjoremaalside; actor: Actor; ferdige: boolean }) {
  const t = useTranslations('gjoremaal');
  const rolle = useTranslations('rolle');
  const navn = useNavn();
  const hvem = (r: Gjoremaalrad) => {
    if (r.min) return t('deg');
    return r.ansattNavn ?? (r.rolle ? t('alle', { rolle: rolle(r.rolle) }) : t('ukjent'));
  };
  const kolleger = (r: Gjoremaalrad) =>
    r.kan.gi ? side.kolleger.filter((k) => k.rolle === (r.rolle ?? actor.rolle) && !(r.min && k.id === actor.ansattId)) : [];
  const kolonner: Kolonne<Gjoremaalrad>[] = [
    { nokkel: 'hva', tittel: t('kol.hva'), radtittel: true, celle: (r) => <Link href={r.lenke}>{navn(r)}</Link> },
    { nokkel: 'frist', tittel: t('kol.frist'), celle: (r) => <Frist dato={fraDato(r.frist)} naa={side.dag} ferdig={ferdige} /> },
    ...(ferdige
      ? [
          { nokkel: 'utfall', tittel: t('kol.utfall'), celle: (r: Gjoremaalrad) => t(`status.${r.status}`) },
          { nokkel: 'ferdig', tittel: t('kol.ferdig'), celle: (r: Gjoremaalrad) => r.avsluttet && visDato(r.avsluttet) },
        ]
      : [
          { nokkel: 'hvem', tittel: t('kol.hvem'), celle: hvem },
          {
            nokkel: 'handling',
            tittel: t('kol.handling'),
            skjultTittel: true,
            celle: (r: Gjoremaalrad) => (
              <Knapper
                gjoremaal={{ id: r.id, versjon: r.versjon }}
                type={r.type}
                lenke={r.lenke}
                navn={navn(r)}
                kan={r.kan}
                kolleger={kolleger(r).map(({ id, navn: n }) => ({ id, navn: n }))}
              />
            ),
          },
        ]),
  ];
  return <Tabell tittel={t(ferdige ? 'fane.ferdige' : 'fane.aapne')} kolonner={kolonner} rader={side.rader} radNokkel={(r) => r.id} />;
}
