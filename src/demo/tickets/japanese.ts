import { staffName } from '../people/person.ts';
import { type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';

const sakura = '田中 さくら';

/** A page in Japanese: no spaces between words, full-width punctuation. */
export const japaneseTicket: DemoTicket = {
  ticketId: 11,
  name: 'Japanese',
  line: 'A page in Japanese, without spaces between words.',
  ticket: (at) =>
    draftTicket({
      ticketId: 11,
      language: 'ja',
      subject: 'エスプレッソマシンS2の定期点検日を変更したい',
      status: 'オープン',
      priority: '通常',
      department: 'サポート',
      topic: '機器／点検',
      source: 'メール',
      servicePlan: '標準（48時間）',
      customer: { name: sakura, email: 'tanaka@asahi-kissa.example', organization: '喫茶あさひ' },
      customFields: [{ label: 'シリアル番号', value: 'S2-23-01140' }],
      entries: [
        entry(1101, 'M', at(3, '01:20'), sakura, request, { title: '点検日の変更' }),
        entry(1102, 'R', at(3, '02:05'), staffName, proposal),
        entry(1103, 'M', at(2, '00:50'), sakura, choice),
      ],
    }),
  insights: (at) => ({
    basedOnEntryId: 1103,
    generatedAt: at(2, '00:53').toISOString(),
    language: 'ja',
    model: demoModel,
    summary: {
      gist: '定期点検を28日から30日午前9時へ変更希望。給水フィルターの交換も同時に依頼。',
      sections: [
        {
          kind: 'request',
          items: [
            { text: '点検日を28日から30日の午前9時に変更したい。', entryIds: [1101, 1103], support: 'supported' },
            { text: '同じ日に給水フィルターも交換してほしい。', entryIds: [1103], support: 'supported' },
          ],
        },
        {
          kind: 'state',
          items: [{ text: '28日は団体予約があり、機械を止められない。', entryIds: [1101], support: 'supported' }],
        },
        {
          kind: 'dates',
          items: [{ text: '30日 午前9時：新しい点検の希望日時。', entryIds: [1103], support: 'supported' }],
        },
      ],
      nextStep: { kind: 'reply', text: '30日午前9時の訪問とフィルター代を確定して連絡する。' },
    },
    recommendations: [
      {
        id: 'confirm',
        title: '30日午前9時で確定する',
        language: 'ja',
        body: replyBody,
        confidence: { level: 'high', reason: 'お客様が提案日時を選んでいます。' },
        rationale: '日時とフィルター交換の両方に答えられます。',
        sources: [
          { kind: 'entry', id: '1103', title: '田中様からの返信', internal: false },
          { kind: 'faq', id: '64', title: '給水フィルターの価格', internal: true },
        ],
      },
    ],
  }),
};

const request = `お世話になっております。喫茶あさひの田中です。

28日に定期点検の予定ですが、その日は団体のご予約が入り、機械を止められません。別の日に変更できますでしょうか。

田中`;

const proposal = `田中様

ご連絡ありがとうございます。29日の午後2時、または30日の午前9時はいかがでしょうか。

Robin Adler`;

const choice = `30日の午前9時でお願いいたします。あわせて給水フィルターも交換していただけますか。

田中`;

const replyBody = `田中様

ご返信ありがとうございます。定期点検を **30日 午前9時** に変更いたしました。

- 給水フィルターも同じ日に交換いたします。
- 作業時間はおよそ40分です。

当日はどうぞよろしくお願いいたします。

Robin Adler`;
