type Verdier = Readonly<Record<string, unknown>>;

/** The values that are not as the form came: what somebody has written or chosen. undefined when that is nothing. Pure. */
export function bareEndret(standard: Verdier, verdier: Verdier): Record<string, unknown> | undefined {
  const endret = Object.entries(verdier).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify(standard[k]));
  return endret.length > 0 ? Object.fromEntries(endret) : undefined;
}
