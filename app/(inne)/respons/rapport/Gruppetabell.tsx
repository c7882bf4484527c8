import { Heading } from '@/components/designsystemet';
import { Tabell } from '@/components/tabell/Tabell';
import type { Art, Gruppe, Rapport } from '@/lib/respons/rapport/queries';
import { arttittel, kolonner, radnavn } from '@/lib/respons/rapport/tekster';

/** The figures of each group of one kind. */
export function Gruppetabell({ art, r }: { art: Art; r: Rapport }) {
  const tittel = arttittel(art);
  return (
    <section className="stabel" data-tett>
      <Heading level={2} data-size="sm">
        {tittel}
      </Heading>
      <Tabell
        tittel={tittel}
        rader={r.per[art]}
        radNokkel={(g) => g.nokkel}
        kolonner={[
          { nokkel: 'navn', tittel, radtittel: true, celle: (g) => radnavn(art, g) },
          ...kolonner(r).map((k) => ({ nokkel: k.nokkel, tittel: k.tittel, tall: true, celle: (g: Gruppe) => k.vis(g) })),
        ]}
      />
    </section>
  );
}
