/** The browser behaviour that every page needs; next.config.ts puts this in place of the package's whole index. */
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/invokers';
import '@digdir/designsystemet-web/popover';

/** Designsystemet's paging is not used, but the file of its hook comes along with every part. */
export const pagination = (): never => {
  throw new Error('designsystemet-web: ds-pagination is not included');
};
