'use client';
/** Designsystemet's form parts, with the browser behaviour they need; apart, so that a page without a form does not carry it. */
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';
import '@digdir/designsystemet-web/readonly';

export { Checkbox } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/checkbox/checkbox.js';
export { ErrorSummary } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/error-summary/error-summary.js';
export { ErrorSummaryHeading } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/error-summary/error-summary-heading.js';
export { ErrorSummaryItem } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/error-summary/error-summary-item.js';
export { ErrorSummaryLink } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/error-summary/error-summary-link.js';
export { ErrorSummaryList } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/error-summary/error-summary-list.js';
export { Field } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/field/field.js';
export { FieldAffix, FieldAffixes } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/field/field-affix.js';
export { FieldDescription } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/field/field-description.js';
export { Fieldset } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/fieldset/fieldset.js';
export { FieldsetDescription } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/fieldset/fieldset-description.js';
export { FieldsetLegend } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/fieldset/fieldset-legend.js';
export { Textfield } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/textfield/textfield.js';
