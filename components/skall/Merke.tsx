/** The product's mark: two halves that make a whole. Decoration. */
export function Merke() {
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden focusable="false">
      <path d="M12 2.5a9.5 9.5 0 0 0 0 19V17a5 5 0 0 1 0-10z" fill="currentColor" />
      <path d="M12 2.5a9.5 9.5 0 0 1 0 19V17a5 5 0 0 0 0-10z" fill="currentColor" opacity=".55" />
    </svg>
  );
}
