/** How long a connection is kept for its next request, in milliseconds: longer than a proxy does (nginx 60 s), so that it is never closed as one is on its way. */
export const HOLD_MS = 65_000;
