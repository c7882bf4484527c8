/** What of a person is read wherever a case, a tjeneste or a varsel is about them. */
export const PERSON = {
  id: true,
  virksomhetId: true,
  fornavn: true,
  etternavn: true,
  fodselsdato: true,
  adresse: true,
  postnummer: true,
  poststed: true,
  telefon: true,
  spraak: true,
  trengerTolk: true,
  nokkelinfo: true,
} as const;
