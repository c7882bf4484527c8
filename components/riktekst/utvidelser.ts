import StarterKit from '@tiptap/starter-kit';
import { TRYGGE_PROTOKOLLER, tryggLenke } from './riktekst';

/** The little that our texts need; the same set as riktekstSchema allows. */
export const utvidelser = [
  StarterKit.configure({
    heading: { levels: [3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: [...TRYGGE_PROTOKOLLER],
      isAllowedUri: tryggLenke,
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    },
  }),
];
