import { parseMarkdown } from './parse-blocks.tsx';

interface MarkdownProps {
  source: string;
  /** The language of the text (RFC 5646), for voices and hyphenation. */
  language: string;
}

/** Shows Markdown as elements of a closed list, every text as a text node. */
export function Markdown({ source, language }: MarkdownProps) {
  return (
    <div class="markdown" lang={language}>
      {parseMarkdown(source)}
    </div>
  );
}
