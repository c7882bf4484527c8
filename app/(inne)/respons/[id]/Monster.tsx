import { useTranslations } from 'next-intl';
import { dagISO, visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { naa } from '@/lib/platform/clock';
import { finnMonster, perDag, sisteDager } from '@/lib/respons/oppdrag/varsel/rules-monster';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import { BeOmEvaluering } from './BeOmEvaluering';
import s from './Varselkort.module.css';

const DAGER = 28;

/** How often it has happened lately, as bars and in words; says when the need seems to have changed. */
export function Monster({ k }: { k: Varselkortside }) {
  const t = useTranslations('respons.kort');
  const type = useTranslations('respons.type');
  if (k.monster.length < 2) return null;
  const tid = naa();
  const dager = sisteDager(tid, DAGER);
  const linjer = perDag(
    k.monster.map((m) => ({ dag: dagISO(m.mottatt) })),
    dager,
  );
  const hoyest = Math.max(1, ...linjer.map((l) => l.antall));
  const m = finnMonster(k.monster, k.varsel.type, k.evaluering, tid);
  const bedt = k.hendelser.find((h) => h.type === 'NOTAT' && h.data.evaluering);
  const ord = linjer.filter((l) => l.antall > 0).map((l) => t('monsterDag', { dag: visDato(l.dag).slice(0, 5), antall: l.antall }));
  return (
    <Flate tittel={t('monster')} tone={m ? 'advarsel' : undefined}>
      <p>
        {t('monsterTekst', { antall: k.monster.length, type: type(k.varsel.type as 'fall'), dager: DAGER })}{' '}
        {m ? <strong>{t('monsterNaadd', k.evaluering)}</strong> : t('monsterGrense', k.evaluering)}
      </p>
      <div role="img" aria-label={t('monsterGraf', { dager: DAGER, liste: ord.join(', ') })} className={s.graf}>
        {linjer.map((l) => (
          <span
            key={l.dag}
            className={s.stolpe}
            style={{ height: `${(l.antall / hoyest) * 100}%` }}
            data-tom={l.antall === 0 || undefined}
            title={`${visDato(l.dag)}: ${l.antall}`}
          />
        ))}
      </div>
      <div className={s.akse} aria-hidden>
        <span>{visDato(dager[0] ?? '').slice(0, 5)}</span>
        <span>{t('iDag')}</span>
      </div>
      {bedt ? (
        <p>{bedt.data.evaluering === 'foreslaatt' && k.eier ? t('evalueringSendt', { virksomhet: k.eier }) : t('evalueringBedt')}</p>
      ) : (
        m && k.kanEvaluere && <BeOmEvaluering varselId={k.varsel.id} eier={k.eier} />
      )}
    </Flate>
  );
}
