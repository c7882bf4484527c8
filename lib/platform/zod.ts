import * as z from './verdi/zod-lagrbar';

/** zod as this product uses it: what it lets through, the database takes. Nothing else imports `zod`. */
export { z };
