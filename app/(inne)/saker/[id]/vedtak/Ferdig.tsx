import { DownloadIcon } from '@navikt/aksel-icons';
import { getTranslations } from 'next-intl/server';
import { visDato } from '@/components/felles/dato';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Vedtaksside } from '@/lib/vedtak/queries';

/** The decision as it was made: nothing here is read from anywhere but what was frozen. */
export async function Ferdig({ side }: { side: Vedtaksside }) {
  const t = await getTranslations('vedtak.ferdig');
  if (!side.ferdig) return null;
  const { frosset: f, brevId, klagefrist, tjeneste } = side.ferdig;
  return (
    <>
      <Flate
        tone={f.utfall === 'INNVILGET' ? 'ok' : 'noytral'}
        tittel={t(`tittel.${f.utfall}`)}
        ingress={t('vedtatt', {
          dato: visDato(f.vedtatt),
          saksbehandler: f.saksbehandler.navn,
          godkjenner: f.godkjenner.navn,
        })}
      >
        <div className="stabel">
          <div className="rad">
            {tjeneste && (
              <Knappelenke href={`/tjenester/${tjeneste.id}`} farge="accent">
                {t('tilTjenesten')}
              </Knappelenke>
            )}
            {brevId && (
              <Knappelenke href={`/brev/${brevId}`} variant="secondary" farge="accent">
                {t('brev')}
              </Knappelenke>
            )}
            {brevId && (
              <Knappelenke href={`/brev/${brevId}/pdf`} variant="tertiary" farge="accent" ikon={<DownloadIcon aria-hidden />}>
                {t('pdf')}
              </Knappelenke>
            )}
          </div>
          <p>{t('klagefrist', { uker: f.klage.uker, dato: visDato(klagefrist), organ: f.klage.organ })}</p>
          <p className="dempet">{t('endring')}</p>
        </div>
      </Flate>
      <Flate tittel={t('vedtaket')}>
        <dl className="fakta">
          {f.tjeneste && <Rad navn={t('tjeneste')}>{f.tjeneste.navn}</Rad>}
          {f.innhold && <Rad navn={t('innhold')}>{f.innhold}</Rad>}
          {f.omfang && <Rad navn={t('omfang')}>{f.omfang}</Rad>}
          {f.gjelderFra && (
            <Rad navn={t('varighet')}>
              {f.gjelderTil
                ? t('fraTil', { fra: visDato(f.gjelderFra), til: visDato(f.gjelderTil) })
                : t('inntilVidere', { fra: visDato(f.gjelderFra) })}
            </Rad>
          )}
          {f.egenandelKr !== null && <Rad navn={t('egenandel')}>{`${t('kr', { kr: f.egenandelKr })}\n${f.egenandelGrunn}`}</Rad>}
        </dl>
      </Flate>
      <Flate tittel={t('begrunnelse')}>
        <div className="stabel">
          <RiktekstVisning json={f.fakta} />
          <RiktekstVisning json={f.regler} />
          <RiktekstVisning json={f.hensyn} />
        </div>
      </Flate>
      <Flate tittel={t('hjemler')} ingress={t('hjemlerPaaDagen', { dato: visDato(f.vedtaksdato) })}>
        <dl className="stabel" data-tett>
          {f.hjemler.map((h) => (
            <div key={h.id}>
              <dt>
                <strong>{`${h.lovNavn} ${h.paragraf}`}</strong>
              </dt>
              <dd>{h.tekst}</dd>
              <dd className="dempet smaa">
                {h.gyldigTil
                  ? t('gyldigTil', { fra: visDato(h.gyldigFra), til: visDato(h.gyldigTil) })
                  : t('gyldigFra', { fra: visDato(h.gyldigFra) })}
              </dd>
            </div>
          ))}
        </dl>
      </Flate>
    </>
  );
}

const Rad = ({ navn, children }: { navn: string; children: string }) => (
  <>
    <dt>{navn}</dt>
    <dd style={{ whiteSpace: 'pre-line' }}>{children}</dd>
  </>
);
