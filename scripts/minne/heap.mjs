/** `node --import`: a process that tells how much memory it holds after garbage collection, on 127.0.0.1:HEAP_PORT. Only for `prov:minne`. */
import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

createServer((_, res) => {
  // What finalizers let go of in the first is gone in the second.
  gc();
  gc();
  res.end(JSON.stringify(process.memoryUsage()));
})
  // A child of the measured process inherits the option and finds the port taken.
  .on('error', () => {})
  .listen(Number(process.env.HEAP_PORT), '127.0.0.1')
  .unref();
