import { expect, test } from 'vitest';
import { parseVisibleJson } from '../../src/browser/parse-page-data.ts';

test('a text of which nothing can be seen becomes dots, so that it is not taken for an empty one', () => {
  expect(parseVisibleJson('{"title":"\\u200b\\u2060","body":"a\\u202eb","empty":""}')).toEqual({
    title: '…',
    body: 'ab',
    empty: '',
  });
});

test('what is no JSON is nothing', () => {
  expect(parseVisibleJson('{"title":')).toBeUndefined();
});
