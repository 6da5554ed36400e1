import type { WriteBackInput } from '../../contract/write-back.ts';
import { type DemoTicket, draftTicket, entry } from './demo-ticket.ts';

const name = '<b>Max</b> "O\'Neil" & Söhne';

// None of these does harm: a page that ran one would only get a title that starts with OOPS.
const script = '<script>document.title="OOPS script"</script>';
const image = '<img src=x onerror="document.title=\'OOPS image\'">';
const ending = `</script></div></textarea><!-- ]]> --> &lt;b&gt; {{7*7}} \${7*7} %s \u2028\u2029 \u202etxt.exe`;
const link =
  '[press me](javascript:document.title=%27OOPS%20link%27) [and me](data:text/html,OOPS) <javascript:alert(1)>';
const picture =
  '![pixel](https://tracker.example/pixel.gif) <svg onload=alert(1)> <iframe src=//tracker.example></iframe>';

/** Text that looks like HTML, script and Markdown tricks in every field; all of it must come out as characters. */
export const hostileTicket: DemoTicket = {
  ticketId: 8,
  name: 'Hostile text',
  line: 'Every field looks like HTML or script; all of it shows as characters.',
  ticket: (at) =>
    draftTicket({
      ticketId: 8,
      subject: `Order form prints ${script} instead of my name`,
      topic: 'Website <form>',
      customer: { name, email: 'max@oneil.example', organization: "<i>O'Neil</i> & Söhne" },
      customFields: [{ label: 'Browser <string>', value: `"><svg onload="document.title='OOPS field'">` }],
      entries: [
        entry(801, 'M', at(2, '18:20'), name, `Your form shows this:\n\n${script}\n${image}\n${ending}`, {
          title: script,
        }),
        entry(802, 'M', at(1, '07:55'), name, `And in the preview:\n\n${link}\n${picture}`),
      ],
    }),
  insights: (at) => ({
    basedOnEntryId: 802,
    generatedAt: at(1, '07:58').toISOString(),
    language: 'en',
    model: { provider: '<demo>', name: '"hand" & <written>' },
    summary: {
      gist: `Order form shows ${script} & ${image} as text`,
      sections: [
        { kind: 'request', title: `Title ${image}`, items: [{ text: script, entryIds: [801], support: 'supported' }] },
        { kind: 'other', title: '"><h1>OOPS</h1>', items: [{ text: ending }, { text: link }, { text: picture }] },
      ],
      nextStep: { kind: 'close', text: `Close ${image}` },
      warnings: ['hidden_text'],
    },
    recommendations: [hostileRecommendation],
    assessment: {
      urgency: { level: 'LOW', score: 0, reason: `${script} ${image}` },
      sentiment: '"><h1>OOPS</h1>',
      suggestedTitle: `${script} ${ending}`,
      suggestedPriority: image,
      suggestedDepartment: link,
      suggestedTopic: picture,
    },
  }),
};

const hostileRecommendation: NonNullable<WriteBackInput['recommendations']>[number] = {
  id: 'hostile-1',
  title: `Reply ${script}`,
  language: 'en',
  body: `Hello ${name},\n\n${script}\n\n${image}\n\n${ending}\n\n${link}\n\n${picture}\n\n\`\`\`html\n${script}\n\`\`\`\n\n| ${image} | ${script} |\n| --- | --- |\n| ${link} | x |`,
  confidence: { level: 'low', reason: image },
  rationale: ending,
  sources: [
    { kind: 'entry', id: '801', title: script, internal: false },
    { kind: 'url', title: image, url: 'https://example.com/?q=%3Cscript%3E&x="><b>', internal: false },
    { kind: 'faq', id: '"><b>', title: '"><b>bold?</b>', internal: true },
  ],
};
