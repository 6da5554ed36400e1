import { Component, type ComponentChildren } from 'preact';
import type { Environment } from '../environment.ts';
import { untilChange } from '../ui/relative-time.ts';
import { watchPresence } from './presence.ts';

interface WithNowProps {
  environment: Environment;
  /** What is told of, in milliseconds since 1970. */
  moments: readonly number[];
  /** Drawn with the time it is, in milliseconds since 1970. */
  children: (now: number) => ComponentChildren;
}

/**
 * Draws its content anew when relative times change. A timer runs only while this is drawn, the page is visible and the
 * person there; when they come back everything is told for that moment.
 */
export class WithNow extends Component<WithNowProps, { now: number }> {
  override state = { now: this.props.environment.now() };
  #end = new AbortController();
  #timer = new AbortController();
  #isPresent = () => false;

  override componentDidMount(): void {
    const { signal } = this.#end;
    this.#isPresent = watchPresence(this.props.environment.now, signal, () => this.#tell());
    document.addEventListener('visibilitychange', () => this.#tell(), { signal });
    this.#wait();
  }

  override componentWillUnmount(): void {
    this.#end.abort();
    this.#timer.abort();
  }

  override render() {
    return this.props.children(this.state.now);
  }

  #tell(): void {
    if (document.hidden) return;
    this.setState({ now: this.props.environment.now() });
    this.#wait();
  }

  #wait(): void {
    const { environment, moments } = this.props;
    this.#timer.abort();
    this.#timer = new AbortController();
    if (!this.#isPresent()) return;
    environment.after(untilChange(moments, environment.now()), () => this.#tell(), this.#timer.signal);
  }
}
