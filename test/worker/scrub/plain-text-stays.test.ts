import { describe, expect, it } from 'vitest';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';

const scrub = (text: string) => createScrubber({ people: [], organization: null }, { nonce: 'k3f9' }).scrub(text);

describe('what is no personal data stays', () => {
  it.each([
    'Order 2026-004711, ticket #004711, invoice 2024-0031-7788, PO 4500123456',
    'Version 2.14.3, build 19045.3803, Chrome 120.0.6099.109, firmware v1.2.3.4, PHP 8.2.12',
    'On 12.11.2026 at 10:30, 2026-11-12T10:30:00Z, 11/12/26, 12. November 2026, March 12, 2026',
    'It costs 1.234,56 EUR, $1,234.56, 12 000 zł, ¥120000, 19 % VAT, 501 234 567 EUR',
    'HP LaserJet Pro M404dn, ThinkPad X1 Carbon Gen 11, RTX 4090, iPhone 15, 00-15-E',
    'Error 0x80070005, HTTP 404, exit code 137, SQLSTATE[42S02], ORA-00942, line 1234567',
    'EAN 4006381333931, ISBN 978-3-16-148410-0, UPC 012345678905, tracking 00340434161094021501',
    'commit 1a91bbc085426579ebcdefb1bc5450760db3dad5, md5 d41d8cd98f00b204e9800998ecf8427e',
    'uuid 550e8400-e29b-41d4-a716-446655440000, serial SN-4455-6677-8899, 4F2A-99BC-11DE-7788',
    'C:\\Users\\Public\\Documents, /var/log/syslog, HKEY_LOCAL_MACHINE\\SOFTWARE, std::vector<int>',
    'https://example.org/help/article/12345?lang=en&page=2#top',
    '1024 x 768, 16 GB, 512 MB/s, 2.4 GHz, 10-15 minutes, 3/4 of users, room 12.04',
    'The key is under the mat. The token ring is old. Pass the salt. My pass expired.',
    'I forgot my password. Password reset does not work. The password is too short. Passwort vergessen',
    'Please call us. The phone is broken. Fax machine. Telefon ist defekt.',
    'We open 9:00-17:00, Monday to Friday, since 1984. Copyright 1998-2026.',
    'The Road to nowhere, Main Street Bank API, 2 lane bus, 24 hour service, 5 Star rating',
    'a @ b, @mention, 3@4, user@host, C++, F#, @media (max-width: 600px)',
    'VAT DE123456789, HRB 12345, ASIN B08N5WRWNW, part 12-345-6789',
    'Room 101, floor 3, gate B12, flight LH 400, section 1.2.3',
    'The email client Thunderbird and the driver Canon MG3600 fail on Windows Server 2019. Call the technician.',
    'A file called Report is in the folder named Projects. On Jan 3 and Oct 5, Max 20, Floor 3.',
    'Google Calendar, Control Panel, Task Manager, Account Settings, Reset Password, San Francisco, New York',
    'Bei Fragen wenden Sie sich an den Support. Der Kunde nutzt VPN. Ein Ordner namens Projekte. Mein Chef sagt Nein.',
    'Chez Orange la box marche, le client Outlook aussi. Mon mari est absent. La voisine a une imprimante Canon.',
    'El cliente VPN no conecta. Mi marido no está. Hablé con Soporte. Os clientes do banco. Minha mãe ligou.',
    'Mijn man is ziek. De monteur komt maandag. Moja żona dzwoniła. Pan technik był. Eşim aradı. Müşteri hizmetleri kapalı.',
    '我们公司的白色打印机坏了，请马上给我发一个新的。联系方式：网站。周末方便。谢谢',
    '本社のサーバーが停止しました。お客様、担当者様、各位。東京支店のプリンターです。皆さんにお知らせします。',
    'الطابعة لا تعمل منذ يوم الاثنين. مديري يطلب تقريرا.',
    'epoch 1700000000000, PID 4021, port 8080, 65535 sockets, 1e10, 3.14159265',
  ])('%s', (text) => {
    expect(scrub(text)).toBe(text);
  });
});
