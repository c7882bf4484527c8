import { ChevronLeftIcon } from '@navikt/aksel-icons';
import { Link } from '@/components/skall/Link';

/** The way back to the page above, under the model's own breadcrumbs. */
export function Tilbake({ href, tekst }: { href: string; tekst: string }) {
  return (
    <div data-skjul-utskrift>
      <Link href={href} className="rad" style={{ gap: '0.25rem', width: 'fit-content' }}>
        <ChevronLeftIcon aria-hidden />
        {tekst}
      </Link>
    </div>
  );
}
