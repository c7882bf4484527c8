import { z } from 'zod';
import { innvarselSchema, livstegnSchema, MAKS_ARRAY } from './skjema';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { type: 'object' } } } });
const FELLES = { 401: problem('Token mangler eller er ugyldig'), 413: problem('Meldingen er for stor'), 503: problem('Ikke lagret: send på nytt') };

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
          requestBody: { required: true, ...json({ oneOf: [varsel, { type: 'array', items: varsel, maxItems: MAKS_ARRAY }] }) },
          responses: {
            201: { description: 'Lagret', ...json({ type: 'object' }) },
            200: { description: 'Tatt imot før: den første id-en', ...json({ type: 'object' }) },
            400: problem('Feil i ett eller flere felt; de gyldige varslene i listen er tatt imot'),
            429: problem('Fullt: se Retry-After'),
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
          responses: { 202: { description: 'Mottatt', ...json({ type: 'object' }) }, 400: problem('Ugyldig'), ...FELLES },
        },
      },
      '/respons/v1/helse': {
        get: { security: [], summary: 'Om mottaket virker', responses: { 200: { description: 'Oppe' }, 503: { description: 'Nede' } } },
      },
    },
  };
}
