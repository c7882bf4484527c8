'use client';
import { PhoneFillIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { visDato } from '@/components/felles/dato';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { skjemanokkel } from '@/components/skjema/fornyet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { NODNUMRE } from '@/lib/respons/oppdrag/varsel/rules';
import { nodetatSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { nodetatHandling } from '../handlinger';
import { useKladdrom } from '../usendt/Kladdrom';
import { Dialogknapp } from './Dialogskjema';
import type { Handlingsdata } from './data';
import s from './Varselkort.module.css';

/** 110, 112 or 113: what to say, the number to press, and the log of it. Nothing is closed. */
export function Nodetat({ d }: { d: Handlingsdata }) {
  const t = useTranslations('respons.handling');
  const type = useTranslations('respons.type');
  const router = useRouter();
  const om = useKladdrom()?.om;
  const p = d.person;
  const linjer: [string, string | null | undefined][] = [
    [t('siHvem'), p && [p.navn, p.fodselsdato && visDato(p.fodselsdato)].filter(Boolean).join(', ')],
    [t('siHvor'), [p?.adresse, d.posisjon && `${d.posisjon.lat}, ${d.posisjon.lon}`].filter(Boolean).join(' · ') || t('siUkjent')],
    [t('siHva'), [type(d.type as 'fall'), d.tekst, p?.nokkelinfo].filter(Boolean).join(' · ')],
    [t('siTilbake'), [d.tilbake, `${d.meg.navn}, ${d.meg.virksomhet}`].filter(Boolean).join(', ')],
  ];
  return (
    <Dialogknapp navn="nodetat" knapp={t('nodetat')} farge="danger" ikon={<PhoneFillIcon aria-hidden />}>
      {(lukk) => (
        <div className="stabel">
          <p>{t('nodetatTekst')}</p>
          <div className={s.valg}>
            {NODNUMRE.map((n) => (
              <a key={n} href={`tel:${n}`} className={s.nummer}>
                {n} {t(`n${n}`)}
              </a>
            ))}
          </div>
          <section className={s.si} aria-label={t('siDette')}>
            <dl className="fakta">
              {linjer
                .filter(([, v]) => v)
                .map(([navn, v]) => (
                  <Fragment key={navn}>
                    <dt>{navn}</dt>
                    <dd>
                      <strong>{v}</strong>
                    </dd>
                  </Fragment>
                ))}
            </dl>
          </section>
          <Handlingsskjema
            schema={nodetatSchema}
            standardverdier={{ varselId: d.id, merknad: '' }}
            kladd={skjemanokkel('respons', Object.keys(nodetatSchema.shape), { varselId: d.id })}
            kladdom={om && { ...om, skjema: 'nodetat' }}
            handling={nodetatHandling}
            sendTekst={t('nodetatKnapp')}
            sendFarge="danger"
            etiketter={{ nummer: t('nodetatValg'), merknad: t('nodetatMerknad') }}
            etterpaa={() => {
              lukk();
              router.refresh();
            }}
          >
            <Radiogruppe navn="nummer" etikett={t('nodetatValg')} paakrevd valg={NODNUMRE.map((n) => ({ verdi: n, tekst: `${n} ${t(`n${n}`)}` }))} />
            <Tekstomraade navn="merknad" etikett={t('nodetatMerknad')} rader={2} />
          </Handlingsskjema>
        </div>
      )}
    </Dialogknapp>
  );
}
