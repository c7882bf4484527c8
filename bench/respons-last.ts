/** The load generator of `bench:respons`: one job as JSON, and what it measured as JSON. A process of its own. */
import { forfall } from './respons-forfall.ts';
import { jevn } from './respons-jevn.ts';
import { metning } from './respons-metning.ts';

const jobb = JSON.parse(process.argv[2] ?? '{}');
const JOBBER: Record<string, (j: never) => Promise<object>> = { metning, jevn, forfall };
const ut = await JOBBER[jobb.art]?.(jobb as never);
process.stdout.write(JSON.stringify(ut), () => process.exit(0));
