'use client';
import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { FRITEKST_MAKS, notatSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { notatHandling } from '../handlinger';
import { hvemGjelder } from '../hvem';
import { useLive } from '../live/Stromgiver';
import { useKladdhos } from './Kladdhos';
import type { Usendttekst } from './kladdtekst';
import { hvorErDet, type Usendtsvar } from './tilstand';
import s from './Usendt.module.css';
import { ENDRET, type Kvittering, Usendtflate } from './Usendtflate';

type Props = { u: Usendttekst; svar: Usendtsvar | undefined; ferdig: (k: Kvittering) => void };

/** A text of a varsel: of which, what became of that, and what can be done with the text. */
export function Usendtkort({ u, svar, ferdig }: Props) {
  const t = useTranslations('respons');
  const b = useTranslations('respons.usendt');
  const live = useLive();
  const hos = useKladdhos();
  const type = t(`type.${u.om.type as 'fall'}`);
  const v = svar?.v;
  const hvor = hvorErDet(u.om, svar, hos?.id, live?.meg ?? '');
  const annensteds = hvor.fase === 'borte' || hvor.fase === 'annen';
  const kanVaereNotat = notatSchema.shape.tekst.safeParse(u.tekst).success;
  return (
    <Usendtflate
      u={u}
      hva={v ? `${type}, ${hvemGjelder(t, v)}` : type}
      sted={v?.adresse}
      naa={`${b('tid', { tid: visTid(u.om.mottatt) })} ${b(hvor.fase, { navn: hvor.navn ?? '' })}`}
      ferdig={ferdig}
    >
      {(dette) => (
        <>
          {annensteds ? null : kanVaereNotat ? (
            <Knapphandling
              variant="primary"
              handling={async () => ((await u.staar()) ? medNokkel(notatHandling, { varselId: u.om.id, tekst: u.tekst }) : ENDRET)}
              etterpaa={() => {
                ferdig('lagtTil');
                void u.slett();
              }}
            >
              {b('somNotat')}
              {dette}
            </Knapphandling>
          ) : (
            <p>{b('ikkeNotat', { maks: FRITEKST_MAKS })}</p>
          )}
          {hvor.fase !== 'borte' && (
            <Link href={`/respons/${u.om.id}`} className={s.lenke}>
              {t('felt.mer')}
              {dette}
            </Link>
          )}
        </>
      )}
    </Usendtflate>
  );
}
