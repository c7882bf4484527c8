import { renderJSONContentToReactElement } from '@tiptap/static-renderer/json/react';
import type { ReactNode } from 'react';
import s from './Riktekst.module.css';
import { type Riktekstnode, riktekstSchema, tryggLenke } from './riktekst';

type Barn = { children?: ReactNode };

const vis = renderJSONContentToReactElement({
  nodeMapping: {
    doc: ({ children }: Barn) => <>{children}</>,
    paragraph: ({ children }: Barn) => <p>{children}</p>,
    heading: ({ children }: Barn) => <h3>{children}</h3>,
    bulletList: ({ children }: Barn) => <ul>{children}</ul>,
    orderedList: ({ children }: Barn) => <ol>{children}</ol>,
    listItem: ({ children }: Barn) => <li>{children}</li>,
    hardBreak: () => <br />,
    text: ({ node }) => <>{node.text}</>,
  },
  markMapping: {
    bold: ({ children }: Barn) => <strong>{children}</strong>,
    italic: ({ children }: Barn) => <em>{children}</em>,
    link: ({ mark, children }) =>
      tryggLenke(mark.attrs?.href) ? (
        <a href={mark.attrs.href} rel="noopener noreferrer">
          {children as ReactNode}
        </a>
      ) : (
        <>{children as ReactNode}</>
      ),
  },
});

/** Rich text to read; works in server components. What the schema refuses is not shown. */
export function RiktekstVisning({ json }: { json: unknown }) {
  const r = riktekstSchema.safeParse(json);
  return r.success ? <div className={s.tekst}>{vis({ content: r.data as Riktekstnode & { marks?: never } })}</div> : null;
}
