/** `npm run respons`: the real-time module alone. `npm start` runs it so; beside a web server with RESPONS=ekstern any number may run. */
import { startRespons } from '@/lib/respons/start';
import { brukAppmiljo } from './felles/appmiljo.ts';

if (!process.env.DATABASE_APP_URL || !process.env.DATABASE_MOTOR_URL) brukAppmiljo();
const stopp = await startRespons();
console.log(`Respons kjører på http://${process.env.RESPONS_VERT ?? '127.0.0.1'}:${process.env.RESPONS_PORT ?? 3100}`);
for (const s of ['SIGINT', 'SIGTERM'] as const) process.on(s, () => void stopp().then(() => process.exit(0)));
