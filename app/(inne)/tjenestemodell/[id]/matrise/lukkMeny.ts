/** Closes the menu that something in it was chosen from. */
export const lukkMeny = (e: React.SyntheticEvent<HTMLElement>): void => e.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
