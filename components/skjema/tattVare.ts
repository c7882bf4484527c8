/** Where the tab remembers which values were kept, and of which form (fornyet). Apart, since every page can log out. */
export const PREFIKS = 'helhet.tatt-vare-paa:';

/** Forgets everything kept in this tab. */
export const glem = (): void => {
  for (const k of Object.keys(sessionStorage)) if (k.startsWith(PREFIKS)) sessionStorage.removeItem(k);
};
