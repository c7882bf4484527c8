import { getTranslations } from 'next-intl/server';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Filterchips } from '@/components/tabell/Filterchips';
import { skjema, tjenestetyper } from '@/lib/innhold/queries';
import type { Kartleggingsside } from '@/lib/kartlegging/queries';
import { Anbefalinger } from './anbefalinger';
import { Sammenfatningsskjema } from './sammenfatning';
import { Skjemadel } from './skjemadel';

const DELER = ['skjema', 'beslutning', 'anbefaling', 'sammenfatning'] as const;
type Del = (typeof DELER)[number];

/** The four parts, one at a time, so that each is calm on a phone at a kitchen table. */
export async function Deler({ side, del, kanSkrive, brukerId }: { side: Kartleggingsside; del?: string; kanSkrive: boolean; brukerId: string }) {
  const t = await getTranslations('kartlegging.deler');
  const valgt: Del = DELER.find((d) => d === del) ?? 'skjema';
  const neste = DELER[DELER.indexOf(valgt) + 1];
  const k = side.kartlegging;
  if (!k) return null;
  const typer = tjenestetyper().map((x) => ({ kode: x.kode, navn: x.navn, ingress: x.ingress }));
  return (
    <div className="stabel" id="del">
      <Filterchips
        etikett={t('tittel')}
        adresse={`/saker/${side.sak.id}/kartlegging?del=${valgt}`}
        parameter="del"
        valg={DELER.map((d) => ({ verdi: d, tekst: t(d) }))}
      />
      {(valgt === 'skjema' || valgt === 'beslutning') && (
        <Skjemadel
          key={valgt}
          del={valgt}
          kartleggingId={k.id}
          brukerId={brukerId}
          questionnaire={skjema(valgt === 'skjema' ? 'kartlegging' : 'beslutningskompetanse')}
          svar={(valgt === 'skjema' ? k.svar : k.beslutning) ?? undefined}
          skrivebeskyttet={!kanSkrive}
        />
      )}
      {valgt === 'anbefaling' && (
        <Flate tittel={t('anbefaling')} ingress={t('anbefalingIngress')}>
          <Anbefalinger kartleggingId={k.id} versjon={k.versjon} typer={typer} anbefalinger={k.anbefalinger} skrivebeskyttet={!kanSkrive} />
        </Flate>
      )}
      {valgt === 'sammenfatning' && (
        <Flate tittel={t('sammenfatning')} ingress={t('sammenfatningIngress')}>
          {kanSkrive ? (
            <Sammenfatningsskjema kartleggingId={k.id} versjon={k.versjon} verdi={k.sammenfatning} />
          ) : (
            <RiktekstVisning json={k.sammenfatning} />
          )}
        </Flate>
      )}
      {kanSkrive && (
        <div>
          <Knappelenke href={neste ? `?del=${neste}#del` : `?del=${valgt}#neste`} variant="secondary">
            {neste ? t('neste', { del: t(neste) }) : t('tilNeste')}
          </Knappelenke>
        </div>
      )}
    </div>
  );
}
