import { describe, expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { sendefeil } from './rules-sending';

describe('why a message did not get there', () => {
  it.each([
    ['TIDSFRIST', 'tidsfrist'],
    ['SVARER_IKKE', 'hviler'],
    ['IKKE_SATT_OPP', 'ikkeSattOpp'],
    ['INGEN_ABONNEMENT', 'ingenAbonnement'],
    ['ADRESSE_SPERRET', 'sperret'],
    ['UKJENT_KANAL', 'utenAdresse'],
    ['ECONNREFUSED', 'ingenKontakt'],
    ['ENOTFOUND', 'ukjentAdresse'],
    ['HTTP 403', 'avvistAvsender'],
    ['HTTP 410', 'borte'],
    ['HTTP 429', 'opptatt'],
    ['HTTP 422', 'avvist'],
    ['HTTP 503', 'nede'],
    ['SMTP 450', 'opptatt'],
    ['SMTP 550', 'epostAvvist'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'sertifikat'],
    ['NOE_NYTT', 'ukjent'],
  ])('%s is said in plain words', (feil, nokkel) => {
    expect(sendefeil(feil)).toEqual({ nokkel, kode: feil });
    expect(nb.respons.sendefeil).toHaveProperty(nokkel);
  });
});
