import { daysToLose, daysToReach, neededSlope } from './daysToReach';

const now = { covered: 600, total: 1000 };

describe('daysToReach', () => {
  it('divides what is missing by what is closed a day', () => {
    expect(daysToReach(now, { covered: 10, total: 0 }, 80)).toBe(20);
    expect(daysToReach(now, { covered: 10, total: 10 }, 80)).toBe(100);
    expect(daysToReach(now, { covered: 0, total: -10 }, 80)).toBe(25);
  });

  it('is never where the code grows as fast as the tests', () => {
    expect(daysToReach(now, { covered: 8, total: 10 }, 80)).toBe(Infinity);
    expect(daysToReach(now, { covered: 0.3, total: 3 }, 10 + 70)).toBe(
      Infinity,
    );
    expect(daysToReach(now, { covered: 0.1 + 0.2, total: 0.5 }, 60.1)).toBe(
      Infinity,
    );
    expect(daysToReach(now, { covered: 0, total: 0 }, 80)).toBe(Infinity);
  });

  it('is now where it is reached', () => {
    expect(daysToReach(now, { covered: -1, total: 0 }, 60)).toBe(0);
  });
});

describe('daysToLose', () => {
  it('divides what is above by what is lost a day', () => {
    expect(daysToLose(now, { covered: -2, total: 0 }, 50)).toBe(50);
    expect(daysToLose(now, { covered: 0, total: 4 }, 50)).toBe(50);
    expect(daysToLose(now, { covered: 2, total: 4 }, 50)).toBe(Infinity);
  });
});

describe('neededSlope', () => {
  it('counts what the code will have grown to', () => {
    expect(neededSlope(now, 0, 80, 20)).toBe(10);
    expect(neededSlope(now, 10, 80, 20)).toBe(18);
    expect(neededSlope(now, -20, 80, 20)).toBe(-6);
  });
});
