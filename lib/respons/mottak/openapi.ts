import { z } from '@/lib/platform/zod';
import { innvarselSchema, livstegnSchema, MAKS_ARRAY } from './skjema';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { type: 'object' } } } });
const FELLES = {
  401: problem('Token mangler eller er ugyldig. Innholdet er ikke lest'),
  408: { description: 'Hele meldingen kom ikke innen fristen' },
  413: problem('Meldingen er for stor'),
  415: problem('Meldingen er pakket (Content-Encoding). Send den som den er'),
  429: problem('For mye venter fra denne kilden, eller den har for mange forbindelser: se Retry-After. Andre kilder berøres ikke'),
  503: problem('Ikke lagret: send på nytt'),
};
const GJENTAK = `Samme eksternId er en gjentakelse bare når også enhet, type og tidspunkt er de samme: da er svaret 200 med den første id-en.
Er noe av det et annet, er det et nytt varsel, merket, med 201 og egen id; sendes det igjen, er det en gjentakelse av seg selv.
Serienummer sammenlignes uten hensyn til store og små bokstaver, mellomrom og bindestreker; O og 0 er forskjellige.`;
const FORM = `Et varsel fra en person med feil i formen (ukjent type, ukjent felt, tidspunkt uten tidssone, for lang tekst, tall som serienummer) lagres når enheten kan leses:
201 med «advarsler» som navngir feltene. Ukjent type behandles som trygghetsalarm. Tekst med tegn som ikke kan lagres (NUL, halve tegn) er 400, og en melding som ikke er UTF-8, er 400 i sin helhet.`;
const formfeil = { type: 'array', items: { type: 'object', properties: { felt: { type: 'string' }, melding: { type: 'string' } } } };
const ett = {
  type: 'object',
  properties: { id: { type: 'string', format: 'uuid' }, status: { const: 'mottatt' }, advarsler: formfeil },
  required: ['id', 'status'],
};
const ILISTE = {
  type: 'object',
  properties: {
    kode: { enum: [200, 201, 400] },
    id: { type: 'string', format: 'uuid' },
    status: { enum: ['mottatt', 'ugyldig'] },
    ny: { type: 'boolean' },
    advarsler: formfeil,
    errors: formfeil,
  },
  required: ['kode', 'status'],
};
const liste = { type: 'array', items: ILISTE };

/** The interface for sources, as OpenAPI 3.1, made from the schemas that the listener uses. */
export function openapi(): object {
  const varsel = z.toJSONSchema(innvarselSchema, { io: 'input' });
  return {
    openapi: '3.1.0',
    info: { title: 'Helhet respons', version: '1', description: 'Mottak av varsler. 201 og 200 gis først når varselet er trygt lagret.' },
    components: { securitySchemes: { kilde: { type: 'http', scheme: 'bearer' } } },
    security: [{ kilde: [] }],
    paths: {
      '/respons/v1/varsler': {
        post: {
          summary: `Ett varsel, eller en liste på høyst ${MAKS_ARRAY}`,
          description: `${GJENTAK}\n\n${FORM}`,
          requestBody: { required: true, ...json({ oneOf: [varsel, { type: 'array', items: varsel, maxItems: MAKS_ARRAY }] }) },
          responses: {
            201: { description: 'Lagret; i en liste har hvert varsel sin egen kode', ...json({ oneOf: [ett, liste] }) },
            200: { description: 'Alt er tatt imot før: de første id-ene', ...json({ oneOf: [ett, liste] }) },
            400: problem(
              'Feil i ett eller flere felt, eller kan ikke lagres. De andre varslene i listen er tatt imot: «varsler» har en kode for hvert',
            ),
            ...FELLES,
          },
        },
      },
      '/respons/v1/varsler/{id}': {
        get: {
          summary: 'Status for et varsel kilden selv har sendt',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
          responses: { 200: { description: 'Varselet', ...json({ type: 'object' }) }, 404: problem('Finnes ikke'), 401: FELLES[401] },
        },
      },
      '/respons/v1/livstegn': {
        post: {
          summary: 'Livstegn fra enheter',
          requestBody: { required: true, ...json(z.toJSONSchema(livstegnSchema, { io: 'input' })) },
          responses: {
            202: { description: 'Mottatt', ...json({ type: 'object' }) },
            400: problem('Ett eller flere serienummer er ugyldige; de andre er tatt imot'),
            ...FELLES,
          },
        },
      },
      '/respons/v1/helse': {
        get: {
          security: [],
          summary: 'Om mottaket virker',
          responses: {
            200: { description: 'Oppe' },
            429: problem('For mange spørringer fra denne adressen: se Retry-After'),
            503: { description: 'Nede' },
          },
        },
      },
    },
  };
}
