import { lukk } from '@/lib/platform/db';
import { saDemo } from './index';

const url = process.env.ADMIN_URL;
if (!url) throw new Error('ADMIN_URL mangler');
await saDemo(url, {
  bareOrganisasjon: process.argv.includes('--bare-organisasjon'),
  beboere: process.argv.includes('--beboere'),
  si: (s) => console.error(`→ ${s}`),
});
await lukk();
