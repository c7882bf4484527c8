/** For the files that no page of ours is: they load nothing, and are neither framed nor run as something else. */
export const CSP_FILER = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The content security policy of a page. Scripts run only with this response's nonce; WebAssembly is allowed for the
 * barcode scanner. Style attributes are allowed since components set sizes that way; style elements need the nonce.
 * Development adds what Next's own tools inject.
 */
export function csp(nonce: string, utvikling: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${utvikling ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${utvikling ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
  ].join('; ');
}
