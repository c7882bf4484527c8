import { useTranslations } from 'next-intl';
import { Tag } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import type { Steg } from '@/lib/innhold/rules';
import type { hentPerson } from '@/lib/personoversikt/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import s from './Person.module.css';

type Oppgave = NonNullable<Awaited<ReturnType<typeof hentPerson>>>['neste'][number];

/** What is to be done for this person, the most pressing first, and by whom. */
export function Neste({ oppgaver, actor }: { oppgaver: Oppgave[]; actor: Actor }) {
  const t = useTranslations('person.neste');
  const steg = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const dag = iDag(naa());
  const hvem = (o: Oppgave) => o.ansatt?.navn ?? [rolle(o.rolle), o.hos].filter(Boolean).join(', ');
  return (
    <Flate tittel={t('tittel')} tone={oppgaver.length > 0 ? 'info' : undefined}>
      {oppgaver.length === 0 ? (
        <p className="dempet">{t('ingen')}</p>
      ) : (
        <ul className={s.liste}>
          {oppgaver.map((o) => (
            <li key={o.id} className={s.rad}>
              <div>
                <Link href={o.tjenesteId ? `/tjenester/${o.tjenesteId}` : `/saker/${o.sakId}`}>{steg(o.steg as Steg)}</Link>
                <p className="dempet smaa">{o.ansatt?.id === actor.ansattId ? t('deg') : hvem(o)}</p>
              </div>
              {o.status === 'PAA_VENT' && o.paaVentTil ? (
                <Tag data-color="neutral">{t('paaVent', { dato: visDato(fraDato(o.paaVentTil)) })}</Tag>
              ) : (
                <Tag data-color={o.frist < dag ? 'danger' : 'neutral'}>
                  {t(o.frist < dag ? 'fristUte' : 'frist', { dato: visDato(fraDato(o.frist)) })}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      )}
    </Flate>
  );
}
