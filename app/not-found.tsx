import IkkeFunnet from './(inne)/not-found';

/** An address outside every area. */
export default function UkjentAdresse() {
  return (
    <main className="side">
      <IkkeFunnet />
    </main>
  );
}
