/**
 * A process that outlives its parent for a moment: it hears of the parent's children on standard input («+ pid signal» and
 * «- pid»), and ends those that are left when the parent is gone, however it went. In the order they came, last first: the
 * database is the first to come. Plain Node, no packages.
 */
import { createInterface } from 'node:readline';
import { setTimeout as vent } from 'node:timers/promises';

const barn = new Map();
const VENT_MS = 5000;
// Ctrl-C is for the parent to answer.
for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => {});

const send = (pid, signal) => {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
};

for await (const linje of createInterface({ input: process.stdin })) {
  const [hva, pid, signal] = linje.split(' ');
  if (hva === '+') barn.set(Number(pid), signal);
  else barn.delete(Number(pid));
}
for (const [pid, signal] of [...barn].reverse()) {
  send(pid, signal);
  for (const slutt = Date.now() + VENT_MS; Date.now() < slutt && send(pid, 0); ) await vent(50);
  send(pid, 'SIGKILL');
}
