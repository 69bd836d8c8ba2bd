export const format = {
  number: '{{value, number}}',
  dateTime: '{{value, datetime(dateStyle: medium; timeStyle: short)}}',
  date: '{{value, datetime(dateStyle: medium)}}',
  axis: '{{value, datetime}}',
  secondsAgo: 'just now',
  minutesAgo: '{{value, relativetime(minute)}}',
  hoursAgo: '{{value, relativetime(hour)}}',
  daysAgo: '{{value, relativetime(day)}}',
  monthsAgo: '{{value, relativetime(month)}}',
  yearsAgo: '{{value, relativetime(year)}}',
} as const;
