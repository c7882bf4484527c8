import { getRequestConfig } from 'next-intl/server';
import nb from '@/content/tekster/nb.json';
import { OSLO } from './clock';

/** next-intl's configuration: one language today, ready for nynorsk beside it. */
export default getRequestConfig(async () => ({ locale: 'nb', messages: nb, timeZone: OSLO }));
