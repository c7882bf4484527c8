import { oversetter } from '@/lib/platform/tekster';

const t = oversetter('evaluering.navn');

/** Names that are kept on the evaluering as it is made, like the content's own. */
export const navnFast = (): string => t('fast');
export const navnUtlost = (): string => t('utlost');
export const navnForeslaatt = (fra: string): string => t('foreslaatt', { fra });
export const navnAnbefaling = (fra: string): string => t('anbefaling', { fra });
