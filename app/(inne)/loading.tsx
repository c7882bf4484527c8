import { Laster } from '@/components/skall/Laster';

/** While a page is fetched. */
export default function Laste() {
  return <Laster />;
}
