import { Fragment, type ReactNode } from 'react';

/** The lines of a `dl`: a name and what it is. A line with nothing to say is left out. */
export const Faktalinjer = ({ linjer }: { linjer: (readonly [navn: string, verdi: ReactNode])[] }) =>
  linjer
    .filter(([, verdi]) => verdi)
    .map(([navn, verdi]) => (
      <Fragment key={navn}>
        <dt>{navn}</dt>
        <dd>{verdi}</dd>
      </Fragment>
    ));
