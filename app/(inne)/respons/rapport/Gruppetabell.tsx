import { Heading } from '@/components/designsystemet';
import { Tabell } from '@/components/tabell/Tabell';
import type { Art, Gruppe } from '@/lib/respons/rapport/queries';
import { arttittel, gruppenavn, KOLONNER } from '@/lib/respons/rapport/tekster';

/** The figures of each group of one kind. */
export function Gruppetabell({ art, grupper }: { art: Art; grupper: Gruppe[] }) {
  const tittel = arttittel(art);
  return (
    <section className="stabel" data-tett>
      <Heading level={2} data-size="sm">
        {tittel}
      </Heading>
      <Tabell
        tittel={tittel}
        rader={grupper}
        radNokkel={(g) => g.nokkel}
        kolonner={[
          { nokkel: 'navn', tittel, radtittel: true, celle: (g) => gruppenavn(art, g) },
          ...KOLONNER.map((k) => ({ nokkel: k.nokkel, tittel: k.tittel, tall: true, celle: (g: Gruppe) => k.vis(g) })),
        ]}
      />
    </section>
  );
}
