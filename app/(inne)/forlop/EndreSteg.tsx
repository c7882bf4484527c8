'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endreStegHandling } from '@/lib/forlopsvalg/actions';
import type { Forlopsvisning } from '@/lib/forlopsvalg/queries';
import { endreStegSchema } from '@/lib/forlopsvalg/schema';
import { Enhetstype } from '@/lib/platform/prisma/enums';

type Props = { steg?: Forlopsvisning['steg'][number]; versjon: number; lukk: () => void };

/** Gives one step another role, kind of enhet or deadline; what is open goes along unless one says no. */
export function EndreSteg({ steg: r, versjon, lukk }: Props) {
  const t = useTranslations('forlop');
  const navn = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const type = useTranslations('organisasjon.enhetstype');
  const router = useRouter();
  return (
    <Dialog open={Boolean(r)} onClose={lukk} closeButton={t('lukk')}>
      {r && (
        <DialogBlock>
          <div className="stabel">
            <Heading level={2} data-size="xs">
              {navn(r.steg)}
            </Heading>
            {r.tilpasset && (
              <p className="dempet">
                {t('standard', { rolle: rolle(r.standard.rolle), type: type(r.standard.enhetstype), frist: r.standard.fristDager ?? 0 })}
              </p>
            )}
            <Handlingsskjema
              schema={endreStegSchema}
              standardverdier={{ steg: r.steg, versjon, rolle: r.rolle, enhetstype: r.enhetstype, fristDager: r.fristDager, flytt: true }}
              handling={endreStegHandling}
              sendTekst={t('lagre')}
              etiketter={{ rolle: t('rolle'), enhetstype: t('enhetstype'), fristDager: t('fristDager') }}
              etterpaa={() => {
                lukk();
                router.refresh();
              }}
            >
              <Velger
                navn="rolle"
                etikett={t('rolle')}
                hjelp={r.steg === 'KONTROLLERE' ? t('fireOyne') : undefined}
                paakrevd
                valg={r.roller.map((x) => ({ verdi: x, tekst: rolle(x) }))}
              />
              <Velger
                navn="enhetstype"
                etikett={t('enhetstype')}
                hjelp={t('enhetstypeHjelp')}
                paakrevd
                valg={Object.values(Enhetstype).map((x) => ({ verdi: x, tekst: type(x) }))}
              />
              {r.standard.fristDager !== null && <Tallfelt navn="fristDager" etikett={t('fristDager')} hjelp={t('fristHjelp')} heltall paakrevd />}
              {r.aapne > 0 && <Avkryssing navn="flytt" etikett={t('flytt', { antall: r.aapne })} hjelp={t('flyttHjelp')} />}
            </Handlingsskjema>
          </div>
        </DialogBlock>
      )}
    </Dialog>
  );
}
