/** `npm run respons`: the real-time module alone, beside a web server that runs with RESPONS=ekstern. Any number may run. */
import { startRespons } from '@/lib/respons/start';
import { brukAppmiljo } from './felles/appmiljo.ts';

brukAppmiljo();
const stopp = await startRespons();
console.log(`Respons kjører på http://${process.env.RESPONS_VERT ?? '127.0.0.1'}:${process.env.RESPONS_PORT ?? 3100}`);
for (const s of ['SIGINT', 'SIGTERM'] as const) process.on(s, () => void stopp().then(() => process.exit(0)));
