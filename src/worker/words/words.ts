/**
 * What the worker itself says in an insight, in one language of the page. `{name}` stands for a value. Words of the panels
 * are not here: they are the page's.
 */
export interface Words {
  /** State of a ticket. `{date}` is a day, as 2026-11-20. */
  readonly customerWroteLast: string;
  readonly staffWroteLast: string;
  readonly staffPromised: string;
  readonly customerSaysSolved: string;
  readonly isClosed: string;
  /** Title of the section of promises. */
  readonly promised: string;
  readonly attempted: string;
  /** Next steps; `{quote}` is somebody's own words. */
  readonly answerCustomer: string;
  readonly answerQuestion: string;
  readonly waitForCustomer: string;
  readonly waitForAnswer: string;
  readonly keepPromise: string;
  readonly closeTicket: string;
  /** Why a response was found: `{matched}` of `{total}` key words, `{words}`. */
  readonly matches: string;
  readonly fieldsToFill: string;
  /** Confidence of what a model wrote. */
  readonly allFound: string;
  readonly nothingToCheck: string;
  readonly notFound: string;
  readonly otherLanguage: string;
  readonly restsOnSources: string;
  readonly partlyOnSources: string;
  readonly noSources: string;
  readonly leansOnInternal: string;
  readonly speaksToAi: string;
  readonly wasHidden: string;
  /** Steps of a timeline that nobody wrote. */
  readonly ticketOpened: string;
  readonly ticketOpenedWith: string;
  readonly ticketClosed: string;
  /** Why something is urgent: `{count}` messages. */
  readonly writtenAgain: string;
  /** A customer's mood. */
  readonly upset: string;
  readonly pleased: string;
}
