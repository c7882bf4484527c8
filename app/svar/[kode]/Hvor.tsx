import { getTranslations } from 'next-intl/server';
import { Faktalinjer } from '@/components/skall/Faktalinjer';
import { Sted } from '@/components/sted/Sted';
import type { Svarperson } from '@/lib/respons/oppdrag/svar/queries';
import { Klienttekst } from '../../Klienttekst';
import s from '../svar.module.css';

/** Whom it is about, the way there, and what has been agreed. */
export async function Hvor({ person: p }: { person: Svarperson | null }) {
  const t = await getTranslations('svar');
  const nokkel = await getTranslations('iverksetting.bestilling.nokkelavtale');
  if (!p) return <p className={s.boks}>{t('utenPerson')}</p>;
  const linjer: [string, string | null][] = [
    [t('avtale'), p.avtale],
    [t('nokkel'), p.nokkelavtale && nokkel.has(p.nokkelavtale as 'NOKKELBOKS') ? nokkel(p.nokkelavtale as 'NOKKELBOKS') : p.nokkelavtale],
    [t('adkomst'), p.adkomst],
  ];
  return (
    <section className={s.boks} aria-label={t('opplysninger')}>
      <dl className={s.fakta}>
        <dt>{t('hvem')}</dt>
        <dd className={s.navn}>{p.fornavn}</dd>
        {p.adresse && (
          <>
            <dt>{t('hvor')}</dt>
            <dd>
              <Klienttekst navn={['komponenter']}>
                <Sted adresse={p.adresse} className={s.vei} />
              </Klienttekst>
            </dd>
          </>
        )}
        <Faktalinjer linjer={linjer} />
      </dl>
    </section>
  );
}
