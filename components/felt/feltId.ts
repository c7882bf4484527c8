/** The id of a field's control, so that a link can point at it: `#felt-navn`. */
export const feltId = (navn: string): string => `felt-${navn.replace(/[^a-zA-Z0-9_-]/g, '-')}`;
