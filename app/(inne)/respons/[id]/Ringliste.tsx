'use client';
import { PhoneIcon } from '@navikt/aksel-icons';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { skjemanokkel } from '@/components/skjema/fornyet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { ringSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { ringHandling } from '../handlinger';
import { Dialogknapp } from './Dialogskjema';
import type { Handlingsdata } from './data';
import s from './Varselkort.module.css';

/** Whom to call, in order, and whether they answered: one press each. */
export function Ringliste({ d }: { d: Handlingsdata }) {
  const t = useTranslations('respons.handling');
  const router = useRouter();
  return (
    <Dialogknapp knapp={t('ring')} ikon={<PhoneIcon aria-hidden />} tittel={t('ringHvem')}>
      {(lukk) => {
        const ferdig = () => {
          lukk();
          router.refresh();
        };
        return (
          <div className="stabel">
            <p className="dempet">{t('ringTo')}</p>
            <ol className={s.liste}>
              {d.kanRinges.map((x) => (
                <li key={`${x.navn} ${x.telefon}`} className={s.rad}>
                  <span>
                    {x.navn}
                    <br />
                    <a href={`tel:${x.telefon.replace(/[^\d+]/g, '')}`} className={s.ring}>
                      {x.telefon}
                    </a>
                  </span>
                  <span className={s.valg}>
                    {[true, false].map((svar) => (
                      <Knapphandling
                        key={String(svar)}
                        handling={() => medNokkel(ringHandling, { varselId: d.id, hvem: x.navn, svar })}
                        etterpaa={ferdig}
                      >
                        {t(svar ? 'svarte' : 'svarteIkke')}
                      </Knapphandling>
                    ))}
                  </span>
                </li>
              ))}
            </ol>
            <h3 className={s.under}>{t('annenRinge')}</h3>
            <Handlingsskjema
              schema={ringSchema}
              standardverdier={{ varselId: d.id, hvem: '' }}
              kladd={skjemanokkel('respons', Object.keys(ringSchema.shape), { varselId: d.id })}
              handling={ringHandling}
              sendTekst={t('ring')}
              etiketter={{ hvem: t('ringNavn') }}
              etterpaa={ferdig}
            >
              <Tekstfelt navn="hvem" etikett={t('ringNavn')} paakrevd />
              <Radiogruppe
                navn="svar"
                etikett={t('ringTo')}
                valg={[
                  { verdi: true, tekst: t('svarte') },
                  { verdi: false, tekst: t('svarteIkke') },
                ]}
              />
            </Handlingsskjema>
          </div>
        );
      }}
    </Dialogknapp>
  );
}
