import { Laster } from '@/components/skall/Laster';

/** While the bench is fetched. */
export default function Laste() {
  return <Laster />;
}
