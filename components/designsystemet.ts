/**
 * The parts of Designsystemet that Helhet uses, each from its own file: the package's index is one client module that
 * brings every part (and its web components) to every page. Add a line here when a new part is needed.
 */
export { Alert } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/alert/alert.js';
export { Details } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/details/details.js';
export { DetailsContent } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/details/details-content.js';
export { DetailsSummary } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/details/details-summary.js';
export { Dialog } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dialog/dialog.js';
export { DialogBlock } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dialog/dialog-block.js';
export { Divider } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/divider/divider.js';
export { Dropdown } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown.js';
export { DropdownButton } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown-button.js';
export { DropdownHeading } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown-heading.js';
export { DropdownItem } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown-item.js';
export { DropdownList } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown-list.js';
export { DropdownTrigger } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown-trigger.js';
export { DropdownTriggerContext } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/dropdown/dropdown-trigger-context.js';
export { Heading } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/heading/heading.js';
export { Input, type InputProps } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/input/input.js';
export { Label } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/label/label.js';
export { Popover } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/popover/popover.js';
export { Select } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/select/index.js';
export { Skeleton } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/skeleton/skeleton.js';
export { SkipLink } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/skip-link/skip-link.js';
export { Spinner } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/spinner/spinner.js';
export { Table } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/table/table.js';
export { TableBody } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/table/table-body.js';
export { TableCell } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/table/table-cell.js';
export { TableHead } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/table/table-head.js';
export { TableHeaderCell } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/table/table-header-cell.js';
export { TableRow } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/table/table-row.js';
export { Tag } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/tag/tag.js';
export { Textarea } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/textarea/textarea.js';
export { ValidationMessage } from '../node_modules/@digdir/designsystemet-react/dist/esm/components/validation-message/validation-message.js';
export { Button } from './felles/Button';
