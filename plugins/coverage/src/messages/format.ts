export const format = {
  number: '{{value, number}}',
  dateTime: '{{value, datetime(dateStyle: medium; timeStyle: short)}}',
  date: '{{value, datetime(dateStyle: medium)}}',
  /** A day of the calendar, `2027-06-30`, which is the same in all time zones. */
  day: '{{value, datetime(dateStyle: medium; timeZone: UTC)}}',
  axis: '{{value, datetime}}',
  secondsAgo: 'just now',
  minutesAgo: '{{value, relativetime(minute)}}',
  hoursAgo: '{{value, relativetime(hour)}}',
  daysAgo: '{{value, relativetime(day)}}',
  monthsAgo: '{{value, relativetime(month)}}',
  yearsAgo: '{{value, relativetime(year)}}',
} as const;
