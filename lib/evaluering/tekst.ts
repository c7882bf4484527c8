import nb from '@/content/tekster/nb.json';

/** Names that are kept on the evaluering as it is made, like the content's own. */
export const navnFast = (): string => nb.evaluering.navn.fast;
export const navnUtlost = (): string => nb.evaluering.navn.utlost;
export const navnAnbefaling = (fra: string): string => nb.evaluering.navn.anbefaling.replace('{fra}', fra);
