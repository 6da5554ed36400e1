import { Component, type ComponentChildren } from 'preact';
import type { Translate } from '../translate.ts';

interface FoldProps {
  /** Contents of the items of a list, in their order. */
  items: readonly ComponentChildren[];
  /** How many stay in sight before and after what is folded away. */
  before: number;
  after: number;
  t: Translate;
}

/** Fewer are not worth a click. */
const least = 2;

/** A list that is folded in the middle when it is long. The button stays where it is, and what it shows follows it. */
export class Fold extends Component<FoldProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render() {
    const { items, before, after, t } = this.props;
    const { isOpen } = this.state;
    const count = items.length - before - after;
    const isLong = count >= least;
    const item = (content: ComponentChildren, index: number) => <li key={index}>{content}</li>;
    const drawn = items.map(item);
    return (
      // Safari takes a list without bullets for none unless it is said to be one.
      // biome-ignore lint/a11y/noRedundantRoles: see above
      <ol class="steps" role="list">
        {isLong ? drawn.slice(0, before) : drawn}
        {isLong && (
          <li key="fold" class="fold">
            <button type="button" aria-expanded={isOpen} onClick={() => this.setState({ isOpen: !isOpen })}>
              {isOpen ? t('show_fewer') : t('show_middle', { count })}
            </button>
          </li>
        )}
        {isLong && isOpen && drawn.slice(before, before + count)}
        {isLong && drawn.slice(before + count)}
      </ol>
    );
  }
}
