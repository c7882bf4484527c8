import { FileTextIcon, LinkIcon } from '@navikt/aksel-icons';
import { Link } from '@/components/skall/Link';
import type { Bevis } from '@/lib/tjenestemodell/oppgave/schema';
import s from './oppgave.module.css';

/** What shows that a sjekkpunkt is in place: a link, a document by its reference, or a page in Helhet. */
export function Bevisliste({ bevis }: { bevis: (Bevis & { id: string })[] }) {
  if (bevis.length === 0) return null;
  return (
    <ul className={s.bevis}>
      {bevis.map((b) => (
        <li key={b.id}>
          {b.art === 'dokument' && (
            <>
              <FileTextIcon aria-hidden /> {[b.tittel, b.adresse].filter(Boolean).join(', ')}
            </>
          )}
          {b.art === 'lenke' && (
            <a href={b.adresse} rel="noopener noreferrer">
              <LinkIcon aria-hidden /> {b.tittel || b.adresse}
            </a>
          )}
          {b.art === 'helhet' && <Link href={b.adresse}>{b.tittel || b.adresse}</Link>}
        </li>
      ))}
    </ul>
  );
}
