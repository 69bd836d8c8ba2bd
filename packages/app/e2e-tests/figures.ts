import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

interface Count {
  covered: number;
  total: number;
}

// Figures as the portal writes them in English.

export const number = (value: number) => value.toLocaleString('en-US');

export const percent = (count: Count | null) => formatPercent(percentOf(count));

export const ofTotal = ({ covered, total }: Count) =>
  `${number(covered)} of ${number(total)}`;

/** A day of the calendar, `2027-06-30`. */
export const day = (date: string) =>
  new Date(date).toLocaleDateString('en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });

/** Part of an accessible name: what a person would say of it, any case. */
export const containing = (text: string) =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
