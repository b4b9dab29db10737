import { useState } from "react";
import { createRoot } from "react-dom/client";

/** What one writes first: every sentence a text area, all of them in one state. */
export function openReactList(place: HTMLElement, sentences: readonly string[]): void {
  createRoot(place).render(<List sentences={sentences} />);
}

function List({ sentences }: Readonly<{ sentences: readonly string[] }>) {
  const [texts, setTexts] = useState(sentences);
  return (
    <ol>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences neither come nor go here
        <li key={index}>
          <p lang="fr">{sentences[index]}</p>
          <textarea
            rows={3}
            cols={72}
            aria-label={`Sentence ${index}`}
            value={text}
            onChange={({ target }) => setTexts(texts.with(index, target.value))}
          />
        </li>
      ))}
    </ol>
  );
}
