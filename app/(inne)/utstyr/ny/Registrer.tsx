'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { type Valg, Velger } from '@/components/felt/Velger';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { registrerHandling } from '@/lib/utstyr/actions';
import { registrerSchema } from '@/lib/utstyr/schema';
import s from '../Utstyr.module.css';

type Resultat = Extract<Awaited<ReturnType<typeof registrerHandling>>, { ok: true }>['verdi']['linjer'];

/** Serial numbers, one per line, and afterwards what became of each. */
export function Registrer({ teknologier }: { teknologier: Valg[] }) {
  const t = useTranslations('utstyr.ny');
  const router = useRouter();
  const [resultat, setResultat] = useState<Resultat>();
  return (
    <div className="stabel">
      {resultat && <Kvittering linjer={resultat} />}
      <Handlingsskjema
        schema={registrerSchema}
        standardverdier={{ teknologiKode: '', serienumre: '', anskaffet: '' }}
        handling={registrerHandling}
        etterpaa={(svar) => {
          setResultat(svar.linjer);
          router.refresh();
          window.scrollTo({ top: 0 });
        }}
        tomEtter
        sendTekst={t('send')}
        etiketter={{ teknologiKode: t('teknologi'), serienumre: t('serienumre'), anskaffet: t('anskaffet') }}
        knapper={
          <Knappelenke href="/utstyr" variant="tertiary">
            {t('tilListen')}
          </Knappelenke>
        }
      >
        <Velger navn="teknologiKode" etikett={t('teknologi')} valg={teknologier} paakrevd />
        <Tekstomraade navn="serienumre" etikett={t('serienumre')} hjelp={t('serienumreHjelp')} rader={6} paakrevd />
        <Datofelt navn="anskaffet" etikett={t('anskaffet')} />
      </Handlingsskjema>
    </div>
  );
}

function Kvittering({ linjer }: { linjer: Resultat }) {
  const t = useTranslations('utstyr.ny');
  const nye = linjer.filter((l) => l.utfall === 'REGISTRERT');
  const feil = linjer.filter((l) => l.utfall !== 'REGISTRERT');
  return (
    <div role="status" className="stabel">
      <Alert data-color={nye.length > 0 ? 'success' : 'info'}>{t('resultat', { antall: nye.length })}</Alert>
      {feil.length > 0 && (
        <Alert data-color="warning">
          <strong>{t('feilLinjer', { antall: feil.length })}</strong>
          <ul className={s.linjer}>
            {feil.map((l) => (
              <li key={l.linje}>
                <span className="tall">{t('linje', { linje: l.linje, serienummer: l.serienummer })}</span> {t(l.utfall)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
