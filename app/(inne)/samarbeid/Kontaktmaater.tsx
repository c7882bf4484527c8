/** Telephone and e-mail as links. */
export function Kontaktmaater({ telefon, epost }: { telefon: string | null; epost: string | null }) {
  return (
    <span className="rad">
      {telefon && (
        <a href={`tel:${telefon.replaceAll(' ', '')}`} className="tall">
          {telefon}
        </a>
      )}
      {epost && <a href={`mailto:${epost}`}>{epost}</a>}
    </span>
  );
}
