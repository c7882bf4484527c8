import { redirect } from 'next/navigation';

/** The product begins at the oppgavebenk. */
export default function Forside() {
  redirect('/oppgaver');
}
