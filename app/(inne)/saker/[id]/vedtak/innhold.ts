import { visLangDato } from '@/components/felles/dato';
import { brevtekster, hjemler, tjenestetyper } from '@/lib/innhold/queries';
import { gjelderPaa } from '@/lib/vedtak/hjemmel';
import type { Vedtaksside } from '@/lib/vedtak/queries';

/** What the form in the browser needs of the content, the sak and the draft. */
export function skjemainnhold(side: Vedtaksside, ansattId: string, sprak: string) {
  const { sak, kartlegging: k } = side;
  const iDag = (d: Date | null | undefined) => (d ? visLangDato(d, sprak).replace(/^\p{L}+ /u, '') : undefined);
  return {
    sakId: sak.id,
    lokalNokkel: `vedtak:${sak.id}:${ansattId}`,
    versjon: side.vedtak?.versjon ?? 0,
    returGrunn: side.vedtak?.returGrunn ?? null,
    utkast: side.utkast,
    dato: side.dato,
    beslutning: side.beslutning,
    kartlegging: k && { status: k.status },
    foreslaatt: k?.anbefalinger.find((a) => a.anbefales === 'ja')?.tjenesteKode ?? sak.onsketTjeneste ?? '',
    tjenester: tjenestetyper().map((t) => ({
      kode: t.kode,
      navn: t.navn,
      versjon: t.versjon,
      ingress: t.ingress,
      inngripende: t.inngripende,
      ytelsestype: t.ytelsestype,
      egenandel: t.egenandel,
      hjemmelIds: t.hjemmelIds,
      innholdForslag: t.innholdForslag,
      omfangForslag: t.omfangForslag,
      varighetForslag: t.varighetForslag,
      tekstblokker: t.tekstblokker,
    })),
    hjemler: hjemler().filter((h) => gjelderPaa(h, side.dato) || side.utkast.hjemmelIds.includes(h.id)),
    beskrivelser: Object.fromEntries(brevtekster().plassholdere.map((p) => [p.navn, p.beskrivelse])),
    /** What the sak itself can put into a text block. */
    verdier: {
      navn: sak.person.fornavn,
      datoMottatt: iDag(sak.mottatt),
      henviser: sak.henviserNavn ?? undefined,
      kartleggingsdato: iDag(k?.besok),
      vurderingsdato: iDag(k?.beslutningDato),
      vurdertAv: side.beslutning.vurdertAv || undefined,
    },
  };
}
export type Skjemainnhold = ReturnType<typeof skjemainnhold>;
