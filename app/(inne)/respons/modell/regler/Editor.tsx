'use client';
import { PlusIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { Flate } from '@/components/skall/Flate';
import { Feilmelding } from '@/components/skjema/Feilmelding';
import type { Omgivelse } from '@/lib/respons/ruting/lint';
import { bytt, flytt, medKopi, medNyRegel, nyId, uten } from '@/lib/respons/ruting/redigering';
import type { Responsmodell } from '@/lib/respons/schema';
import { Simulator } from '../simulator/Simulator';
import type { Navn } from '../tekster';
import s from './editor.module.css';
import { Lagliste } from './Lagliste';
import { Regelkort } from './Regelkort';
import { Sjekk } from './Sjekk';
import { useEditor } from './useEditor';

type Props = { lagret: Responsmodell; versjon: number; omgivelse: Omgivelse; navn: Navn };

/** The rules in order, the vaktlag, and beside them what is wrong; nothing is changed before it is saved. */
export function Editor({ lagret, versjon, omgivelse, navn }: Props) {
  const t = useTranslations('respons.modell.regler');
  const felles = useTranslations('respons.modell');
  const e = useEditor(lagret, versjon, omgivelse);
  const [prover, setProver] = useState(false);
  const { m, endre } = e;
  const ugyldig = e.funn.find((f) => f.kode === 'UGYLDIG' || f.kode === 'LIK_ID');
  const slett = (nr: number) => {
    const foer = m.regler[nr];
    endre({ ...m, regler: uten(m.regler, nr) }, { fokus: 'nyregel', melding: t('slettet', { navn: foer?.navn ?? '' }) });
  };
  const flyttRegel = (nr: number, til: number, knapp: string) =>
    endre(
      { ...m, regler: flytt(m.regler, nr, til) },
      { fokus: knapp, melding: t('flyttet', { navn: m.regler[nr]?.navn ?? '', nr: til + 1, av: m.regler.length }) },
    );
  return (
    <div className={s.side}>
      <div className="stabel">
        <div>
          <Button
            id="nyregel"
            variant="secondary"
            onClick={() => {
              e.aapneRegel(nyId('regel', m.regler), true);
              endre(medNyRegel(m, t('nyNavn')), { fokus: 'regel-0' });
            }}
          >
            <PlusIcon aria-hidden />
            {t('ny')}
          </Button>
        </div>
        <ol className={s.regler}>
          {m.regler.map((r, nr) => (
            <li key={r.id}>
              <Regelkort
                regel={r}
                nr={nr}
                antall={m.regler.length}
                modell={m}
                navn={navn}
                funn={e.funn.filter((f) => f.regel === nr && f.alvor !== 'merk')}
                aapen={e.aapne.has(r.id)}
                vis={(paa) => e.aapneRegel(r.id, paa)}
                endre={(ny, fokus) => endre({ ...m, regler: bytt(m.regler, nr, ny) }, { fokus })}
                flytt={(til, knapp) => flyttRegel(nr, til, knapp)}
                kopier={() => endre(medKopi(m, nr, t('kopiNavn', { navn: r.navn })), { fokus: `regel-${nr}` })}
                slett={() => slett(nr)}
              />
            </li>
          ))}
        </ol>
        <Lagliste modell={m} endre={endre} />
        <Details variant="tinted" open={prover} onToggle={(x) => setProver((x.target as HTMLElement & { open: boolean }).open)}>
          <DetailsSummary>{t('prov')}</DetailsSummary>
          <DetailsContent>{prover && <Simulator navn={navn} utkast={m} />}</DetailsContent>
        </Details>
        <p role="status" className="kun-skjermleser">
          {e.melding}
        </p>
      </div>
      <aside className={s.sjekk}>
        <Flate tittel={t('sjekk')} id="sjekk">
          {e.svar && !e.svar.ok && <Feilmelding svar={e.svar} />}
          <p className="dempet smaa">{t(ugyldig ? 'lagreMedFeil' : e.endret ? 'ulagret' : 'gjeldende')}</p>
          <div className="rad">
            <Button onClick={e.lagre} loading={e.sender} disabled={!e.endret || Boolean(ugyldig)}>
              {felles('lagre')}
            </Button>
            {e.endret && (
              <Button variant="tertiary" onClick={e.forkast}>
                {t('angreAlt')}
              </Button>
            )}
          </div>
          <Sjekk funn={e.funn} modell={m} navn={navn} gaaTil={e.gaaTil} />
        </Flate>
      </aside>
    </div>
  );
}
