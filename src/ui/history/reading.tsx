import { plainText } from '../../article';
import type { Block, ListItem } from '../../article';
import { pictureAddress } from '../pictures';

/** A text to read, drawn plainly: what each block says, without the means to change it. */
export function Reading({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <ReadingBlock key={index} block={block} />);
}

function ReadingBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{plainText(block.content)}</p>;
    case 'crosshead':
      return <h4>{plainText(block.content)}</h4>;
    case 'pullQuote':
      return (
        <p>
          <em>{plainText(block.content)}</em>
        </p>
      );
    case 'bulletedList':
      return <ul>{block.items.map(readItem)}</ul>;
    case 'numberedList':
      return <ol start={block.start}>{block.items.map(readItem)}</ol>;
    case 'quotation':
      return (
        <blockquote>
          <Reading blocks={block.content} />
          <p className="meta">{[block.speaker, block.role].filter(Boolean).join(', ')}</p>
        </blockquote>
      );
    case 'box':
      return (
        <div className="reading-box">
          <Reading blocks={block.content} />
        </div>
      );
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.cells.map((cell, index) => (
                  <td key={index}>{plainText(cell.content)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'figure':
      return (
        <figure>
          <img src={pictureAddress(block.picture.hash, 640)} alt={block.alt} />
          <figcaption className="meta">{block.caption}</figcaption>
        </figure>
      );
    case 'divider':
      return <hr />;
    case 'boilerplate':
    case 'contacts':
      return null;
  }
}

function readItem(item: ListItem, index: number) {
  return (
    <li key={index}>
      <Reading blocks={item.content} />
    </li>
  );
}
