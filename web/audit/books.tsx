import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

/** A book behind a tab. */
export interface Book {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Books behind tabs in one row that scrolls; the arrow keys go from tab to tab. (antd's own tabs put a menu button among them on a phone.) */
export function Books({ books, label }: { books: readonly Book[]; label: string }) {
  const id = useId();
  const [chosen, setChosen] = useState(books[0]?.key);
  const open = books.find(({ key }) => key === chosen) ?? books[0];
  const go = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = step === 0 || !open ? undefined : books.at((books.indexOf(open) + step) % books.length);
    if (!next) return;
    setChosen(next.key);
    currentTarget.querySelector<HTMLElement>(`#${CSS.escape(id + next.key)}`)?.focus();
  };
  return (
    <>
      <div className="audit-tabs" role="tablist" aria-label={label} onKeyDown={go}>
        {books.map((book) => (
          <button
            key={book.key}
            id={id + book.key}
            type="button"
            role="tab"
            aria-selected={book === open}
            aria-controls={`${id}panel`}
            tabIndex={book === open ? 0 : -1}
            onClick={() => setChosen(book.key)}
          >
            {book.label}
          </button>
        ))}
      </div>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={id + (open?.key ?? '')}>
        {open?.children}
      </div>
    </>
  );
}
