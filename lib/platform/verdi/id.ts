const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a path segment can be a record's id; the database refuses to compare anything else with one. */
export const erId = (s: string): boolean => UUID.test(s);
