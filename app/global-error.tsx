'use client';
import tekst from '@/content/krasj.json';
import './tema/global.css';

/** When not even the frame could be shown: needs nothing that could fail with it. */
export default function Krasj({ reset }: { reset: () => void }) {
  return (
    <html lang="nb">
      <body>
        <main className="side stabel" role="alert">
          <h1>{tekst.tittel}</h1>
          <p>{tekst.tekst}</p>
          <div>
            <button type="button" className="ds-button" onClick={() => reset()}>
              {tekst.prov}
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
