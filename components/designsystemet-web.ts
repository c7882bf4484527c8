/** The browser behaviour that every page needs; next.config.ts puts this in place of the package's whole index. */
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/invokers';
import '@digdir/designsystemet-web/popover';

export { pagination } from '@digdir/designsystemet-web/ds-pagination';
