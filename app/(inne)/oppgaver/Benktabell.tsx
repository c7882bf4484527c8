import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Benk, Benkrad } from '@/lib/benk/queries';
import { tjenestetyper } from '@/lib/innhold/queries';
import { kanFordele, kanStyre } from '@/lib/oppgave/policy';
import { dagerVentet, oppgaveLenke, venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato } from '@/lib/platform/clock';
import { Radknapper } from './Radknapper';

/** A page of the bench: what, for whom, by when, who has it, and what can be done with it here. */
export function Benktabell({ benk, actor }: { benk: Benk; actor: Actor }) {
  const t = useTranslations('oppgave');
  const steg = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const tjeneste = (kode: string | null) => tjenestetyper().find((x) => x.kode === kode)?.kortnavn;
  const alle = benk.filter.fane === 'alle';
  const kolonner: (Kolonne<Benkrad> & { skjult?: boolean })[] = [
    { nokkel: 'hva', tittel: t('kol.hva'), radtittel: true, celle: (r) => <Link href={oppgaveLenke(r)}>{steg(r.steg)}</Link> },
    {
      nokkel: 'hvem',
      tittel: t('kol.hvem'),
      celle: (r) => (
        <span>
          {r.fornavn} {r.etternavn}{' '}
          {r.fodselsdato && <span className="dempet tall">{t('fodt', { aar: String(r.fodselsdato.getUTCFullYear()) })}</span>}
        </span>
      ),
    },
    { nokkel: 'sak', tittel: t('kol.sak'), celle: (r) => [r.saksnummer, tjeneste(r.tjenesteKode)].filter(Boolean).join(' · ') },
    { nokkel: 'frist', tittel: t('kol.frist'), celle: (r) => <Frist dato={fraDato(r.frist)} naa={benk.dag} /> },
    { nokkel: 'ventet', tittel: t('kol.ventet'), celle: (r) => <Ventet rad={r} benk={benk} /> },
    {
      nokkel: 'tildelt',
      tittel: t('kol.tildelt'),
      skjult: benk.filter.fane === 'mine' || benk.filter.fane === 'ledige',
      celle: (r) => (
        <span>
          {r.ansattId ? r.ansattId === actor.ansattId ? t('deg') : r.ansattNavn : alle ? null : <span className="dempet">{t('ingen')}</span>}
          {alle && <span className="dempet smaa"> {[rolle(r.rolle), r.enhetNavn].filter(Boolean).join(', ')}</span>}
        </span>
      ),
    },
    { nokkel: 'handling', tittel: t('kol.handling'), skjultTittel: true, celle: (r) => <Handlinger rad={r} benk={benk} actor={actor} /> },
  ];
  return <Tabell tittel={t(`fane.${benk.filter.fane}`)} kolonner={kolonner.filter((k) => !k.skjult)} rader={benk.rader} radNokkel={(r) => r.id} />;
}

function Ventet({ rad: r, benk }: { rad: Benkrad; benk: Benk }) {
  const t = useTranslations('oppgave');
  return (
    <span>
      <span className="tall">{t('dager', { dager: dagerVentet(r, benk.dag) })}</span>
      {venter(r, benk.dag) && r.paaVentTil && (
        <span className="dempet smaa">
          {' '}
          {t('ventTil', { dato: visDato(fraDato(r.paaVentTil)) })}
          {r.paaVentGrunn && `: ${r.paaVentGrunn}`}
        </span>
      )}
    </span>
  );
}

function Handlinger({ rad: r, benk, actor }: { rad: Benkrad; benk: Benk; actor: Actor }) {
  const t = useTranslations('oppgave');
  const steg = useTranslations('steg');
  if (r.skrevSelv) return <span className="dempet smaa">{t('skrevSelv')}</span>;
  const paaVent = venter(r, benk.dag);
  const styre = kanStyre(actor, r);
  const min = styre && r.ansattId === actor.ansattId;
  const kolleger = kanFordele(actor, r)
    ? benk.kolleger.filter((k) => k.rolle === r.rolle && k.id !== r.ansattId).map(({ id, navn }) => ({ id, navn }))
    : [];
  return (
    <Radknapper
      oppgave={{ id: r.id, versjon: r.versjon }}
      navn={`${steg(r.steg)}, ${r.fornavn} ${r.etternavn}`}
      sti={min && r.status === 'AAPEN' ? oppgaveLenke(r) : undefined}
      kan={{
        ta: styre && !paaVent && !(min && r.status === 'AAPEN'),
        leggTilbake: min && !paaVent,
        vent: styre && !paaVent,
        gjenoppta: styre && paaVent,
      }}
      kolleger={kolleger}
    />
  );
}
