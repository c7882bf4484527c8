import { useTranslations } from 'next-intl';
import { visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Link } from '@/components/skall/Link';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Saksside } from '@/lib/sak/queries';
import s from './Sak.module.css';

/** What the sak consists of, each with its state and a link. */
export function Innhold({ sak }: { sak: Saksside }) {
  const t = useTranslations('sak.innhold');
  const brevtype = useTranslations('brev.type');
  const tjenestestatus = useTranslations('tjenestestatus');
  const navn = (kode: string) => tjenestetyper().find((x) => x.kode === kode)?.navn ?? kode;
  const { kartlegging: k, vedtak: v, tjeneste, gjelderTjeneste } = sak;
  const vedtaksstatus =
    v &&
    (v.status === 'UTKAST' || v.status === 'TIL_KONTROLL'
      ? t(`vedtak.${v.status}`)
      : v.utfall
        ? t(`utfall.${v.utfall}`, { dato: v.godkjent ? visDato(v.godkjent) : '' })
        : '');
  return (
    <Flate tittel={t('tittel')}>
      <ul className={s.innhold}>
        {gjelderTjeneste && (
          <li>
            <Link href={`/tjenester/${gjelderTjeneste.id}`}>{t('endring', { tjeneste: navn(gjelderTjeneste.kode) })}</Link>
            <span className="dempet">{t('endringHjelp')}</span>
          </li>
        )}
        <li>
          {k ? <Link href={`/saker/${sak.id}/kartlegging`}>{t('kartlegging.tittel')}</Link> : <span>{t('kartlegging.tittel')}</span>}
          <span className="dempet">
            {k
              ? t(`kartlegging.${k.status}`, {
                  dato: k.fullfort ? visDato(k.fullfort) : k.besok ? `${visDato(k.besok)} kl. ${visKlokke(k.besok)}` : '',
                })
              : t('kartlegging.ingen')}
          </span>
        </li>
        <li>
          {v ? <Link href={`/saker/${sak.id}/vedtak`}>{t('vedtak.tittel')}</Link> : <span>{t('vedtak.tittel')}</span>}
          <span className="dempet">{vedtaksstatus || t('vedtak.ingen')}</span>
        </li>
        {tjeneste && (
          <li>
            <Link href={`/tjenester/${tjeneste.id}`}>{navn(tjeneste.kode)}</Link>
            <span className="dempet">{tjenestestatus(tjeneste.status)}</span>
          </li>
        )}
        {sak.brev.map((b) => (
          <li key={b.id}>
            <Link href={`/brev/${b.id}`}>{t('brev', { type: brevtype(b.type as 'VEDTAK') })}</Link>
            <span className="dempet">
              {visDato(b.opprettet)}, {b.opprettetAv}
            </span>
          </li>
        ))}
      </ul>
    </Flate>
  );
}
