import type { WriteBackInput } from '../../contract/write-back.ts';
import { type At, type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';

const layla = 'ليلى حداد';
const staff = 'سامر يوسف';

/** A page in Arabic, from right to left, with numbers and Latin words in the middle of lines. */
export const rightToLeftTicket: DemoTicket = {
  ticketId: 5,
  name: 'Arabic',
  line: 'A page from right to left, with Latin words and numbers inside Arabic lines.',
  ticket: (at) =>
    draftTicket({
      ticketId: 5,
      language: 'ar',
      subject: 'تسرّب ماء من آلة S2 أسفل خزان الماء',
      status: 'مفتوحة',
      priority: 'عالية',
      department: 'الدعم الفني',
      topic: 'المعدات / بلاغ عطل',
      source: 'البريد الإلكتروني',
      assignee: staff,
      servicePlan: 'الافتراضية (48 ساعة)',
      customer: { name: layla, email: 'layla@bayt-albunn.example', organization: 'مقهى بيت البن' },
      customFields: [
        { label: 'الجهاز', value: 'Larkfield S2' },
        { label: 'الرقم التسلسلي', value: 'S2-25-00412' },
      ],
      entries: [
        entry(501, 'M', at(3, '08:10'), layla, report, { title: 'تسرّب ماء' }),
        entry(502, 'R', at(3, '10:45'), staff, question),
        entry(503, 'M', at(2, '09:30'), layla, answer),
      ],
    }),
  insights,
};

function insights(at: At): WriteBackInput {
  return {
    basedOnEntryId: 503,
    generatedAt: at(2, '09:33').toISOString(),
    language: 'ar',
    model: demoModel,
    summary: {
      gist: 'آلة S2 تسرّب الماء عند وصلة الخزان. العميلة تحتاج حلقة مطاطية جديدة قبل يوم الخميس.',
      sections: [
        {
          kind: 'request',
          items: [
            { text: 'إرسال الحلقة المطاطية (رقم القطعة OR-22) قبل يوم الخميس.', entryIds: [503], support: 'supported' },
          ],
        },
        {
          kind: 'state',
          items: [
            { text: 'الماء يظهر أسفل الخزان بعد كل تعبئة، نحو 50 مل.', entryIds: [501], support: 'supported' },
            {
              text: 'الحلقة المطاطية عند الوصلة متشققة، كما في الصورة المرفقة.',
              entryIds: [503],
              support: 'supported',
            },
          ],
        },
        {
          kind: 'done',
          items: [{ text: 'نُظّفت الوصلة وأعيد تركيب الخزان دون تحسّن.', entryIds: [503], support: 'supported' }],
        },
      ],
      nextStep: { kind: 'reply', text: 'تأكيد إرسال القطعة OR-22 مع شرح طريقة التركيب.' },
    },
    recommendations: [
      {
        id: 'send-ring',
        title: 'إرسال الحلقة المطاطية OR-22',
        language: 'ar',
        body: replyBody,
        confidence: { level: 'high', reason: 'الوصف والصورة يطابقان مقالة قاعدة المعرفة.' },
        rationale: 'القطعة رخيصة ويمكن تركيبها دون فني.',
        sources: [
          { kind: 'entry', id: '503', title: 'رسالة ليلى حداد', internal: false },
          { kind: 'faq', id: '87', title: 'تسرّب الماء عند وصلة خزان S2', internal: true },
        ],
      },
    ],
  };
}

const report = `مرحبًا،

منذ يوم الأحد نجد ماءً أسفل خزان آلة S2 بعد كل تعبئة، نحو 50 مل في كل مرة. الآلة تعمل بشكل طبيعي غير ذلك.

ما العمل؟

ليلى حداد
مقهى بيت البن`;

const question = `مرحبًا ليلى،

شكرًا على رسالتك. هل يمكنك نزع الخزان وتنظيف الوصلة وفحص الحلقة المطاطية السوداء؟ صورة منها ستساعدنا كثيرًا.

مع التحية
سامر يوسف`;

const answer = `مرحبًا سامر،

نظّفنا الوصلة وأعدنا تركيب الخزان ولم يتغير شيء. الحلقة متشققة من جهة واحدة، والصورة مرفقة. على ما يبدو رقم القطعة هو OR-22.

لدينا مناسبة يوم الخميس، فهل يمكن أن تصل القطعة قبلها؟

ليلى`;

const replyBody = `مرحبًا ليلى،

شكرًا على الصورة. الحلقة متشققة فعلًا، وسنرسل إليك اليوم حلقتين جديدتين (**OR-22**) دون مقابل. تصلان قبل يوم الخميس.

1. أفرغي الخزان وانزعيه.
2. اسحبي الحلقة القديمة بملقط غير حاد.
3. ركّبي الحلقة الجديدة واضغطي عليها حتى تستقر.

مع التحية
سامر يوسف`;
