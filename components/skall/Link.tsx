import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link inside the app. Nothing is fetched before it is followed: every page is of its moment, and costs the server a read. */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) => <NextLink prefetch={false} {...props} />;
