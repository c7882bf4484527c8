/** Why a message did not get there, as texts under `respons.sendefeil`. */
const KODER: Record<string, string> = {
  TIDSFRIST: 'tidsfrist',
  ETIMEDOUT: 'tidsfrist',
  ESOCKET: 'ingenKontakt',
  SVARER_IKKE: 'hviler',
  IKKE_SATT_OPP: 'ikkeSattOpp',
  INGEN_ABONNEMENT: 'ingenAbonnement',
  ADRESSE_SPERRET: 'sperret',
  UKJENT_KANAL: 'utenAdresse',
  ECONNREFUSED: 'ingenKontakt',
  ECONNRESET: 'ingenKontakt',
  EHOSTUNREACH: 'ingenKontakt',
  ENETUNREACH: 'ingenKontakt',
  EPIPE: 'ingenKontakt',
  ENOTFOUND: 'ukjentAdresse',
  EAI_AGAIN: 'ukjentAdresse',
  EDNS: 'ukjentAdresse',
  INTERN: 'intern',
};

/** The text of a code of the outbox; what has no words of its own keeps its code. Pure. */
export function sendefeil(feil: string): { nokkel: string; kode: string } {
  const [, art, siffer] = /^(HTTP|SMTP) (\d{3})$/.exec(feil) ?? [];
  const status = Number(siffer);
  const nokkel =
    KODER[feil] ??
    (art === 'HTTP' && (status === 401 || status === 403)
      ? 'avvistAvsender'
      : art === 'HTTP' && (status === 404 || status === 410)
        ? 'borte'
        : status === 429
          ? 'opptatt'
          : art === 'HTTP' && status >= 500
            ? 'nede'
            : art === 'HTTP'
              ? 'avvist'
              : art === 'SMTP'
                ? status >= 500
                  ? 'epostAvvist'
                  : 'opptatt'
                : /CERT|TLS|SSL/.test(feil)
                  ? 'sertifikat'
                  : 'ukjent');
  return { nokkel, kode: feil };
}
