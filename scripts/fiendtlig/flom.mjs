/**
 * `node flom.mjs <address> <token>`: lists of 500 varsler over 16 connections until it is stopped. Prints a line when it has
 * begun. It stands for machines elsewhere: what it costs to make them is not to be taken from the server's.
 */
import { constants, setPriority } from 'node:os';

setPriority(constants.priority.PRIORITY_LOW);
const [adresse, token] = process.argv.slice(2);
const tidspunkt = new Date().toISOString();
const slutt = Date.now() + 60_000;
let sendt = 0;
await Promise.all(
  Array.from({ length: 16 }, async () => {
    while (Date.now() < slutt) {
      const liste = Array.from({ length: 500 }, () => ({
        eksternId: crypto.randomUUID(),
        type: 'teknisk',
        verdi: 'batteri',
        enhet: 'FLOM',
        tidspunkt,
      }));
      const r = await fetch(adresse, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(liste) }).catch(
        () => null,
      );
      await r?.arrayBuffer();
      if (r?.status === 429) await new Promise((ok) => setTimeout(ok, 20));
      if (++sendt === 16) console.log('i gang');
    }
  }),
);
