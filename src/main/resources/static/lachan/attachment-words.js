const VI = {
  help: 'Ảnh, bản chụp hoặc văn bản PDF. Chỉ người được mở hồ sơ này đọc được; mỗi lần tải về đều được ghi lại.',
  choose: 'Thêm tệp',
  loading: 'Đang mở danh sách tệp…',
  none: 'Chưa có tệp nào.',
  unopened: 'Chưa mở được danh sách tệp. Tải lại trang.',
  sending: (name, n, all) => `Đang gửi ${name} (${n}/${all})…`,
  sent: (n) => `Đã thêm ${n} tệp.`,
  there: (name) => `${name}: hồ sơ đã có tệp này.`,
  tooLarge: (name, mb) => `${name}: lớn quá ${mb} MB.`,
  offline: 'Mất kết nối. Hãy thử lại, tệp không bị nhân đôi.',
  failed: 'Chưa gửi được.',
  added: (at, by) => `${at} · ${by}`,
  download: 'Tải về',
  downloadName: (name) => `Tải về ${name}`,
  withdraw: 'Rút tệp…',
  withdrawName: (name) => `Rút tệp ${name}`,
  why: 'Lý do rút tệp (vẫn giữ niêm phong, không ai tải về được)',
  yes: 'Rút tệp',
  no: 'Thôi',
  withdrawn: (at, by, why) => `Đã rút ${at} · ${by}: ${why}`,
};

const EN = {
  help: 'Photos, scans or PDF documents. Only those to whom this case is open can read them; each download is recorded.',
  choose: 'Add files',
  loading: 'Opening the list of files…',
  none: 'No files yet.',
  unopened: 'The list of files could not be opened. Reload the page.',
  sending: (name, n, all) => `Sending ${name} (${n}/${all})…`,
  sent: (n) => `Files added: ${n}.`,
  there: (name) => `${name}: the case has this file already.`,
  tooLarge: (name, mb) => `${name}: larger than ${mb} MB.`,
  offline: 'No connection. Try again; nothing is added twice.',
  failed: 'Not sent.',
  added: (at, by) => `${at} · ${by}`,
  download: 'Download',
  downloadName: (name) => `Download ${name}`,
  withdraw: 'Withdraw…',
  withdrawName: (name) => `Withdraw ${name}`,
  why: 'Reason for withdrawing (the file stays under seal and cannot be downloaded)',
  yes: 'Withdraw',
  no: 'Cancel',
  withdrawn: (at, by, why) => `Withdrawn ${at} · ${by}: ${why}`,
};

/** The words of a case's files, in the language asked for. */
export function attachmentWordsIn(lang) {
  return lang === 'en' ? EN : VI;
}
