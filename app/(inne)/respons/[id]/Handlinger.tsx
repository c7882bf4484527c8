import type { Varselkortside } from '@/lib/varsel/queries-kort';
import { tilHandlinger } from './data';
import { Handlingsvalg } from './Handlingsvalg';

/** The actions of the card, with no more than they need. */
export function Handlinger({ k, meg }: { k: Varselkortside; meg: { virksomhet: string; navn: string } }) {
  return <Handlingsvalg d={tilHandlinger(k, meg.virksomhet, meg.navn)} />;
}
