'use server';
import { handling } from '@/lib/platform/action';
import { lagKvittering, registrerHenvendelse } from './henvendelse';
import { henvendelseSchema, kvitteringSchema } from './schema-registrer';

export const registrerHenvendelseHandling = handling(henvendelseSchema, registrerHenvendelse);
export const lagKvitteringHandling = handling(kvitteringSchema, (actor, d) => lagKvittering(actor, d.sakId, null));
