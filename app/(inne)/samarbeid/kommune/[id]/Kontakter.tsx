import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Kommuneside } from '@/lib/region/queries-kommune';
import { Kontaktmaater } from '../../Kontaktmaater';

/** Whom to call in this kommune. */
export function Kontakter({ kommune: k }: { kommune: Kommuneside }) {
  const t = useTranslations('samarbeid');
  return (
    <Flate tittel={t('kontakter')}>
      <dl className="fakta">
        {k.kontakter.map((p) => (
          <div key={p.id} style={{ display: 'contents' }}>
            <dt>{p.gjelder}</dt>
            <dd className="rad">
              <strong>{[p.navn, p.tittel].filter(Boolean).join(', ')}</strong>
              <Kontaktmaater {...p} />
              {p.gammel ? (
                <Statusmerke tone="advarsel" tekst={`${t('gammel')} (${visDato(p.bekreftet)})`} />
              ) : (
                <span className="dempet smaa">
                  {t('oppdatert')} {visDato(p.bekreftet)}
                </span>
              )}
            </dd>
          </div>
        ))}
        <dt>{t('kommune.sentralbord')}</dt>
        <dd>
          <Kontaktmaater telefon={k.telefon} epost={k.epost} />
        </dd>
      </dl>
      {k.kontakter.length === 0 && <Statusmerke tone="fare" tekst={t('kommune.ingenKontakter')} />}
    </Flate>
  );
}
