'use client';
import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import type { Tilsynsrunde } from '@/lib/respons/oppdrag/runde/queries';
import { useKladdhos } from './Kladdhos';
import type { Usendttekst } from './kladdtekst';
import s from './Usendt.module.css';
import { type Kvittering, Usendtflate } from './Usendtflate';

/** The rounds on the page; undefined where none are shown. */
export type Runder = Pick<Tilsynsrunde, 'id' | 'navn'>[] | undefined;

/** A text of a round of tilsyn. Whose it is, is known on the page of them while it is to be done. */
export function Usendttilsyn({ u, runder, ferdig }: { u: Usendttekst; runder: Runder; ferdig: (k: Kvittering) => void }) {
  const t = useTranslations('respons');
  const b = useTranslations('respons.usendt');
  const her = useKladdhos();
  const { hos } = u.om;
  const runde = runder?.find((r) => r.id === u.om.id);
  const naa = hos && hos.id !== her?.id ? b('annen', { navn: hos.navn }) : runder && !runde ? b('borte') : '';
  return (
    <Usendtflate
      u={u}
      hva={[t('type.digitalt_tilsyn'), runde?.navn].filter(Boolean).join(', ')}
      naa={`${b('planlagt', { tid: visTid(u.om.mottatt) })} ${naa}`}
      ferdig={ferdig}
    >
      {(dette) =>
        !runder && (
          <Link href="/respons/tilsyn" className={s.lenke}>
            {b('tilTilsyn')}
            {dette}
          </Link>
        )
      }
    </Usendtflate>
  );
}
