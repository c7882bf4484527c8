import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Tag } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { tjenestetype } from '@/lib/innhold/queries';
import type { hentPerson } from '@/lib/personoversikt/queries';
import { fraDato } from '@/lib/platform/clock';
import { AAPNE_SAKER } from '@/lib/sak/rules';
import s from './Person.module.css';

type Person = NonNullable<Awaited<ReturnType<typeof hentPerson>>>;
const TJENESTEFARGE = {
  TILDELT: 'info',
  BESTILT: 'info',
  UNDER_INSTALLASJON: 'info',
  I_DRIFT: 'success',
  UNDER_AVSLUTNING: 'warning',
  AVSLUTTET: 'neutral',
} as const;

/** One line of a list: a name that leads somewhere, what it is, and its state. */
function Rad({ href, navn, om, merke }: { href?: string; navn: string; om?: ReactNode; merke?: ReactNode }) {
  return (
    <li className={s.rad}>
      <div>
        {href ? <Link href={href}>{navn}</Link> : navn}
        {om && <p className="dempet smaa">{om}</p>}
      </div>
      {merke}
    </li>
  );
}

/** The lines of a part, or that there are none. */
function Liste({ tom, children }: { tom: string; children: ReactNode[] }) {
  return children.length > 0 ? <ul className={s.liste}>{children}</ul> : <p className="dempet">{tom}</p>;
}

/** The person's tjenester, those that run before those that are ended. */
export function Tjenester({ tjenester }: { tjenester: Person['tjenester'] }) {
  const t = useTranslations('person');
  const status = useTranslations('tjenestestatus');
  const sortert = [...tjenester].sort((a, b) => Number(a.status === 'AVSLUTTET') - Number(b.status === 'AVSLUTTET'));
  return (
    <Flate tittel={t('tjenester')}>
      <Liste tom={t('ingenTjenester')}>
        {sortert.map((x) => (
          <Rad
            key={x.id}
            href={`/tjenester/${x.id}`}
            navn={tjenestetype(x.kode)?.navn ?? x.kode}
            om={
              x.avsluttet
                ? t('avsluttet', { dato: visDato(x.avsluttet) })
                : x.startet
                  ? t('iDriftSiden', { dato: visDato(x.startet) })
                  : t('tildelt', { dato: visDato(x.opprettet) })
            }
            merke={<Tag data-color={TJENESTEFARGE[x.status]}>{status(x.status)}</Tag>}
          />
        ))}
      </Liste>
    </Flate>
  );
}

/** The person's saker, newest first. */
export function Saker({ saker }: { saker: Person['saker'] }) {
  const t = useTranslations('person');
  const status = useTranslations('sakstatus');
  return (
    <Flate tittel={t('saker')}>
      <Liste tom={t('ingenSaker')}>
        {saker.map((x) => {
          const aapen = AAPNE_SAKER.includes(x.status);
          const om = [t('mottatt', { dato: visDato(fraDato(x.mottatt)) }), aapen && t('svarfrist', { dato: visDato(fraDato(x.svarfrist)) })]
            .filter(Boolean)
            .join(' · ');
          return (
            <Rad
              key={x.id}
              href={`/saker/${x.id}`}
              navn={x.onsketTjeneste ? `${x.nummer} ${tjenestetype(x.onsketTjeneste)?.navn ?? ''}` : x.nummer}
              om={om}
              merke={<Tag data-color={aapen ? 'info' : 'neutral'}>{status(x.status)}</Tag>}
            />
          );
        })}
      </Liste>
    </Flate>
  );
}

/** The devices of the person: at home, or collected and not yet reset. */
export function Utstyr({ utstyr }: { utstyr: Person['utstyr'] }) {
  const t = useTranslations('person');
  const status = useTranslations('utstyrstatus');
  if (utstyr.length === 0) return null;
  return (
    <Flate tittel={t('utstyr')}>
      <ul className={s.liste}>
        {utstyr.map((u) => (
          <Rad
            key={u.id}
            navn={u.modell}
            om={<span className="tall">{t('serienummer', { nr: u.serienummer })}</span>}
            merke={u.status === 'HENTET' ? <Tag data-color="warning">{status(u.status)}</Tag> : <Tag data-color="neutral">{t('hjemme')}</Tag>}
          />
        ))}
      </ul>
    </Flate>
  );
}

/** Letters sent in the person's saker. */
export function Brevliste({ brev }: { brev: Person['brev'] }) {
  const t = useTranslations('person');
  return (
    <Flate tittel={t('brev')}>
      <ul className={s.liste}>
        {brev.map((b) => (
          <Rad key={b.id} href={`/brev/${b.id}`} navn={b.tittel} om={visDato(b.opprettet)} />
        ))}
      </ul>
    </Flate>
  );
}
