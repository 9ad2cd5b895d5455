const VI = {
  loading: 'Đang mở biểu mẫu…',
  failed: 'Không mở được biểu mẫu.',
  gone: 'Việc này không còn trong danh sách của bạn.',
  again: 'Thử lại',
  claim: 'Bấm “Nhận việc” để điền.',
  file: 'Hồ sơ',
  referral: 'Chuyển gửi',
  due: 'Hạn',
  fresh: 'Chưa sửa gì. Những gì bạn gõ được lưu tự động.',
  typing: 'Chưa lưu…',
  saving: 'Đang lưu…',
  saved: (time) => `Đã lưu lúc ${time}`,
  offline: 'Chưa lưu: mất kết nối. Đang thử lại, đừng đóng trang.',
  expired: 'Chưa lưu: phiên làm việc đã hết. Đăng nhập lại ở thẻ mới, rồi bấm “Lưu lại”. Chữ đã gõ vẫn còn ở đây.',
  login: 'Đăng nhập lại (thẻ mới)',
  save: 'Lưu lại',
  refused: 'Chưa lưu: máy chủ không nhận.',
  conflict: (why = 'Người khác đã sửa biểu mẫu này sau khi bạn mở.', who = '') => `Chưa lưu. ${why}${who && ` (${who})`}`,
  takeTheirs: 'Mở bản mới, giữ chữ của tôi bên dưới',
  mine: 'Chữ bạn đã gõ, chưa lưu. Chép những gì cần giữ lên biểu mẫu ở trên.',
  leave: 'Có chữ chưa lưu. Rời khỏi đây thì mất. Vẫn rời?',
  notComplete: 'Chưa hoàn thành được.',
};

const EN = {
  loading: 'Opening the form…',
  failed: 'The form could not be opened.',
  gone: 'This task is no longer in your list.',
  again: 'Try again',
  claim: 'Press “Claim” to fill this in.',
  file: 'File',
  referral: 'Referral',
  due: 'Due',
  fresh: 'Nothing changed yet. What you type is saved by itself.',
  typing: 'Not saved yet…',
  saving: 'Saving…',
  saved: (time) => `Saved at ${time}`,
  offline: 'Not saved: no connection. Trying again; keep this page open.',
  expired: 'Not saved: your session is over. Sign in again in a new tab, then press “Save now”. Your text is still here.',
  login: 'Sign in again (new tab)',
  save: 'Save now',
  refused: 'Not saved: the server did not take it.',
  conflict: (why = 'Somebody else changed this form after you opened it.', who = '') => `Not saved. ${why}${who && ` (${who})`}`,
  takeTheirs: 'Open the new one, keep my text below',
  mine: 'What you typed, not saved. Copy what you want to keep into the form above.',
  leave: 'Some text is not saved and would be lost. Leave all the same?',
  notComplete: 'Not completed yet.',
};

/** The words of the task page, in the language asked for. */
export function taskWordsIn(lang) {
  return lang === 'en' ? EN : VI;
}
