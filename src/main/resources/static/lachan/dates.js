/* Viet Nam keeps one time zone without summer time: what is typed and shown is that time, whatever the laptop says. */
const OFFSET = '+07:00';
const SHOWN = { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' };

/** `2026-11-22T08:15` as typed → `2026-11-22T08:15:00+07:00`. */
export function toInstant(local) {
  return local ? `${local}:00${OFFSET}` : undefined;
}

/** An instant → what a `datetime-local` control takes. */
export function toLocal(instant) {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return '';
  return new Date(moment.getTime() + 7 * 3600 * 1000).toISOString().slice(0, 16);
}

/** A date, as far as it is known, the way it is written in Viet Nam. */
export function showDate(date, precision = 'DAY') {
  const [year, month, day] = date.split('-');
  if (precision === 'YEAR') return year;
  return precision === 'MONTH' ? `${month}/${year}` : `${day}/${month}/${year}`;
}

export function showInstant(instant) {
  const format = new Intl.DateTimeFormat('vi-VN', { ...SHOWN, hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(instant));
}

export function showTime(moment) {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false };
  return new Intl.DateTimeFormat('vi-VN', { timeZone: SHOWN.timeZone, ...time }).format(moment);
}
